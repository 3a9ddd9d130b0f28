package io.raksa.feedback.complaint.core;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who works on a complaint, and how.
 *
 * @param owner the subject of the token of whoever answers for it; null while nobody does
 * @param team null where no team has it
 * @param waiting whether staff wait for the customer
 * @param escalations how often it was passed to somebody higher
 * @param mergedInto the case that goes on with it; null where it goes on itself
 * @param splitFrom the case of whose second problem this one is; null where it came in by itself
 */
public record Handling(
        @Nullable String owner,
        @Nullable String team,
        boolean waiting,
        int escalations,
        @Nullable UUID mergedInto,
        @Nullable UUID splitFrom) {

    /** Nobody has touched it. */
    public static final Handling NEW = new Handling(null, null, false, 0, null, null);

    Handling assigned(@Nullable String to, @Nullable String inTeam) {
        return new Handling(to, inTeam, waiting, escalations, mergedInto, splitFrom);
    }

    Handling waiting(boolean now) {
        return new Handling(owner, team, now, escalations, mergedInto, splitFrom);
    }

    Handling escalated(@Nullable String to, @Nullable String inTeam) {
        return new Handling(to, inTeam, waiting, escalations + 1, mergedInto, splitFrom);
    }

    Handling mergedInto(@Nullable UUID survivor) {
        return new Handling(owner, team, waiting, escalations, survivor, splitFrom);
    }

    Handling takenOutOf(UUID origin) {
        return new Handling(owner, team, waiting, escalations, mergedInto, origin);
    }
}
