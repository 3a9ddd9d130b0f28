package io.raksa.feedback.idea;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an employee would do better.
 *
 * @param submittedBy the subject of the token of whoever had it
 * @param decision why it was adopted or declined
 * @param improvementId what does it; null until it is adopted
 * @param rewardedTo whose points these are: a customer's id
 */
record Idea(
        UUID id,
        long version,
        String title,
        String text,
        String submittedBy,
        Instant submittedAt,
        IdeaState state,
        @Nullable String decision,
        @Nullable String decidedBy,
        @Nullable UUID improvementId,
        @Nullable UUID rewardedTo,
        @Nullable Integer reward,
        long supporters) {

    Idea decided(IdeaState how, String why, String by, @Nullable UUID improvement) {
        return new Idea(
                id,
                version + 1,
                title,
                text,
                submittedBy,
                submittedAt,
                how,
                why,
                by,
                improvement,
                null,
                null,
                supporters);
    }

    Idea rewarded(UUID to, int points) {
        return new Idea(
                id,
                version + 1,
                title,
                text,
                submittedBy,
                submittedAt,
                IdeaState.REWARDED,
                decision,
                decidedBy,
                improvementId,
                to,
                points,
                supporters);
    }
}
