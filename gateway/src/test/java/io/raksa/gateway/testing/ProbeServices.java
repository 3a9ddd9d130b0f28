package io.raksa.gateway.testing;

import static java.util.Map.entry;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Customer-service and feedback-service are a {@link Probe}; loyalty-service is down. Deadlines are short. */
public final class ProbeServices implements QuarkusTestResourceLifecycleManager {

    private static final String PASSWORD = "changeit";
    private static final String URL_PROPERTY = "raksa.testing.probe.url";
    private static final String RECEIVER_PROPERTY = "raksa.testing.receiver.port";

    private Vertx vertx;

    /** Where the probe is, to be asked directly what it saw. */
    public static String url() {
        return System.getProperty(URL_PROPERTY);
    }

    /** The port at which a partner's system may listen on 127.0.0.2 and 127.0.0.3, the only inside addresses that may be called. */
    public static int receiverPort() {
        return Integer.getInteger(RECEIVER_PROPERTY);
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
        String receiverPort = Integer.toString(closedPort());
        System.setProperty(RECEIVER_PROPERTY, receiverPort);
        return Map.ofEntries(
                entry("raksa.customer.url", url),
                entry("raksa.feedback.url", url),
                entry("raksa.loyalty.url", "http://localhost:" + closedPort()),
                entry("raksa.gateway.proxy.deadline", "2s"),
                entry("raksa.gateway.proxy.caller-patience", "3s"),
                // Tests that let services fail must not take them away from one another.
                entry("raksa.gateway.guard.failures", "1000000"),
                entry("raksa.gateway.live.heartbeat", "300ms"),
                entry("raksa.gateway.session.public-url", "http://localhost:8080"),
                entry("raksa.gateway.session.issuer-url", url + ProbeIssuer.ROOT),
                entry("raksa.gateway.session.client-secret", "of-the-console"),
                entry("raksa.gateway.session.logins-per-minute", "10000"),
                entry("raksa.gateway.session.failures-per-minute", "10000"),
                entry("raksa.gateway.webhook.plain-http-allowed", "true"),
                entry("raksa.gateway.webhook.inside-networks", "127.0.0.2/31"),
                entry("raksa.gateway.webhook.ports", "443,8443," + receiverPort),
                entry("raksa.gateway.webhook.poll-interval", "50ms"),
                entry("raksa.gateway.webhook.answer-deadline", "1s"),
                entry("quarkus.http.test-ssl-port", "0"),
                entry("quarkus.http.ssl.certificate.key-store-file", keyStore().toString()),
                entry("quarkus.http.ssl.certificate.key-store-password", PASSWORD));
    }

    /** A certificate of our own for localhost. */
    private static Path keyStore() {
        try {
            Path file = Files.createTempDirectory("raksa-gateway-test").resolve("key.p12");
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "gateway",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD,
                            "-keystore",
                            file.toString())
                    .inheritIO()
                    .start();
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool made no key");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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
