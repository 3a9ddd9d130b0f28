package io.raksa.gateway.guard;

import io.raksa.gateway.guard.Circuit.Open;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** Stands before one service: its circuit breaker, and the bulkhead that bounds the calls under way. */
public final class Guard {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final CircuitBreaker breaker;
    private final int callsAtOnce;
    private final AtomicInteger underWay = new AtomicInteger();

    Guard(GuardConfig config, LongSupplier nanoTime) {
        this.breaker = new CircuitBreaker(config, nanoTime);
        this.callsAtOnce = config.callsAtOnce();
    }

    /** Lets a call through, or says why not. */
    public Entry enter() {
        // Room first: a probe that finds none would leave the circuit waiting for it.
        if (underWay.incrementAndGet() > callsAtOnce) {
            underWay.decrementAndGet();
            return new Entry.Refused(Entry.Reason.TOO_MANY_CALLS, A_MOMENT);
        }
        Circuit circuit = breaker.enter();
        if (circuit instanceof Open open) {
            underWay.decrementAndGet();
            return new Entry.Refused(Entry.Reason.CIRCUIT_OPEN, breaker.until(open));
        }
        return new Passage(this, circuit);
    }

    void left(Circuit begun) {
        breaker.ended(begun);
        underWay.decrementAndGet();
    }

    CircuitBreaker breaker() {
        return breaker;
    }

    int underWay() {
        return underWay.get();
    }
}
