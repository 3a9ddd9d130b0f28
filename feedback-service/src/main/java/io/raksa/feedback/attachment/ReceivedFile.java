package io.raksa.feedback.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file as it came: on disk while it is being stored, gone afterwards. */
record ReceivedFile(Path path, String hash, long size, FileType type) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
