package io.raksa.system;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Published data sets in a folder beside the repository, which may be absent. */
final class SharedData {

    private static final Path FOLDER = SharedPlatform.REPOSITORY.resolveSibling("shared/data");

    private SharedData() {}

    /** A file of it; where it is absent the test is skipped, saying so. */
    static Path file(String name) {
        Path file = Path.of(System.getProperty("raksa.data", FOLDER.toString())).resolve(name);
        assumeTrue(Files.exists(file), "Skipped: there is no " + file + "; nothing but this test needs it");
        return file;
    }
}
