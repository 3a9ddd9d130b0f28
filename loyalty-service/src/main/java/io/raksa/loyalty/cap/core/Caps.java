package io.raksa.loyalty.cap.core;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * The most points a member may earn.
 *
 * @param most for each span that has a cap; more than 0
 */
public record Caps(Map<Span, Long> most, Beyond beyond) {

    /** No caps at all. */
    public static final Caps NONE = new Caps(Map.of(), Beyond.GRANT_REST);

    public Caps {
        most = Map.copyOf(most);
    }

    /**
     * What is granted.
     *
     * @param by the cap that left no more; empty where all was granted
     */
    public record Grant(long points, Optional<Cap> by) {}

    /** A cap of so many points. */
    public record Cap(Span span, long most) {}

    private record Room(Cap cap, long points) {}

    /**
     * Grants.
     *
     * @param points that the rate gives
     * @param earned before, by span; nothing for a span that is not in it
     */
    public Grant grant(long points, Map<Span, Long> earned) {
        return most.entrySet().stream()
                .map(cap -> room(new Cap(cap.getKey(), cap.getValue()), earned))
                .min(Comparator.comparingLong(Room::points)
                        .thenComparing(room -> room.cap().span()))
                .filter(room -> room.points() < points)
                .map(room -> new Grant(beyond == Beyond.REFUSE ? 0 : room.points(), Optional.of(room.cap())))
                .orElseGet(() -> new Grant(points, Optional.empty()));
    }

    private static Room room(Cap cap, Map<Span, Long> earned) {
        long before = cap.span() == Span.TRANSACTION ? 0 : earned.getOrDefault(cap.span(), 0L);
        return new Room(cap, Math.max(0, cap.most() - before));
    }
}
