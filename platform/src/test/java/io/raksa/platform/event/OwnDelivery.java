package io.raksa.platform.event;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * Makes the application under test a destination of its own events: out over HTTP with a token of the issuer, and in again. Every test of
 * this module has it, so that all of them share one application.
 */
public class OwnDelivery implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        int port = freePort();
        return Map.of(
                "quarkus.http.test-port",
                Integer.toString(port),
                // Quarkus' metrics of the two ports clash when one is known beforehand and the other is not.
                "quarkus.management.test-port",
                Integer.toString(freePort()),
                "raksa.events.destinations.itself.url",
                "http://localhost:" + port + "/v1/events",
                "raksa.events.destinations.itself.types",
                "sample.step.taken.v1",
                "raksa.events.first-backoff",
                "50ms");
    }

    @Override
    public void stop() {}

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
