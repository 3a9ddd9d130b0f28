package io.raksa.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/** Starts a launcher that outlives this command, and shows what it says until it is ready. */
final class Background {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Settings settings;
    private final StateFolder state;

    Background(Settings settings) {
        this.settings = settings;
        this.state = new StateFolder(settings.home());
    }

    /** Returns once the platform is ready; does nothing where it is already. */
    Ports up() throws IOException {
        state.prepared();
        Standing standing = new Standing(state);
        if (standing.launcher().isPresent()) {
            return standing.awaitReady()
                    .orElseThrow(() -> new Refusal(
                            "The launcher ended before the platform was ready.",
                            "Its log is " + state.log(Launcher.NAME) + "."));
        }
        Path log = state.freshLog(Launcher.NAME);
        try (FileChannel words = FileChannel.open(log, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            words.truncate(0);
        }
        Process launcher = new ProcessBuilder(Sessions.own(command()))
                .directory(settings.sources().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try (FileChannel words = FileChannel.open(log, StandardOpenOption.READ)) {
            while (standing.readyOn().isEmpty() && launcher.isAlive()) {
                show(words);
                Pause.of(PAUSE);
            }
            show(words);
        }
        return standing.readyOn()
                .orElseThrow(() -> new Refusal(
                        "The platform did not start; the reason stands above.", "It is also in " + log + "."));
    }

    private static List<String> command() {
        return List.of(
                Java.program(),
                "-Xms16m",
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                Java.ownClassPath(),
                Main.class.getName(),
                "up",
                Main.IN_BACKGROUND);
    }

    private static void show(FileChannel words) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 << 10);
        while (words.read(bytes) > 0) {
            System.out.write(bytes.array(), 0, bytes.position());
            bytes.clear();
        }
        System.out.flush();
    }
}
