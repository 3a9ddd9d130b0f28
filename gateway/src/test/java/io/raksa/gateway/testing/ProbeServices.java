package io.raksa.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** Customer-service and feedback-service are a {@link Probe}; loyalty-service is down. Deadlines are short. */
public final class ProbeServices implements QuarkusTestResourceLifecycleManager {

    private static final String URL_PROPERTY = "raksa.testing.probe.url";

    private Vertx vertx;

    /** Where the probe is, to be asked directly what it saw. */
    public static String url() {
        return System.getProperty(URL_PROPERTY);
    }

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        int port = vertx.createHttpServer(new HttpServerOptions().setMaxHeaderSize(64 * 1024))
                .requestHandler(new Probe(vertx))
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        String url = "http://localhost:" + port;
        System.setProperty(URL_PROPERTY, url);
        return Map.ofEntries(
                Map.entry("raksa.customer.url", url),
                Map.entry("raksa.feedback.url", url),
                Map.entry("raksa.loyalty.url", "http://localhost:" + closedPort()),
                Map.entry("raksa.gateway.proxy.deadline", "2s"),
                Map.entry("raksa.gateway.proxy.caller-patience", "3s"),
                Map.entry("raksa.gateway.live.heartbeat", "300ms"),
                Map.entry("raksa.gateway.session.public-url", "http://localhost:8080"),
                Map.entry("raksa.gateway.session.issuer-url", url + ProbeIssuer.ROOT),
                Map.entry("raksa.gateway.session.client-secret", "of-the-console"),
                Map.entry("raksa.gateway.session.logins-per-minute", "10000"),
                Map.entry("raksa.gateway.session.failures-per-minute", "10000"));
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
