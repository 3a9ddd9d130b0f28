package io.raksa.customer.lifecycle;

import io.raksa.customer.advocacy.AdvocacyChanged;
import io.raksa.customer.behaviour.PurchaseDaysChanged;
import io.raksa.customer.lifecycle.core.Stage;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stages and standings of all customers, kept in step with what they buy and whom they tell. */
@ApplicationScoped
public class Lifecycles {

    private final LifecycleRepository repository;
    private final FollowingCustomers following;

    Lifecycles(LifecycleRepository repository, FollowingCustomers following) {
        this.repository = repository;
        this.following = following;
    }

    /** New customers, who have bought nothing yet. One statement. */
    public void begin(Collection<UUID> customers) {
        repository.begin(customers);
    }

    /** Where a customer stands; null before the first purchase and for an unknown customer. */
    public @Nullable Stage stageOf(UUID customerId) {
        return repository.find(customerId).map(Relationship::stage).orElse(null);
    }

    /**
     * Another referrer is named for a customer. Those who lose the referral and those who gain it are looked at again within seconds,
     * after the running transaction, so that nobody waits for a lock of somebody else's. One statement.
     */
    public void referrerChanged(UUID customerId, Collection<UUID> referrers) {
        repository.recheck(customerId, referrers);
    }

    /**
     * Records were merged or came apart, and with them whom their profiles name as referrer. All these referrers are looked at again from a
     * day on, within seconds. One statement.
     */
    public void referralsMoved(Collection<UUID> referrers, LocalDate from) {
        repository.recheck(referrers, from);
    }

    /** What was decided from these days on is decided anew: what comes late ends in the same history as what comes in time. */
    void follow(@Observes @Priority(PurchaseDaysChanged.LIFECYCLE) PurchaseDaysChanged changed) {
        following.followFrom(changed.earliestTouched());
    }

    void follow(@Observes AdvocacyChanged changed) {
        following.followFrom(changed.earliestTouched());
    }
}
