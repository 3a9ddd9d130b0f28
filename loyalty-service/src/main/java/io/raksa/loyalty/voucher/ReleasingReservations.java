package io.raksa.loyalty.voucher;

import io.quarkus.scheduler.Scheduled;
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
    private final Clock clock;

    ReleasingReservations(Redemptions redemptions, Redeeming redeeming, Clock clock) {
        this.redemptions = redemptions;
        this.redeeming = redeeming;
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
            overdue.forEach(redeeming::expire);
        } while (overdue.size() == BATCH);
    }
}
