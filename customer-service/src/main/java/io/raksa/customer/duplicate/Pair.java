package io.raksa.customer.duplicate;

import java.util.Comparator;
import java.util.UUID;

/**
 * Two customers, in the order in which the database has their ids.
 *
 * @param first the lesser id
 */
record Pair(UUID first, UUID second) implements Comparable<Pair> {

    /** {@link UUID#compareTo} takes its halves for signed numbers; PostgreSQL, like the text, does not. */
    private static final Comparator<UUID> ORDER = Comparator.comparing(UUID::toString);

    private static final Comparator<Pair> BY_IDS =
            Comparator.comparing(Pair::first, ORDER).thenComparing(Pair::second, ORDER);

    static Pair of(UUID one, UUID other) {
        return ORDER.compare(one, other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    @Override
    public int compareTo(Pair other) {
        return BY_IDS.compare(this, other);
    }
}
