package io.raksa.feedback.recovery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something given to put a complaint right.
 *
 * @param reason why, in the granter's words
 * @param policyVersion the limits it was granted by
 * @param approvedBy who granted it
 * @param payment null until the points are on the account
 */
record Remedy(
        UUID id,
        long version,
        UUID complaintId,
        UUID customerId,
        RemedyKind kind,
        int points,
        String reason,
        String policyVersion,
        String approvedBy,
        Instant grantedAt,
        @Nullable Payment payment) {

    /** The points are on the account, by this posting of the ledger. */
    record Payment(Instant at, UUID postingId) {}

    RemedyState state() {
        return payment == null ? RemedyState.GRANTED : RemedyState.PAID;
    }

    Remedy paid(Payment by) {
        return new Remedy(
                id,
                version + 1,
                complaintId,
                customerId,
                kind,
                points,
                reason,
                policyVersion,
                approvedBy,
                grantedAt,
                by);
    }
}
