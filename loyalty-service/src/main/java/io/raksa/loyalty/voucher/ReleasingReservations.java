package io.raksa.loyalty.voucher;

import io.quarkus.scheduler.Scheduled;
import io.raksa.platform.sweep.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Gives back what was reserved and not confirmed in time. Any number of replicas may do so at once. */
@ApplicationScoped
class ReleasingReservations {

    private static final int BATCH = 200;

    private final Redemptions redemptions;
    private final Redeeming redeeming;
    private final Sweep sweep;
    private final Clock clock;

    ReleasingReservations(Redemptions redemptions, Redeeming redeeming, Sweep sweep, Clock clock) {
        this.redemptions = redemptions;
        this.redeeming = redeeming;
        this.sweep = sweep;
        this.clock = clock;
    }

    @Scheduled(
            every = "{raksa.loyalty.holds.every}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void releaseAll() {
        List<UUID> overdue;
        do {
            overdue = redemptions.overdue(clock.instant(), BATCH);
            sweep.each(Redemptions.RELEASING, overdue, id -> id, redeeming::expire);
        } while (overdue.size() == BATCH);
    }
}
