package io.raksa.loyalty.promotion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it stands.
 *
 * @param version counts its changes; what was bought by an earlier one keeps what it gave
 * @param stateReason why it was paused or ended, in the words of whoever did
 */
record Promotion(
        UUID id,
        long version,
        PromotionState state,
        @Nullable String stateReason,
        PromotionRequest terms,
        String madeBy,
        Instant madeAt) {

    boolean runsAt(Instant now) {
        return !now.isBefore(terms.startsAt()) && now.isBefore(terms.endsAt());
    }
}
