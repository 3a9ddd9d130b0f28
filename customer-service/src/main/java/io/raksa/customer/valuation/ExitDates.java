package io.raksa.customer.valuation;

import io.raksa.customer.behaviour.PurchaseDaysChanged;
import io.raksa.customer.change.Changes;
import io.raksa.platform.time.BusinessTime;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the customers' states and exit days in step with their purchase days and with the models in force. */
@ApplicationScoped
class ExitDates {

    private static final int AFTER_THE_LIFECYCLE = PurchaseDaysChanged.LIFECYCLE + 100;

    private final CustomerStates states;
    private final ModelRepository models;
    private final Changes changes;
    private final Clock clock;
    private final BusinessTime time;
    private final int tellAfter;

    /**
     * @param tellAfter exits that are past by more than so many days when they are first known are history, not news; they are not told
     */
    ExitDates(
            CustomerStates states,
            ModelRepository models,
            Changes changes,
            Clock clock,
            BusinessTime time,
            @ConfigProperty(name = "raksa.valuation.exit-told-within-days", defaultValue = "30") int tellAfter) {
        this.states = states;
        this.models = models;
        this.changes = changes;
        this.clock = clock;
        this.time = time;
        this.tellAfter = tellAfter;
    }

    /** At most four statements, however many customers and however long their histories. */
    void follow(@Observes @Priority(AFTER_THE_LIFECYCLE) PurchaseDaysChanged changed) {
        set(PublishedModels.of(models.publishedUntilCommit()), states.follow(changed.earliestTouched()));
    }

    /**
     * Sets the exit days of some customers in a currency by the models in force; what else follows from the models is to be looked at again.
     *
     * @param after the last customer of the call before
     * @return the last customer of this one; empty when there was none left
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<UUID> renew(String currency, UUID after, int limit) {
        PublishedModels inForce = PublishedModels.of(models.publishedUntilCommit());
        List<CustomerState> held = states.hold(currency, after, limit);
        set(inForce, held);
        changes.lookAgainAt(held.stream().map(CustomerState::customerId).toList());
        return held.isEmpty() ? Optional.empty() : Optional.of(held.getLast().customerId());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), time.timeZone());
    }

    private void set(PublishedModels inForce, List<CustomerState> of) {
        if (!of.isEmpty()) {
            states.set(of.stream().map(inForce::exit).toList(), today().minusDays(tellAfter));
        }
    }
}
