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
        return Map.of(
                "raksa.customer.url",
                url,
                "raksa.feedback.url",
                url,
                "raksa.loyalty.url",
                "http://localhost:" + closedPort(),
                "raksa.gateway.proxy.deadline",
                "2s",
                "raksa.gateway.proxy.caller-patience",
                "3s");
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
