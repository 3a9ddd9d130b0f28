package io.raksa.feedback.recovery;

import io.raksa.feedback.recovery.core.Offer;
import io.raksa.feedback.recovery.core.RemedyKind;
import io.raksa.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something given to put a complaint right.
 *
 * @param customerId null for an anonymous complaint
 * @param what what is given
 * @param reason why, in the proposer's words
 * @param policyVersion the policy it was granted by
 * @param proposedBy who asked for it
 * @param approvedBy who granted it; null while nobody has
 * @param at when it was granted, or proposed
 * @param payment null until the points are on the account
 * @param end null unless it was declined or withdrawn
 */
record Remedy(
        UUID id,
        long version,
        UUID complaintId,
        @Nullable UUID customerId,
        Gift what,
        String reason,
        RemedyState state,
        String policyVersion,
        String proposedBy,
        @Nullable String approvedBy,
        Instant at,
        @Nullable Payment payment,
        @Nullable End end) {

    /**
     * What is given.
     *
     * @param points of POINTS only
     * @param amount of REFUND only
     * @param voucher the template, of VOUCHER only
     */
    record Gift(
            RemedyKind kind,
            @Nullable Integer points,
            @Nullable Money amount,
            @Nullable String voucher) {

        /** As limits and budgets count it: points, money, or 1 for what is given or not. */
        BigDecimal value() {
            if (points != null) {
                return BigDecimal.valueOf(points);
            }
            return amount == null ? BigDecimal.ONE : amount.amount();
        }

        /** Whether it is within what these roles may give. */
        boolean isWithin(@Nullable BigDecimal limit) {
            return limit != null && value().compareTo(limit) <= 0;
        }

        static Gift of(GrantRemedyRequest request, Offer offer) {
            return new Gift(request.kind(), request.points(), request.amount(), offer.voucher());
        }
    }

    /** The points of a remedy are on the account, by this posting of the ledger. */
    record Payment(Instant at, UUID postingId) {}

    /**
     * It is not given after all.
     *
     * @param takenBack the points that loyalty took back; null until it has
     * @param shortfall the points that had been spent; null until loyalty has taken back the others
     */
    record End(
            String by,
            Instant at,
            String reason,
            @Nullable Integer takenBack,
            @Nullable Integer shortfall) {}

    Remedy paid(Payment by) {
        return new Remedy(
                id,
                version + 1,
                complaintId,
                customerId,
                what,
                reason,
                RemedyState.PAID,
                policyVersion,
                proposedBy,
                approvedBy,
                at,
                by,
                end);
    }

    Remedy granted(String by, Instant now) {
        return new Remedy(
                id,
                version + 1,
                complaintId,
                customerId,
                what,
                reason,
                RemedyState.GRANTED,
                policyVersion,
                proposedBy,
                by,
                now,
                null,
                null);
    }

    Remedy ended(RemedyState how, End why) {
        return new Remedy(
                id,
                version + 1,
                complaintId,
                customerId,
                what,
                reason,
                how,
                policyVersion,
                proposedBy,
                approvedBy,
                at,
                payment,
                why);
    }
}
