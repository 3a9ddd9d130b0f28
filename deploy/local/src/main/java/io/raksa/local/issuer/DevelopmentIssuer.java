package io.raksa.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID Connect issuer that gives a token to whoever asks, for development and trials only. What each client gets is said at
 * {@link DevelopmentTokens}.
 *
 * <p>Settings, all optional, are environment variables: {@value #HOST} to listen on (all addresses unless given), {@value #PORT}
 * (8085), {@value #ISSUER_URL} as tokens name the issuer, whatever host name they were asked at (the host name asked at, unless
 * given), {@value #KEY_FILE} where the signing key is kept (a new key at each start, unless given).
 */
public final class DevelopmentIssuer implements AutoCloseable {

    /** The variable that names the host or address to listen on. */
    public static final String HOST = "RAKSA_ISSUER_HOST";

    /** The variable that gives the port to listen on. */
    public static final String PORT = "RAKSA_ISSUER_PORT";

    /** The variable that fixes the claim `iss`. */
    public static final String ISSUER_URL = "RAKSA_ISSUER_URL";

    /** The variable that says where the signing key is kept. */
    public static final String KEY_FILE = "RAKSA_ISSUER_KEY_FILE";

    private static final String ALGORITHM = "RS256";

    private final MockOAuth2Server server;

    private DevelopmentIssuer(MockOAuth2Server server) {
        this.server = server;
    }

    /** Listens until the process ends. */
    public static void main(String[] arguments) throws Exception {
        DevelopmentIssuer issuer = start(System.getenv());
        Runtime.getRuntime().addShutdownHook(new Thread(issuer::close));
        new CountDownLatch(1).await();
    }

    /**
     * Starts to listen.
     *
     * @param environment the variables named above
     */
    public static DevelopmentIssuer start(Map<String, String> environment) throws IOException {
        OAuth2Config config = new OAuth2Config(
                false,
                null,
                null,
                false,
                new OAuth2TokenProvider(new KeyProvider(List.of(signingKey(environment.get(KEY_FILE))), ALGORITHM)),
                Set.of(new DevelopmentTokens(environment.get(ISSUER_URL))),
                new MockWebServerWrapper());
        MockOAuth2Server server = new MockOAuth2Server(config);
        server.start(
                InetAddress.getByName(environment.getOrDefault(HOST, "0.0.0.0")),
                Integer.parseInt(environment.getOrDefault(PORT, "8085")));
        Thread.ofPlatform().daemon().start(() -> forgetRequests(server));
        return new DevelopmentIssuer(server);
    }

    /** The server keeps every request for a test to look at; one that runs for days must not. */
    private static void forgetRequests(MockOAuth2Server server) {
        while (server.takeRequest(Long.MAX_VALUE, TimeUnit.NANOSECONDS) != null) {}
    }

    @Override
    public void close() {
        server.shutdown();
    }

    private static JWK signingKey(@Nullable String file) throws IOException {
        if (file == null) {
            return newKey();
        }
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            keep(path, newKey());
        }
        try {
            return JWK.parse(Files.readString(path));
        } catch (ParseException e) {
            throw new IOException(
                    "The issuer's signing key " + path + " is damaged; delete the file for a new one.", e);
        }
    }

    private static JWK newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(DevelopmentTokens.ISSUER_ID)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    private static void keep(Path path, JWK key) throws IOException {
        Path draft = Files.createTempFile(
                path.toAbsolutePath().getParent(),
                "issuer",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, key.toJSONString());
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }
}
