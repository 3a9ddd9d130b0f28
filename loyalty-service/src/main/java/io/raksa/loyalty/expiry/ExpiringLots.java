package io.raksa.loyalty.expiry;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.ledger.Posted;
import io.raksa.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Expires lots that have ended, a bounded number in each transaction. Any number of replicas may do so at once: each takes members that
 * nobody else has locked, and a lot that is empty is not expired again.
 */
@ApplicationScoped
class ExpiringLots {

    private static final String ALONE = "SELECT pg_try_advisory_xact_lock(hashtextextended('expiry-run', 0))";

    private final Ledger ledger;
    private final ExpiryConfig config;
    private final Jdbi jdbi;
    private final Clock clock;

    ExpiringLots(Ledger ledger, ExpiryConfig config, Jdbi jdbi, Clock clock) {
        this.ledger = ledger;
        this.config = config;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * What a run did.
     *
     * @param complete whether it came to the end; there may be more where it did not
     */
    record Run(long members, long points, boolean complete) {

        static final Run EMPTY = new Run(0, 0, true);

        private Run and(List<Posted> batch) {
            return new Run(
                    members + batch.size(),
                    points - batch.stream().mapToLong(Posted::points).sum(),
                    batch.isEmpty());
        }
    }

    @Scheduled(
            every = "{raksa.loyalty.expiry.every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expireAll() {
        expireUntil(Instant.MAX);
    }

    /**
     * Expires what has ended, as far as it gets while somebody waits; one such run at a time in the whole deployment.
     *
     * @throws Problem 409 where another one is going on
     */
    Run expireOnRequest() {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!jdbi.withHandle(
                    handle -> handle.createQuery(ALONE).mapTo(boolean.class).one())) {
                throw ExpiryProblem.EXPIRY_RUNNING.because();
            }
            return expireUntil(clock.instant().plus(config.longestRequest()));
        });
    }

    /** Expires until there is nothing left, or no time. */
    private Run expireUntil(Instant end) {
        Run run = Run.EMPTY;
        do {
            run = run.and(QuarkusTransaction.requiringNew().call(() -> ledger.expireDue(config.batch())));
        } while (!run.complete() && clock.instant().isBefore(end));
        return run;
    }
}
