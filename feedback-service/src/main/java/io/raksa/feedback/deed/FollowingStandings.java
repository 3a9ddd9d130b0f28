package io.raksa.feedback.deed;

import io.raksa.platform.event.FactEnvelope;
import io.raksa.platform.event.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps whether customers stay. */
@ApplicationScoped
class FollowingStandings implements FactHandler<StandingChanged> {

    private final DeedRepository repository;

    FollowingStandings(DeedRepository repository) {
        this.repository = repository;
    }

    @Override
    public void on(FactEnvelope<StandingChanged> event) {
        repository.stands(event.fact());
    }
}
