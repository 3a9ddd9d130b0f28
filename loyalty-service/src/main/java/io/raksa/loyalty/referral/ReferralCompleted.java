package io.raksa.loyalty.referral;

import io.raksa.platform.event.FactType;
import java.time.Instant;
import java.util.UUID;

/** A member brought a friend who bought something; both are paid. */
@FactType("loyalty.referral.completed.v1")
record ReferralCompleted(
        UUID referralId,
        UUID campaignId,
        UUID referrerCustomerId,
        UUID friendCustomerId,
        long referrerPoints,
        long friendPoints,
        Instant completedAt) {}
