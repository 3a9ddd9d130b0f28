package io.raksa.platform.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Answer lines on their way to a client that may still be sending. They go out at once while the connection takes them; while it does
 * not, they wait in memory, then in a file, so that a client that sends everything before it reads anything never blocks the two of us:
 * unless what waits outgrows any use, when the client has to read before more of it is read.
 */
final class Answers implements AutoCloseable {

    private final OutputStream client;
    private final BooleanSupplier congested;
    private final int inMemory;
    private final long onDisk;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream spill;
    private long spilled;

    Answers(OutputStream client, BooleanSupplier congested, int inMemory, long onDisk) {
        this.client = client;
        this.congested = congested;
        this.inMemory = inMemory;
        this.onDisk = onDisk;
    }

    void write(byte[] lines) throws IOException {
        if (spill != null) {
            spill.write(lines);
            spilled += lines.length;
            if (spilled > onDisk) {
                finish();
            }
            return;
        }
        waiting.write(lines);
        if (!congested.getAsBoolean()) {
            sendWaiting();
            client.flush();
        } else if (waiting.size() > inMemory) {
            spill();
        }
    }

    /** Everything that waits goes out, now at the client's own pace. */
    void finish() throws IOException {
        if (spill != null && file != null) {
            spill.close();
            try (InputStream kept = Files.newInputStream(file)) {
                kept.transferTo(client);
            }
            close();
        }
        sendWaiting();
        client.flush();
    }

    @Override
    public void close() throws IOException {
        if (spill != null && file != null) {
            spill.close();
            Files.deleteIfExists(file);
            spill = null;
            file = null;
        }
    }

    private void sendWaiting() throws IOException {
        waiting.writeTo(client);
        waiting.reset();
    }

    private void spill() throws IOException {
        file = Files.createTempFile("raksa-answers", ".ndjson");
        spill = Files.newOutputStream(file);
        waiting.writeTo(spill);
        spilled = waiting.size();
        waiting.reset();
    }
}
