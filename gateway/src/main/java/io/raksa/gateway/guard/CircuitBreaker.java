package io.raksa.gateway.guard;

import io.raksa.gateway.guard.Circuit.Closed;
import io.raksa.gateway.guard.Circuit.Open;
import io.raksa.gateway.guard.Circuit.Probing;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Stops calling a service that keeps failing, and tries with one call from time to time whether it is back. A call is judged by how things
 * stood when it began: what a call from before says changes nothing any more. All event loops share it.
 */
final class CircuitBreaker {

    private final GuardConfig config;
    private final LongSupplier nanoTime;
    private Circuit circuit;
    private long probes;

    /** A closed one, with the clock that it goes by. */
    CircuitBreaker(GuardConfig config, LongSupplier nanoTime) {
        this.config = config;
        this.nanoTime = nanoTime;
        this.circuit = closed();
    }

    private Closed closed() {
        return new Closed(new Window(config.window()));
    }

    /** How things stand for a call that would begin now: it may go on unless they are {@link Open}. */
    synchronized Circuit enter() {
        long now = nanoTime.getAsLong();
        switch (circuit) {
            case Closed closed -> {}
            case Open open when isBefore(now, open.until()) -> {}
            case Probing probing
            when isBefore(now, probing.until()) -> {
                return new Open(probing.until());
            }
            case Open over -> circuit = probing(now);
            case Probing lost -> circuit = probing(now);
        }
        return circuit;
    }

    /** The clock's numbers may run over. */
    private static boolean isBefore(long now, long until) {
        return now - until < 0;
    }

    private Probing probing(long now) {
        return new Probing(++probes, now + config.openFor().toNanos());
    }

    /** A call that had begun so was answered, whatever the answer. */
    synchronized void succeeded(Circuit begun) {
        if (!begun.equals(circuit)) {
            return;
        }
        switch (circuit) {
            case Closed closed -> closed.recent().succeeded(nanoTime.getAsLong());
            case Probing well -> circuit = closed();
            case Open never -> {}
        }
    }

    /** A call that had begun so failed. */
    synchronized void failed(Circuit begun) {
        if (!begun.equals(circuit)) {
            return;
        }
        long now = nanoTime.getAsLong();
        switch (circuit) {
            case Closed closed -> {
                closed.recent().failed(now);
                if (isTooMuch(closed.recent(), now)) {
                    circuit = open(now);
                }
            }
            case Probing stillDown -> circuit = open(now);
            case Open never -> {}
        }
    }

    /** A call that had begun so ended without telling anything of the service, since its caller hung up. */
    synchronized void ended(Circuit begun) {
        if (begun instanceof Probing && begun.equals(circuit)) {
            circuit = new Open(nanoTime.getAsLong());
        }
    }

    private Open open(long now) {
        return new Open(now + config.openFor().toNanos());
    }

    private boolean isTooMuch(Window recent, long now) {
        int failures = recent.failures(now);
        return failures >= config.failures() && failures >= config.failureShare() * (failures + recent.successes(now));
    }

    /** How things stand. */
    synchronized Circuit circuit() {
        return circuit;
    }

    /** How long it is until then; nothing where it is past. */
    Duration until(Open open) {
        return Duration.ofNanos(Math.max(0, open.until() - nanoTime.getAsLong()));
    }
}
