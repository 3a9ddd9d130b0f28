package io.raksa.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which process, beyond its number: systems give the number of a dead process to a new one, and that one must be left alone.
 *
 * @param pid the number
 * @param startedAt when the process with that number started
 */
record ProcessIdentity(long pid, Instant startedAt) {

    /** Systems derive the start from a clock that is adjusted now and then. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The process itself, if it is still running. */
    Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessIdentity::alive).filter(this::startedTogether);
    }

    /**
     * Whether a process runs. One that has ended but that its parent has not yet buried does not: containers often have no
     * process 1 that does so for orphans.
     */
    static boolean alive(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return !stat.substring(stat.lastIndexOf(')') + 1).stripLeading().startsWith("Z");
        } catch (NoSuchFileException e) {
            return process.isAlive();
        } catch (IOException e) {
            return true;
        }
    }

    private boolean startedTogether(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }

    void write(Path file) {
        StateFolder.writePrivately(file, pid + "\n" + startedAt + "\n");
    }

    static Optional<ProcessIdentity> read(Path file) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file);
            return lines.size() < 2
                    ? Optional.empty()
                    : Optional.of(new ProcessIdentity(Long.parseLong(lines.get(0)), Instant.parse(lines.get(1))));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
