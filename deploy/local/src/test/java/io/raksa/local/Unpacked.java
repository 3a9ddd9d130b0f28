package io.raksa.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL's programs, unpacked once for all tests. */
final class Unpacked {

    private static final Path SHARED = Path.of("target", "postgres").toAbsolutePath();

    private Unpacked() {}

    static void linkedFrom(Path home) throws IOException {
        Files.createDirectories(home);
        Files.createDirectories(SHARED);
        Files.createSymbolicLink(home.resolve("postgres"), SHARED);
    }
}
