package io.raksa.customer.segment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.raksa.customer.segment.KeepingMembership.Rule;
import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has membership follow soon after a change, and at the turn of the day. Every replica does; each customer is looked at by one of them. */
@ApplicationScoped
class Following {

    private static final int AT_ONCE = 1_000;
    private static final int SWEPT_AT_ONCE = 10_000;

    private final KeepingMembership keeping;
    private final Conditions conditions;
    private final Sweeps sweeps;
    private final Clock clock;
    private final ZoneId zone;
    private final int threads;

    Following(
            KeepingMembership keeping,
            Conditions conditions,
            Sweeps sweeps,
            Clock clock,
            BusinessTime time,
            @ConfigProperty(name = "raksa.segments.threads", defaultValue = "3") int threads) {
        this.keeping = keeping;
        this.conditions = conditions;
        this.sweeps = sweeps;
        this.clock = clock;
        this.zone = time.timeZone();
        this.threads = threads;
    }

    /** Looks at whoever changed, and at everybody where that was asked for, until nobody is left. */
    @Scheduled(every = "${raksa.segments.follow-every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() throws Exception {
        if (step() < AT_ONCE) {
            untilNobodyIsLeft();
        } else {
            try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
                Callable<Boolean> work = this::untilNobodyIsLeft;
                for (Future<Boolean> done : pool.invokeAll(Collections.nCopies(threads, work))) {
                    done.get();
                }
            }
        }
    }

    /** Asks for a look at everybody on a new day, if some condition changes with time alone. */
    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void turnTheDay() {
        QuarkusTransaction.requiringNew().run(() -> {
            if (sweeps.isNewDay(LocalDate.ofInstant(clock.instant(), zone))
                    && conditions.inForce().stream().map(Rule::condition).anyMatch(it -> it.changesWithTime())) {
                sweeps.ask();
            }
        });
    }

    private boolean untilNobodyIsLeft() {
        boolean anybody;
        do {
            anybody = step() > 0;
        } while (anybody);
        return true;
    }

    /** Changed customers come first; when there are none, the next of those to be looked at again. */
    private int step() {
        int changed = QuarkusTransaction.requiringNew().call(() -> keeping.follow(AT_ONCE));
        return changed > 0 ? changed : QuarkusTransaction.requiringNew().call(() -> sweeps.putDown(SWEPT_AT_ONCE));
    }
}
