package io.raksa.feedback.attachment;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Where the scanner is when a test starts one; impatient, as tests are. */
public final class ScannerPort implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Map.of(
                    "raksa.attachments.clamav.host",
                    free.getInetAddress().getHostAddress(),
                    "raksa.attachments.clamav.port",
                    Integer.toString(free.getLocalPort()),
                    "raksa.attachments.clamav.chunk",
                    "1000",
                    "raksa.attachments.pause",
                    "100ms",
                    "raksa.attachments.first-backoff",
                    "100ms",
                    "raksa.attachments.max-backoff",
                    "200ms",
                    "raksa.jobs.poll-interval",
                    "100ms");
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Override
    public void stop() {
        // nothing was kept open
    }
}
