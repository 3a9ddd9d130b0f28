package io.raksa.loyalty.ledger.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Which lots pay for a number of points: those that end soonest first, so that as few as possible are lost to time. */
public sealed interface LotSelection {

    /** The points are there. */
    record Enough(List<Take> takes) implements LotSelection {}

    /** They are not; nothing is taken. */
    record NotEnough(long available) implements LotSelection {}

    /** Points taken from one lot. */
    record Take(UUID lot, long points) {}

    /**
     * Selects.
     *
     * @param open the member's lots with something left, in any order
     * @param points how many are wanted; more than 0
     * @param at the instant of the spending; lots that ended by then do not count
     */
    static LotSelection of(List<Lot> open, long points, Instant at) {
        if (points <= 0) {
            throw new IllegalArgumentException("not a number of points to spend: " + points);
        }
        List<Take> takes = new ArrayList<>();
        long missing = points;
        for (Lot lot : soonestFirst(open, at)) {
            long taken = Math.min(missing, lot.remaining());
            takes.add(new Take(lot.id(), taken));
            missing -= taken;
            if (missing == 0) {
                return new Enough(List.copyOf(takes));
            }
        }
        return new NotEnough(points - missing);
    }

    /** How many points there are in lots that have not ended. */
    static long alive(List<Lot> open, Instant at) {
        return open.stream()
                .filter(lot -> lot.isAliveAt(at))
                .mapToLong(Lot::remaining)
                .sum();
    }

    private static List<Lot> soonestFirst(List<Lot> open, Instant at) {
        return open.stream()
                .filter(lot -> lot.isAliveAt(at))
                .sorted(Comparator.comparing(Lot::expiresAt).thenComparing(Lot::id))
                .toList();
    }
}
