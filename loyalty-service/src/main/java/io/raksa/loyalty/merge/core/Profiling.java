package io.raksa.loyalty.merge.core;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds where records lead. */
public final class Profiling {

    private Profiling() {}

    /**
     * The profile of each record that is not its own.
     *
     * <p>News of merges may overtake each other, so that merges seem to stand which contradict each other. The later one is right: both its
     * records were profiles then, thus what led them elsewhere had been undone before.
     *
     * @param standing the merges of which no undoing is known, in any order
     */
    public static Map<UUID, UUID> profiles(List<Merge> standing) {
        Map<UUID, UUID> leads = new HashMap<>();
        standing.stream()
                .sorted(Comparator.comparing(Merge::at).thenComparing(Merge::id))
                .forEach(merge -> {
                    leads.remove(merge.survivorId());
                    leads.put(merge.mergedId(), merge.survivorId());
                });
        Map<UUID, UUID> profiles = new HashMap<>();
        leads.forEach((record, next) -> profiles.put(record, end(leads, next)));
        return profiles;
    }

    private static UUID end(Map<UUID, UUID> leads, UUID from) {
        UUID end = from;
        for (UUID next = leads.get(end); next != null; next = leads.get(end)) {
            end = next;
        }
        return end;
    }
}
