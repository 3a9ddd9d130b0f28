package io.raksa.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A job that recurs. */
@ApplicationScoped
class Watching implements RecurringJob {

    private final AtomicInteger rounds = new AtomicInteger();

    @Override
    public String name() {
        return "sample.watch";
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(50);
    }

    @Override
    public void run() {
        if (rounds.incrementAndGet() == 1) {
            throw new IllegalStateException("overslept");
        }
    }

    int rounds() {
        return rounds.get();
    }
}
