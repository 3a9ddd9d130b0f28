package io.raksa.customer.lifecycle;

import io.raksa.customer.lifecycle.core.Stage;
import io.raksa.platform.event.Events;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** An advocate's bad experience spreads fastest (L6): it is told at once. */
@ApplicationScoped
public class AdvocateAlarm {

    private final Lifecycles lifecycles;
    private final Events events;

    AdvocateAlarm(Lifecycles lifecycles, Events events) {
        this.lifecycles = lifecycles;
        this.events = events;
    }

    /** Where an advocate was let down. */
    public enum Cause {
        INTERACTION,
        COMPLAINT,
        SURVEY
    }

    /**
     * A customer had a bad experience; told in the running transaction where the customer is an advocate, whatever the customer is
     * otherwise.
     *
     * @param reference the id of what tells of it, at whoever keeps it
     */
    public void letDown(UUID customerId, Cause cause, UUID reference, Instant at) {
        if (lifecycles.stageOf(customerId) == Stage.ADVOCATE) {
            events.append(customerId, new AdvocateLetDown(customerId, cause, reference, at));
        }
    }
}
