package io.raksa.feedback.proactive;

import io.raksa.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Ends cases of customers who did not come back within ninety days. */
@ApplicationScoped
class GivingUp implements RecurringJob {

    private static final Duration PATIENCE = Duration.ofDays(90);
    private static final int AT_ONCE = 200;

    private final KeepingCustomers keeping;
    private final Clock clock;

    GivingUp(KeepingCustomers keeping, Clock clock) {
        this.keeping = keeping;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "proactive.giving-up";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Instant before = clock.instant().minus(PATIENCE);
        int given;
        do {
            given = keeping.giveUp(before, AT_ONCE);
        } while (given == AT_ONCE);
    }
}
