package io.raksa.loyalty.dayroll;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.ledger.Ledger.Matured;
import io.raksa.loyalty.ledger.Posted;
import io.raksa.loyalty.tier.LapsingTiers;
import io.raksa.platform.job.RecurringJob;
import io.raksa.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Jdbi;

/**
 * Does what is due, in one order: first pending points can be used, or are cancelled, then points end, then tiers fall. So points that
 * become available on the day on which they end are given and gone, and a tier is judged by what is left.
 *
 * <p>It looks for what is due and does it in small transactions, passing over members for whom somebody else is posting: it is safe to
 * kill, to begin again and to run in many replicas at once, and a second one changes nothing. Balances are right without it: whoever posts
 * for a member does first what is due of that member, in the same order.
 */
@ApplicationScoped
class DayRoll implements RecurringJob {

    private static final String ALONE = "SELECT pg_try_advisory_xact_lock(hashtextextended('day-roll', 0))";

    private final Ledger ledger;
    private final LapsingTiers tiers;
    private final DayRollConfig config;
    private final Jdbi jdbi;
    private final Clock clock;

    DayRoll(Ledger ledger, LapsingTiers tiers, DayRollConfig config, Jdbi jdbi, Clock clock) {
        this.ledger = ledger;
        this.tiers = tiers;
        this.config = config;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param usable points that can be used from now on
     * @param cancelled points whose word did not come
     * @param members whose points ended
     * @param expired points that ended
     * @param tiers members whose tier was looked at
     * @param complete whether it came to the end; there may be more where it did not
     */
    record Rolled(long usable, long cancelled, long members, long expired, long tiers, boolean complete) {}

    @Override
    public String name() {
        return "day.roll";
    }

    @Override
    public Duration pause() {
        return config.pause();
    }

    @Override
    public void run() {
        if (config.unasked()) {
            rollUntil(Instant.MAX);
        }
    }

    /**
     * Rolls as far as it gets while somebody waits; one such roll at a time in the whole deployment.
     *
     * @throws Problem 409 where another one is going on
     */
    Rolled rollOnRequest() {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!jdbi.withHandle(
                    handle -> handle.createQuery(ALONE).mapTo(boolean.class).one())) {
                throw DayRollProblem.DAY_ROLL_RUNNING.because();
            }
            return rollUntil(clock.instant().plus(config.longestRequest()));
        });
    }

    private Rolled rollUntil(Instant end) {
        Tally tally = new Tally();
        boolean matured = untilNothingIsDue(end, () -> tally.add(ledger.matureDue(config.batch())));
        boolean expired = matured && untilNothingIsDue(end, () -> tally.add(ledger.expireDue(config.batch())));
        boolean complete = expired && tiers.lookAtAll(end, tally::lookedAt);
        return tally.rolled(complete);
    }

    /** Batches, each in a transaction of its own, until one has nothing to do, or no time is left; whether nothing is. */
    private boolean untilNothingIsDue(Instant end, Callable<Boolean> batch) {
        boolean more;
        do {
            long begun = System.nanoTime();
            more = QuarkusTransaction.requiringNew().call(batch);
            LockSupport.parkNanos((long) ((System.nanoTime() - begun) * config.rest()));
        } while (more && clock.instant().isBefore(end));
        return !more;
    }

    /** What was done so far. */
    private static final class Tally {

        private long usable;
        private long cancelled;
        private long members;
        private long expired;
        private long tiers;

        boolean add(Matured batch) {
            usable += batch.usable();
            cancelled += batch.cancelled();
            return batch.lots() > 0;
        }

        boolean add(List<Posted> expiries) {
            members += expiries.size();
            expired -= expiries.stream().mapToLong(Posted::points).sum();
            return !expiries.isEmpty();
        }

        void lookedAt() {
            tiers++;
        }

        Rolled rolled(boolean complete) {
            return new Rolled(usable, cancelled, members, expired, tiers, complete);
        }
    }
}
