package io.raksa.customer.lifecycle;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends growth where nothing but time ends it. Reads only customers whose day has come; safe on every replica at once. */
@ApplicationScoped
class ReviewingStages {

    private static final int AT_ONCE = 200;

    private final Lifecycles lifecycles;

    ReviewingStages(Lifecycles lifecycles) {
        this.lifecycles = lifecycles;
    }

    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void review() {
        int reviewed;
        do {
            reviewed = QuarkusTransaction.requiringNew().call(() -> lifecycles.review(AT_ONCE));
        } while (reviewed == AT_ONCE);
    }
}
