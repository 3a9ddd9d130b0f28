package io.raksa.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A component and the process that runs it now, if any. */
final class ComponentRun {

    /** Longer than a service takes at most to finish the requests that it has begun. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Component component;
    private final StateFolder state;
    private @Nullable Process process;
    private @Nullable LogTail words;
    private boolean settled;
    private boolean ended;

    ComponentRun(Component component, StateFolder state) {
        this.component = component;
        this.state = state;
    }

    String name() {
        return component.name();
    }

    String address() {
        return component.address();
    }

    Path log() {
        return state.log(name());
    }

    synchronized void start() {
        if (ended || alive()) {
            return;
        }
        try {
            Component.Launch launch = component.prepare();
            Path log = state.freshLog(name());
            words = LogTail.startingNow(log);
            settled = false;
            ProcessBuilder builder = new ProcessBuilder(Sessions.own(launch.command()))
                    .directory(state.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(launch.environment());
            Process started = builder.start();
            started.getOutputStream().close();
            process = started;
            ProcessIdentity.of(started.toHandle()).write(state.pidFile(name()));
        } catch (IOException e) {
            throw new Refusal(
                    name() + " could not be started (" + e.getMessage() + ").", "Look into " + state.log(name()) + ".");
        }
    }

    synchronized boolean alive() {
        return process != null && process.isAlive();
    }

    /** Whether it answers; the first time after a start, what it needs then is done. */
    synchronized boolean ready() {
        if (!alive() || !component.ready()) {
            return false;
        }
        if (!settled) {
            try {
                component.settle();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            settled = true;
        }
        return true;
    }

    /** Starts once more, where the last words of a start that failed promise success. */
    synchronized boolean retried() {
        if (alive() || words == null || !component.worthAnotherTry(words.text())) {
            return false;
        }
        start();
        return true;
    }

    /** Why it ended by itself, in plain sentences with its last words. */
    synchronized Refusal death() {
        LogTail tail = words == null ? new LogTail(state.log(name()), 0) : words;
        if (tail.saysDiskFull()) {
            return new Refusal(
                    name() + " ended because the disk of " + state.root() + " is full.",
                    "Make room there, then run ./raksa up again; nothing that was accepted is lost.");
        }
        String code = process == null || process.isAlive() ? "" : " (exit code " + process.exitValue() + ")";
        return new Refusal(
                name() + " ended by itself" + code + ". Its last words:\n" + tail.shown(),
                "The whole log is " + tail.log() + ". Put right what it says, then run ./raksa up again.");
    }

    /** Ends the process at once, as a crash would, with everything that it started. */
    synchronized void kill9() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            awaitExit(process);
        }
    }

    /** Lets the process finish, by force in the end; it stays ended. */
    synchronized void end() {
        ended = true;
        stop();
    }

    synchronized void stop() {
        if (process != null) {
            component.endingSignal().end(process.toHandle(), GRACE);
            awaitExit(process);
        }
        try {
            Files.deleteIfExists(state.pidFile(name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitExit(Process process) {
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("process " + process.pid() + " survived kill -9");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
