package io.raksa.platform.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Forgets answers that nobody will ask for again. Safe on every replica at once: a row is deleted by whoever comes first. */
@ApplicationScoped
class ForgettingOldAnswers {

    private final IdempotencyRecords records;
    private final IdempotencyConfig config;
    private final Clock clock;

    ForgettingOldAnswers(IdempotencyRecords records, IdempotencyConfig config, Clock clock) {
        this.records = records;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        int forgotten;
        do {
            forgotten = QuarkusTransaction.requiringNew()
                    .call(() -> records.forgetBefore(clock.instant().minus(config.keep())));
        } while (forgotten > 0);
    }
}
