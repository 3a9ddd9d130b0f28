package io.raksa.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder `.raksa`: everything that a platform on this machine remembers.
 *
 * @param root the folder itself; only its owner can look inside
 */
record StateFolder(Path root) {

    /** Two databases' worth of write-ahead log, the logs and the first data, with room to breathe. */
    private static final long NEEDED_BYTES = 1L << 30;

    private static final long LARGE_LOG_BYTES = 16L << 20;

    /** Makes what is missing, and refuses where it cannot be written or the disk is nearly full. */
    StateFolder prepared() {
        try {
            for (Path folder : new Path[] {root, data(), logs(), run(), keys()}) {
                Files.createDirectories(folder);
            }
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            Path probe = Files.createTempFile(run(), "writable", "");
            Files.delete(probe);
            refuseAFullDisk(Files.getFileStore(root).getUsableSpace());
        } catch (IOException e) {
            throw new Refusal(
                    "Raksa cannot write to its folder " + root + " (" + e + ").",
                    "Give your user the right to write there, or choose another folder by the variable RAKSA_HOME.");
        }
        return this;
    }

    void refuseAFullDisk(long usableBytes) {
        if (usableBytes < NEEDED_BYTES) {
            throw new Refusal(
                    "The disk of " + root + " is nearly full: " + (usableBytes >> 20) + " MB are free and Raksa needs "
                            + (NEEDED_BYTES >> 20) + " MB.",
                    "Make room there, or choose a folder on another disk by the variable RAKSA_HOME.");
        }
    }

    Path data() {
        return root.resolve("data");
    }

    Path logs() {
        return root.resolve("log");
    }

    Path run() {
        return root.resolve("run");
    }

    Path keys() {
        return root.resolve("keys");
    }

    Path log(String component) {
        return logs().resolve(component + ".log");
    }

    Path pidFile(String component) {
        return run().resolve(component + ".pid");
    }

    /** Sets a log aside when it has grown large, so that a start does not add to it for ever. */
    Path freshLog(String component) throws IOException {
        Path log = log(component);
        if (Files.exists(log) && Files.size(log) > LARGE_LOG_BYTES) {
            Files.move(log, logs().resolve(component + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    /** Deletes the folder with all that is in it. */
    void delete() {
        if (!Files.exists(root)) {
            return;
        }
        try {
            deleteTree(root);
        } catch (IOException e) {
            throw new Refusal(
                    "Not all of " + root + " could be deleted (" + e + ").",
                    "Delete the folder yourself, then run ./raksa up.");
        }
    }

    static void deleteTree(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Writes a file that only its owner can read, whole or not at all. */
    static void writePrivately(Path file, String text) {
        try {
            Path draft = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    file.getFileName().toString(),
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
