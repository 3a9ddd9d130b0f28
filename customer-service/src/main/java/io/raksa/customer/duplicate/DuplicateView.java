package io.raksa.customer.duplicate;

import io.raksa.customer.duplicate.Duplicate.Dismissal;
import io.raksa.customer.duplicate.Duplicate.Side;
import io.raksa.customer.duplicate.core.Likeness;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Two records that are probably one customer. */
@Schema(name = "Duplicate", description = "Two records that are probably one customer, for somebody to decide.")
public record DuplicateView(
        @Schema(description = "The pair's id.", examples = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a20", required = true)
        UUID id,

        @Schema(
                description =
                        "OPEN: waits for a decision. DISMISSED: somebody decided that they are two. MERGED: they are one profile, as long as their merge stands."
                                + " SUPERSEDED: one of them was merged with a third; the pair of the profiles stands for it, as long as that merge stands.",
                examples = "OPEN",
                required = true)
        DuplicateState state,

        @Schema(
                description =
                        "How likely it is that they are one, 0 to 1: 1 - (1 - w1) x (1 - w2) x ..., with the weights of the reasons taken for independent"
                                + " (after Fellegi and Sunter, A Theory for Record Linkage, 1969).",
                examples = "0.94",
                required = true)
        double score,

        @Schema(description = "What speaks for it, at least one reason.", required = true)
        List<DuplicateReasonView> reasons,

        @Schema(description = "The two records; the one that was registered first comes first.", required = true)
        List<DuplicateRecordView> records,

        @Schema(description = "When the pair was found first.", examples = "2026-11-22T08:30:00Z", required = true)
        Instant foundAt,

        @Schema(description = "Who decided that they are two, and why; absent unless DISMISSED.", nullable = true)
        @Nullable
        DuplicateDismissalView dismissal) {

    /** A reason why two records are probably one customer. */
    @Schema(name = "DuplicateReason", description = "A reason why two records are probably one customer.")
    public record DuplicateReasonView(
            @Schema(description = "In what they are alike.", examples = "SAME_MAILBOX", required = true)
            Likeness code,

            @Schema(
                    description = "How likely it would be by this reason alone, 0 to 1.",
                    examples = "0.9",
                    required = true)
            double weight,

            @Schema(description = "In English.", examples = "Names that sound alike.", required = true)
            String en,

            @Schema(description = "In Thai.", examples = "ชื่ออ่านออกเสียงคล้ายกัน", required = true)
            String th) {

        static DuplicateReasonView of(Likeness likeness) {
            return new DuplicateReasonView(
                    likeness,
                    likeness.thousandths() / 1000.0,
                    likeness.words().en(),
                    likeness.words().th());
        }
    }

    /** One of the two records. */
    @Schema(name = "DuplicateRecord", description = "One of the two records, as it is now.")
    public record DuplicateRecordView(
            @Schema(
                    description = "The record's id.",
                    examples = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a10",
                    required = true)
            UUID customerId,

            @Schema(
                    description = "The profile it leads to: itself, unless it was merged.",
                    examples = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a10",
                    required = true)
            UUID profileId,

            @Schema(description = "How the customer is addressed.", examples = "คุณสมชาย ใจดี", required = true)
            String displayName,

            @Schema(description = "The name in Latin script.", examples = "Somchai Jaidee", nullable = true) @Nullable
            String nameEn,

            @Schema(description = "When the customer became known.", examples = "2026-11-22T08:30:00Z", required = true)
            Instant registeredAt) {

        static DuplicateRecordView of(Side side) {
            return new DuplicateRecordView(
                    side.recordId(), side.profileId(), side.displayName(), side.nameEn(), side.registeredAt());
        }
    }

    /** That somebody decided that they are two. */
    @Schema(name = "DuplicateDismissal", description = "That somebody decided that the two records are two customers.")
    public record DuplicateDismissalView(
            @Schema(description = "When.", examples = "2026-11-22T09:00:00Z", required = true)
            Instant at,

            @Schema(description = "Who, the subject of the token.", examples = "somsri", required = true)
            String by,

            @Schema(description = "Why, in words.", examples = "Father and son", nullable = true) @Nullable
            String reason) {

        static @Nullable DuplicateDismissalView of(@Nullable Dismissal dismissal) {
            return dismissal == null
                    ? null
                    : new DuplicateDismissalView(dismissal.at(), dismissal.by(), dismissal.reason());
        }
    }

    static DuplicateView of(Duplicate duplicate) {
        boolean inOrder =
                !duplicate.first().registeredAt().isAfter(duplicate.second().registeredAt());
        Side earlier = inOrder ? duplicate.first() : duplicate.second();
        Side later = inOrder ? duplicate.second() : duplicate.first();
        return new DuplicateView(
                duplicate.id(),
                duplicate.state(),
                duplicate.score() / 1000.0,
                duplicate.likenesses().stream().map(DuplicateReasonView::of).toList(),
                List.of(DuplicateRecordView.of(earlier), DuplicateRecordView.of(later)),
                duplicate.foundAt(),
                duplicate.state() == DuplicateState.DISMISSED
                        ? DuplicateDismissalView.of(duplicate.dismissal())
                        : null);
    }
}
