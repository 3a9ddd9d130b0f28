package io.raksa.loyalty.merge.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which membership goes on, of those that are one customer's: in each programme the profile's own, or else the oldest. It follows from where
 * the records lead now, in whatever order that came about.
 */
public final class Families {

    private static final Comparator<Membership> FIRST_TO_GO_ON = Comparator.comparing(
                    (Membership one) -> !one.record().equals(one.profile()))
            .thenComparing(Membership::enrolledAt)
            .thenComparing(Membership::id);

    private Families() {}

    /** The membership that goes on with each; itself for one that goes on. */
    public static Map<UUID, UUID> goingOn(Collection<Membership> memberships) {
        Map<UUID, UUID> goingOn = new HashMap<>();
        Map<List<Object>, List<Membership>> families =
                memberships.stream().collect(Collectors.groupingBy(one -> List.of(one.profile(), one.programme())));
        families.values().forEach(family -> {
            UUID first = family.stream().min(FIRST_TO_GO_ON).orElseThrow().id();
            family.forEach(one -> goingOn.put(one.id(), first));
        });
        return goingOn;
    }

    /** Whether a membership leads to one that is another customer's now: a merge between them was undone. */
    public static boolean isParted(Membership one, Collection<Membership> all) {
        return all.stream()
                .anyMatch(other ->
                        other.id().equals(one.mergedInto()) && !Objects.equals(other.profile(), one.profile()));
    }
}
