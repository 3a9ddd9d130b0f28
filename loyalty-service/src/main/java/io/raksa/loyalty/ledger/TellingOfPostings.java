package io.raksa.loyalty.ledger;

import io.raksa.platform.event.Events;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells other services of every posting. */
@ApplicationScoped
class TellingOfPostings implements PostingListener {

    private final Events events;

    TellingOfPostings(Events events) {
        this.events = events;
    }

    @Override
    public void posted(Posted posting) {
        events.append(posting.customerId(), PointsPosted.of(posting));
    }
}
