package io.raksa.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ends what a launcher that was killed could not end itself. */
final class Leftovers {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private Leftovers() {}

    /** The names of those that were still running. */
    static List<String> end(StateFolder state) {
        List<String> ended = new ArrayList<>();
        for (Path file : pidFiles(state)) {
            String name = file.getFileName().toString().replace(".pid", "");
            Optional<ProcessHandle> process = ProcessIdentity.read(file).flatMap(ProcessIdentity::find);
            if (process.isPresent()) {
                (name.equals(Postgres.NAME) ? Signal.INT : Signal.TERM).end(process.get(), GRACE);
                ended.add(name);
            }
            delete(file);
        }
        return ended;
    }

    /** PostgreSQL last, since the services have their last words to write there. */
    private static List<Path> pidFiles(StateFolder state) {
        if (!Files.isDirectory(state.run())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(state.run())) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .filter(file -> !file.equals(state.pidFile(Launcher.NAME)))
                    .sorted(Comparator.comparing((Path file) -> file.equals(state.pidFile(Postgres.NAME)))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
