package io.raksa.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What other commands can know of a launcher that runs: its process, whether it is ready, and on which ports. */
record Standing(StateFolder state) {

    private static final Duration READY_LIMIT = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(100);

    Optional<ProcessHandle> launcher() {
        return ProcessIdentity.read(state.pidFile(Launcher.NAME)).flatMap(ProcessIdentity::find);
    }

    /** The ports of the platform that is ready, if one is. */
    Optional<Ports> readyOn() {
        try {
            return launcher().isPresent() && Files.exists(readyFile())
                    ? Optional.of(Ports.from(read(readyFile())))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the launcher that runs is ready; empty if it ends before. */
    Optional<Ports> awaitReady() {
        Instant limit = Instant.now().plus(READY_LIMIT);
        while (launcher().isPresent() && Instant.now().isBefore(limit)) {
            Optional<Ports> ports = readyOn();
            if (ports.isPresent()) {
                return ports;
            }
            Pause.of(PAUSE);
        }
        return Optional.empty();
    }

    void declareReady(Ports ports) {
        StateFolder.writePrivately(
                readyFile(),
                new TreeMap<>(ports.byVariable())
                        .entrySet().stream()
                                .map(port -> port.getKey() + "=" + port.getValue() + "\n")
                                .collect(Collectors.joining()));
    }

    void withdraw() {
        try {
            Files.deleteIfExists(readyFile());
            Files.deleteIfExists(state.pidFile(Launcher.NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path readyFile() {
        return state.run().resolve("ready");
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, name -> properties.getProperty(name, "")));
    }
}
