package io.raksa.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings the platform up and stays with it until it is told to end. */
final class Launcher {

    static final String NAME = "launcher";

    private static final Duration LOOK_PAUSE = Duration.ofMillis(500);

    private final Settings settings;
    private final StateFolder state;
    private final Standing standing;
    private final boolean inBackground;
    private final AtomicBoolean ending = new AtomicBoolean();
    private final Consumer<String> narration;

    Launcher(Settings settings, boolean inBackground, Consumer<String> narration) {
        this.settings = settings;
        this.state = new StateFolder(settings.home());
        this.standing = new Standing(state);
        this.inBackground = inBackground;
        this.narration = line -> {
            if (!ending.get()) {
                narration.accept(line);
            }
        };
    }

    /** Returns at once where a platform runs already; otherwise only when this process is told to end. */
    void run() throws IOException, InterruptedException {
        state.prepared();
        try (FileChannel channel = FileChannel.open(
                        state.run().resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = tryLock(channel)) {
            if (lock == null) {
                sayThatItRuns();
                return;
            }
            standing.withdraw();
            ProcessIdentity.of(ProcessHandle.current()).write(state.pidFile(NAME));
            bringUpAndStay();
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private void sayThatItRuns() {
        Ports ports = standing.awaitReady()
                .orElseThrow(() -> new Refusal(
                        "Another ./raksa up had begun and did not finish.",
                        "Run ./raksa stop, then ./raksa up again."));
        narration.accept("Raksa is running already.");
        narration.accept(new Screen(settings.on(ports), new Keys(state.keys()).partnerKey(), true).text());
    }

    private void bringUpAndStay() throws InterruptedException {
        Platform platform = new Platform(settings, narration);
        Thread ender = new Thread(() -> end(platform), "end of the platform");
        Runtime.getRuntime().addShutdownHook(ender);
        narration.accept("Starting Raksa; its data, logs and keys are in " + state.root() + ".");
        platform.start();
        introducePartner(platform);
        narration.accept(new Screen(settings, new Keys(state.keys()).partnerKey(), inBackground).text());
        standing.declareReady(settings.ports());
        Supervisor supervisor = new Supervisor(platform.runs(), InstantSource.system(), narration);
        while (!ending.get()) {
            supervisor.look();
            Thread.sleep(LOOK_PAUSE);
        }
        Thread.currentThread().join();
    }

    private void introducePartner(Platform platform) {
        try {
            String ignored = platform.partnerKey();
        } catch (Refusal refusal) {
            narration.accept(refusal.getMessage());
        }
    }

    private void end(Platform platform) {
        narration.accept("\nEnding Raksa ...");
        ending.set(true);
        platform.close();
        standing.withdraw();
        System.out.println("Everything has ended. The data are kept in " + state.root() + ".");
    }
}
