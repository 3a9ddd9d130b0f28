package io.raksa.loyalty.ledger;

import io.raksa.loyalty.programme.core.PointKind;
import io.raksa.platform.event.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Tells other services of what changes the points that can be spent, and who observes {@link Posted} here, in the transaction that wrote it. */
@ApplicationScoped
class TellingOfPostings implements PostingListener {

    private final Events events;
    private final Event<Posted> observers;

    TellingOfPostings(Events events, Event<Posted> observers) {
        this.events = events;
        this.observers = observers;
    }

    @Override
    public void posted(Posted posting) {
        if (posting.pointKind().equals(PointKind.SPENDABLE) && posting.points() != 0) {
            events.append(posting.customerId(), PointsPosted.of(posting));
            observers.fire(posting);
        }
    }
}
