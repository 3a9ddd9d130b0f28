package io.raksa.loyalty.household;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Members who spend their points together.
 *
 * @param places who is in it and who is invited, the longest first
 */
record Household(UUID id, UUID owner, List<Place> places) {

    /** Besides the owner. */
    static final int MOST_OTHERS = 8;

    /** A place in a household: taken, or offered. */
    record Place(UUID memberId, State state, Instant since) {}

    enum State {
        INVITED,
        JOINED
    }

    List<UUID> joined() {
        return places.stream()
                .filter(place -> place.state() == State.JOINED)
                .map(Place::memberId)
                .toList();
    }

    boolean isFull() {
        return places.size() > MOST_OTHERS;
    }
}
