package io.raksa.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;

/** How a process is told to end. */
enum Signal {
    /** Finish what you are doing. */
    TERM,
    /** To PostgreSQL: do not wait for clients to leave, but do write everything down. */
    INT,
    /** No time for anything. */
    KILL;

    private static final Duration LOOK_PAUSE = Duration.ofMillis(20);

    void send(ProcessHandle process) {
        try {
            // The shell's own kill: slim systems have no program of that name, and Java knows no INT.
            int ignored = new ProcessBuilder("sh", "-c", "kill -" + name() + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends a process by this signal, and by force once it has had its time. */
    void end(ProcessHandle process, Duration grace) {
        if (!ProcessIdentity.alive(process)) {
            return;
        }
        send(process);
        if (this != KILL && !ended(process, grace)) {
            KILL.send(process);
        }
        boolean ignored = ended(process, Duration.ofSeconds(5));
    }

    private static boolean ended(ProcessHandle process, Duration limit) {
        Instant end = Instant.now().plus(limit);
        while (ProcessIdentity.alive(process)) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            Pause.of(LOOK_PAUSE);
        }
        return true;
    }
}
