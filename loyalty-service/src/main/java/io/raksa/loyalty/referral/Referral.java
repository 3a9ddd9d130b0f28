package io.raksa.loyalty.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member who was brought by another.
 *
 * @param suspicion why it is looked at before it is paid; null for an ordinary one
 * @param purchaseId the friend's first purchase since; null until then
 * @param approved whether staff looked at it and found it good
 */
record Referral(
        UUID id,
        UUID friendId,
        UUID referrerId,
        UUID campaignId,
        long referrerPoints,
        long friendPoints,
        ReferralState state,
        @Nullable Suspicion suspicion,
        boolean approved,
        Instant registeredAt,
        @Nullable UUID purchaseId,
        @Nullable Instant endedAt) {

    boolean isToBeReviewed() {
        return suspicion != null && !approved;
    }
}
