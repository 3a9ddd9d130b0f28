package io.raksa.customer.valuation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.customer.valuation.CustomerStates.DueExit;
import io.raksa.platform.event.Events;
import io.raksa.platform.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Tells of each customer whose silence has become a farewell, once for each date. Reads only those whose day has come. */
@ApplicationScoped
class ScanningExits implements RecurringJob {

    private static final int AT_ONCE = 500;

    private final CustomerStates states;
    private final ModelRepository models;
    private final ExitDates exits;
    private final Events events;

    ScanningExits(CustomerStates states, ModelRepository models, ExitDates exits, Events events) {
        this.states = states;
        this.models = models;
        this.exits = exits;
        this.events = events;
    }

    @Override
    public String name() {
        return "exit.scan";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        int told;
        do {
            told = QuarkusTransaction.requiringNew().call(() -> tell(AT_ONCE));
        } while (told == AT_ONCE);
    }

    /** Tells of some; how many they were. */
    int tell(int limit) {
        LocalDate today = exits.today();
        PublishedModels inForce = PublishedModels.of(models.published());
        List<DueExit> due = states.takeDue(today, limit);
        due.forEach(exit -> inForce.of(exit.state())
                .map(published -> new ExitDue(
                        exit.state().customerId(),
                        exit.dueOn(),
                        published.purchases().probabilityAlive(exit.state().on(today)),
                        published.model().number(),
                        ExitReason.of(exit.state(), today)))
                .ifPresent(fact -> events.append(fact.customerId(), fact)));
        return due.size();
    }
}
