package io.raksa.loyalty.household.core;

import io.raksa.loyalty.ledger.core.Lot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How much each member of a household pays: of all their lots those that end soonest, whoever has them. */
public final class Shares {

    private Shares() {}

    /** What a member pays; more than 0. */
    public record Share(UUID member, long points) {}

    private record Owned(UUID member, Lot lot) {}

    /**
     * Shares a number of points out.
     *
     * @param lots of each member, none of which has ended
     * @return those who pay, the one whose points end soonest first; nothing where all of them have less
     */
    public static Optional<List<Share>> of(Map<UUID, List<Lot>> lots, long points) {
        Map<UUID, Long> shares = new LinkedHashMap<>();
        long missing = points;
        for (Owned owned : soonestFirst(lots)) {
            if (missing == 0) {
                break;
            }
            long taken = Math.min(missing, owned.lot().remaining());
            shares.merge(owned.member(), taken, Long::sum);
            missing -= taken;
        }
        return missing > 0
                ? Optional.empty()
                : Optional.of(shares.entrySet().stream()
                        .map(share -> new Share(share.getKey(), share.getValue()))
                        .toList());
    }

    private static List<Owned> soonestFirst(Map<UUID, List<Lot>> lots) {
        List<Owned> all = new ArrayList<>();
        lots.forEach((member, own) -> own.forEach(lot -> all.add(new Owned(member, lot))));
        all.sort(Comparator.comparing((Owned owned) -> owned.lot().expiresAt())
                .thenComparing(owned -> owned.lot().id()));
        return all;
    }
}
