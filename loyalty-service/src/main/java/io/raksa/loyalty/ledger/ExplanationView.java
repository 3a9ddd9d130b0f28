package io.raksa.loyalty.ledger;

import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.ledger.core.PostingKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a member had what they had at an instant. */
@Schema(
        name = "BalanceExplanation",
        description =
                "Why a member had what they had at an instant: the available points are those left in these lots.")
record ExplanationView(
        @Schema(description = "The member's id.", examples = "019aabf0-6e5c-7d30-8a51-3f5a0c1b7e42", required = true)
        UUID memberId,

        @Schema(
                description = "The kind of points: 'points' are those that can be spent, all others only count.",
                examples = "points",
                required = true)
        String kind,

        @Schema(description = "The instant.", examples = "2026-11-22T03:15:30Z", required = true)
        Instant at,

        @Schema(description = "Points that could be spent then.", examples = "120", required = true)
        long available,

        @Schema(
                description = "Points that were earned and could not be used yet then.",
                examples = "0",
                required = true)
        long pending,

        @Schema(description = "Points that were set aside then.", examples = "0", required = true)
        long held,

        @Schema(description = "Points that were owed then.", examples = "0", required = true)
        long owed,

        @Schema(
                description =
                        "Before this instant nothing would end: a complaint of the customer was open then, or had been until a short while before. Absent otherwise.",
                examples = "2026-12-06T03:15:30Z",
                nullable = true)
        @Nullable
        Instant waitsUntil,

        @Schema(description = "What it is in words.", required = true)
        WordsView says,

        @Schema(
                description = "The lots with something left then, in the order in which they would be spent.",
                required = true)
        List<LotView> lots) {

    /** Points of one origin and one end. */
    @Schema(name = "ExplainedLot", description = "Points of one origin and one end, and why there were any.")
    record LotView(
            @Schema(description = "The lot's id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1d78", required = true)
            UUID lotId,

            @Schema(description = "What was left of them.", examples = "20", required = true)
            long left,

            @Schema(description = "How many there were at first.", examples = "50", required = true)
            long of,

            @Schema(
                    description = "The instant from which they are gone.",
                    examples = "2028-11-30T17:00:00Z",
                    required = true)
            Instant expiresAt,

            @Schema(description = "What they were for.", examples = "EARN", required = true)
            PostingKind kind,

            @Schema(description = "What they go back to.", required = true)
            Cause cause,

            @Schema(description = "When they came.", examples = "2026-11-01T03:15:30Z", required = true)
            Instant since,

            @Schema(description = "Why there were so many, in words.", required = true)
            WordsView rule,

            @Schema(
                    description = "Version of the programme whose rule decided it; absent where no rule did.",
                    examples = "1")
            @Nullable
            Long ruleVersion) {}

    static ExplanationView of(
            Purse purse,
            Instant at,
            List<LotView> lots,
            long pending,
            long held,
            long owed,
            @Nullable Instant waitsUntil) {
        long available = lots.stream().mapToLong(LotView::left).sum();
        return new ExplanationView(
                purse.memberId(),
                purse.kind(),
                at,
                available,
                pending,
                held,
                owed,
                waitsUntil,
                says(available, lots.size(), pending, held, owed, waitsUntil != null),
                lots);
    }

    private static WordsView says(long available, int lots, long pending, long held, long owed, boolean waits) {
        String pendingEn = pending == 0 ? "" : ", %,d more not to be used yet".formatted(pending);
        String pendingTh = pending == 0 ? "" : " รอใช้ได้ %,d แต้ม".formatted(pending);
        String heldEn = held == 0 ? "" : ", %,d set aside".formatted(held);
        String owedEn = owed == 0 ? "" : ", %,d owed after a return".formatted(owed);
        String heldTh = held == 0 ? "" : " กันไว้ %,d แต้ม".formatted(held);
        String owedTh = owed == 0 ? "" : " ค้างจากการคืนสินค้า %,d แต้ม".formatted(owed);
        String waitsEn = waits ? " None of them ends while a complaint is open, and for some days after." : "";
        String waitsTh = waits ? " แต้มไม่หมดอายุระหว่างดำเนินการข้อร้องเรียนและต่ออีกระยะหนึ่ง" : "";
        return new WordsView(
                "%,d points from %d %s%s%s%s.%s"
                        .formatted(
                                available,
                                lots,
                                lots == 1 ? "occasion" : "occasions",
                                pendingEn,
                                heldEn,
                                owedEn,
                                waitsEn),
                "%,d แต้มจาก %d ครั้ง%s%s%s%s".formatted(available, lots, pendingTh, heldTh, owedTh, waitsTh));
    }
}
