package io.raksa.loyalty.hold;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.raksa.loyalty.membership.Members;
import io.raksa.platform.sweep.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * Gives back what was set aside and not spent in time. Any number of replicas may do so at once: a hold that another one ended stays ended.
 */
@ApplicationScoped
class ExpiringHolds {

    private final Holds holds;
    private final HoldingPoints holding;
    private final Members members;
    private final Sweep sweep;
    private final HoldConfig config;
    private final Clock clock;

    ExpiringHolds(Holds holds, HoldingPoints holding, Members members, Sweep sweep, HoldConfig config, Clock clock) {
        this.holds = holds;
        this.holding = holding;
        this.members = members;
        this.sweep = sweep;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "{raksa.loyalty.holds.every}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expireAll() {
        List<Hold> overdue;
        do {
            overdue = holds.overdue(clock.instant(), config.batch());
            sweep.each(Holds.EXPIRING, overdue, Hold::id, this::expire);
        } while (overdue.size() == config.batch());
    }

    private void expire(Hold hold) {
        QuarkusTransaction.requiringNew()
                .run(() -> holding.expire(members.find(hold.memberId()).orElseThrow(), hold.id()));
    }
}
