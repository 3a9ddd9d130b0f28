package io.raksa.loyalty.expiry;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.ledger.Posted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Expires lots that have ended, a bounded number in each transaction. Any number of replicas may do so at once: each takes members that
 * nobody else has locked, and a lot that is empty is not expired again.
 */
@ApplicationScoped
class ExpiringLots {

    private final Ledger ledger;
    private final ExpiryConfig config;

    ExpiringLots(Ledger ledger, ExpiryConfig config) {
        this.ledger = ledger;
        this.config = config;
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
        expire(Integer.MAX_VALUE);
    }

    /** Expires until there is nothing left, or the number of batches is reached. */
    Run expire(int batches) {
        Run run = Run.EMPTY;
        for (int i = 0; i < batches; i++) {
            run = run.and(QuarkusTransaction.requiringNew().call(() -> ledger.expireDue(config.batch())));
            if (run.complete()) {
                break;
            }
        }
        return run;
    }
}
