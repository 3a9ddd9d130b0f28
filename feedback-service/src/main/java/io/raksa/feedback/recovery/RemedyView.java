package io.raksa.feedback.recovery;

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

        @Schema(description = "Counts its changes.", examples = "1", required = true)
        long version,

        @Schema(
                description = "The complaint it is for.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c01",
                required = true)
        UUID complaintId,

        @Schema(description = "Who gets it.", examples = "019aabf0-1111-7c57-9d5f-6a1f6e0d9c01", required = true)
        UUID customerId,

        @Schema(description = "What is given.", examples = "POINTS", required = true)
        RemedyKind kind,

        @Schema(description = "How many points.", examples = "200", required = true)
        int points,

        @Schema(description = "What it makes up for.", examples = "Forty minutes' wait for one dish.", required = true)
        String reason,

        @Schema(description = "Whether it has reached the customer.", examples = "GRANTED", required = true)
        RemedyState state,

        @Schema(description = "The limits it was granted by.", examples = "limits-500-5000-50000", required = true)
        String policyVersion,

        @Schema(description = "Who granted it: the subject of the token.", examples = "somchai", required = true)
        String approvedBy,

        @Schema(description = "When it was granted.", examples = "2026-11-22T04:30:00Z", required = true)
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
        UUID postingId) {

    static RemedyView of(Remedy remedy) {
        Remedy.@Nullable Payment payment = remedy.payment();
        return new RemedyView(
                remedy.id(),
                remedy.version(),
                remedy.complaintId(),
                remedy.customerId(),
                remedy.kind(),
                remedy.points(),
                remedy.reason(),
                remedy.state(),
                remedy.policyVersion(),
                remedy.approvedBy(),
                remedy.grantedAt(),
                payment == null ? null : payment.at(),
                payment == null ? null : payment.postingId());
    }
}
