package io.raksa.feedback.proactive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer who fell silent, and how far we are with keeping them.
 *
 * @param dueOn the day on which silence became a farewell
 * @param owner the subject of the token of whoever takes care; null while nobody does
 */
record ProactiveCase(
        UUID id,
        long version,
        UUID customerId,
        LocalDate dueOn,
        ExitDue.Reason reason,
        ProactiveState state,
        @Nullable String owner,
        Instant openedAt,
        @Nullable Instant contactedAt,
        @Nullable Instant endedAt) {

    static ProactiveCase open(UUID id, ExitDue exit, Instant now) {
        return new ProactiveCase(
                id, 1, exit.customerId(), exit.dueOn(), exit.reason(), ProactiveState.OPEN, null, now, null, null);
    }

    ProactiveCase takenBy(String who) {
        return new ProactiveCase(
                id, version + 1, customerId, dueOn, reason, state, who, openedAt, contactedAt, endedAt);
    }

    /** Somebody asked the customer; whoever did it takes care from now on, unless somebody does. */
    ProactiveCase contacted(String by, Instant at) {
        return new ProactiveCase(
                id,
                version + 1,
                customerId,
                dueOn,
                reason,
                ProactiveState.CONTACTED,
                owner == null ? by : owner,
                openedAt,
                contactedAt == null ? at : contactedAt,
                null);
    }

    ProactiveCase ended(ProactiveState how, Instant at) {
        return new ProactiveCase(id, version + 1, customerId, dueOn, reason, how, owner, openedAt, contactedAt, at);
    }
}
