package io.raksa.loyalty.checkout;

import io.quarkus.scheduler.Scheduled;
import io.raksa.platform.sweep.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Gives back what was set aside for checkouts that nobody confirmed in time. Any number of replicas may do so at once. */
@ApplicationScoped
class ExpiringCheckouts {

    private static final int BATCH = 200;

    private final Checkouts checkouts;
    private final CheckingOut checkingOut;
    private final Sweep sweep;
    private final Clock clock;

    ExpiringCheckouts(Checkouts checkouts, CheckingOut checkingOut, Sweep sweep, Clock clock) {
        this.checkouts = checkouts;
        this.checkingOut = checkingOut;
        this.sweep = sweep;
        this.clock = clock;
    }

    @Scheduled(
            every = "{raksa.loyalty.holds.every}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expireAll() {
        List<UUID> overdue;
        do {
            overdue = checkouts.overdue(clock.instant(), BATCH);
            sweep.each(Checkouts.EXPIRING, overdue, id -> id, checkingOut::expire);
        } while (overdue.size() == BATCH);
    }
}
