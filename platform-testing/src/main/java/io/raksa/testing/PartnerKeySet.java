package io.raksa.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plays the gateway towards a service under test: publishes the key set with which {@link Tokens#partner} is signed at
 * {@code /.well-known/jwks.json}, on a free port. It sets {@code raksa.gateway.url}.
 */
public final class PartnerKeySet implements QuarkusTestResourceLifecycleManager {

    static final String ISSUER = "raksa-gateway";

    private static final String PATH = "/.well-known/jwks.json";
    private static final String KEY_PROPERTY = "raksa.testing.partner.key";

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        var key = newKey();
        System.setProperty(KEY_PROPERTY, key.toJSONString());
        var started = serve(new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8));
        server = started;
        return Map.of(
                "raksa.gateway.url", "http://localhost:" + started.getAddress().getPort());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    static TokenSigner signer() {
        return TokenSigner.of(TokenSigner.property(KEY_PROPERTY, PartnerKeySet.class));
    }

    private static HttpServer serve(byte[] keySet) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(PATH, exchange -> {
                try (exchange) {
                    exchange.getResponseHeaders().set("Content-Type", "application/jwk-set+json");
                    exchange.sendResponseHeaders(200, keySet.length);
                    exchange.getResponseBody().write(keySet);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("gateway-test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
