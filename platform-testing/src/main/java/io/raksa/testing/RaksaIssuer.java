package io.raksa.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import no.nav.security.mock.oauth2.token.RequestMapping;
import no.nav.security.mock.oauth2.token.RequestMappingTokenCallback;
import org.jspecify.annotations.Nullable;

/**
 * The OpenID Connect issuer of the tests, on a free port: discovery, key set and the client-credentials grant, which gives any client
 * the role {@code service} under its own name. It sets {@code quarkus.oidc.auth-server-url} and {@code raksa.issuer-url}. Tokens of
 * people come from {@link Tokens}.
 */
public final class RaksaIssuer implements QuarkusTestResourceLifecycleManager {

    static final String AUDIENCE = "raksa";

    private static final String ISSUER_ID = "raksa";
    private static final String URL_PROPERTY = "raksa.testing.issuer.url";
    private static final String KEY_PROPERTY = "raksa.testing.issuer.key";
    private static final long SERVICE_TOKEN_SECONDS = 3600;

    private @Nullable MockOAuth2Server server;

    @Override
    public Map<String, String> start() {
        var key = newKey();
        var issuer = new MockOAuth2Server(config(key));
        issuer.start(InetAddress.getLoopbackAddress(), 0);
        server = issuer;
        var url = "http://localhost:" + issuer.baseUrl().port() + "/" + ISSUER_ID;
        // Test classes live in another class loader than this resource: what Tokens needs crosses over as system
        // properties.
        System.setProperty(URL_PROPERTY, url);
        System.setProperty(KEY_PROPERTY, key.toJSONString());
        return Map.of("quarkus.oidc.auth-server-url", url, "raksa.issuer-url", url);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.shutdown();
            server = null;
        }
    }

    /**
     * The address of the issuer that runs in this JVM, which is also the claim {@code iss} of its tokens.
     *
     * @return an address without a trailing slash
     */
    public static String url() {
        return TokenSigner.property(URL_PROPERTY, RaksaIssuer.class);
    }

    static TokenSigner signer() {
        return TokenSigner.of(TokenSigner.property(KEY_PROPERTY, RaksaIssuer.class));
    }

    /** A key that looks like the issuer's but is not. */
    static TokenSigner impostor() {
        return new TokenSigner(newKey());
    }

    private static OAuth2Config config(RSAKey key) {
        var services = new RequestMapping(
                "grant_type",
                "client_credentials",
                Map.of("sub", "${clientId}", "aud", List.of(AUDIENCE), "groups", List.of("service")),
                "JWT");
        return new OAuth2Config(
                false,
                null,
                null,
                false,
                new OAuth2TokenProvider(new KeyProvider(List.of(key), "RS256")),
                Set.of(new RequestMappingTokenCallback(ISSUER_ID, List.of(services), SERVICE_TOKEN_SECONDS)));
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(ISSUER_ID).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
