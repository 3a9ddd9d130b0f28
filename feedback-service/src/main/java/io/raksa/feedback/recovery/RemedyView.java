package io.raksa.feedback.recovery;

import io.raksa.feedback.recovery.core.RemedyKind;
import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something given to put a complaint right. */
@Schema(name = "Remedy", description = "Something given to put a complaint right.")
record RemedyView(
        @Schema(
                description = "Its id; the cause of the points in the ledger.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c21",
                required = true)
        UUID id,

        @Schema(description = "Counts its changes; also the ETag.", examples = "1", required = true)
        long version,

        @Schema(
                description = "The complaint it is for.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c01",
                required = true)
        UUID complaintId,

        @Schema(
                description = "Who gets it; absent for an anonymous complaint.",
                examples = "019aabf0-1111-7c57-9d5f-6a1f6e0d9c01")
        @Nullable
        UUID customerId,

        @Schema(description = "What is given.", examples = "POINTS", required = true)
        RemedyKind kind,

        @Schema(description = "How many points; of POINTS only.", examples = "200") @Nullable
        Integer points,

        @Schema(description = "How much money; of REFUND only.") @Nullable
        Money amount,

        @Schema(description = "The template of the voucher; of VOUCHER only.", examples = "SORRY-100") @Nullable
        String voucher,

        @Schema(description = "What it makes up for.", examples = "Forty minutes' wait for one dish.", required = true)
        String reason,

        @Schema(description = "What became of it.", examples = "GRANTED", required = true)
        RemedyState state,

        @Schema(
                description =
                        "The policy it was granted by: its name and version, or the limits that hold where no policy does.",
                examples = "limits-500-5000-50000",
                required = true)
        String policyVersion,

        @Schema(description = "Who asked for it: the subject of the token.", examples = "somchai", required = true)
        String proposedBy,

        @Schema(description = "Who granted it; absent while nobody has.", examples = "somchai") @Nullable
        String approvedBy,

        @Schema(
                description = "When it was granted; of one that was not, when it was proposed.",
                examples = "2026-11-22T04:30:00Z",
                required = true)
        Instant grantedAt,

        @Schema(
                description = "When the points were on the account; absent until then.",
                examples = "2026-11-22T04:30:01Z")
        @Nullable
        Instant paidAt,

        @Schema(
                description = "The posting in the ledger; absent until it is paid.",
                examples = "019aabf0-3c11-7c57-9d5f-6a1f6e0d9c31")
        @Nullable
        UUID postingId,

        @Schema(description = "Who declined or withdrew it.", examples = "malee") @Nullable
        String endedBy,

        @Schema(description = "When it was declined or withdrawn.", examples = "2026-11-23T04:30:00Z") @Nullable
        Instant endedAt,

        @Schema(description = "Why it was declined or withdrawn.", examples = "The dish was served to another table.")
        @Nullable
        String endReason,

        @Schema(description = "Points that loyalty took back; absent until it has.", examples = "150") @Nullable
        Integer takenBack,

        @Schema(
                description =
                        "Points that had been spent and stay with the customer; absent until loyalty has settled it.",
                examples = "50")
        @Nullable
        Integer shortfall) {

    static RemedyView of(Remedy remedy) {
        Remedy.@Nullable Payment payment = remedy.payment();
        Remedy.@Nullable End end = remedy.end();
        return new RemedyView(
                remedy.id(),
                remedy.version(),
                remedy.complaintId(),
                remedy.customerId(),
                remedy.what().kind(),
                remedy.what().points(),
                remedy.what().amount(),
                remedy.what().voucher(),
                remedy.reason(),
                remedy.state(),
                remedy.policyVersion(),
                remedy.proposedBy(),
                remedy.approvedBy(),
                remedy.at(),
                payment == null ? null : payment.at(),
                payment == null ? null : payment.postingId(),
                end == null ? null : end.by(),
                end == null ? null : end.at(),
                end == null ? null : end.reason(),
                end == null ? null : end.takenBack(),
                end == null ? null : end.shortfall());
    }
}
