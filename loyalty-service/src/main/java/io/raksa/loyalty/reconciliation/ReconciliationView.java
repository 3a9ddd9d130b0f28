package io.raksa.loyalty.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether the ledger adds up, and what it adds up to. */
@Schema(name = "Reconciliation", description = "Whether the ledger adds up, and what it adds up to, at one instant.")
record ReconciliationView(
        @Schema(
                description = "Whether every check holds and the sum of all entries is zero.",
                examples = "true",
                required = true)
        boolean consistent,

        @Schema(description = "The instant it is true for.", examples = "2026-11-22T03:15:30.123456Z", required = true)
        Instant checkedAt,

        @Schema(description = "What the ledger adds up to.", required = true)
        FiguresView figures,

        @Schema(description = "What breaks a check; empty where all is well. At most 100.", required = true)
        List<ViolationView> violations,

        @Schema(description = "Whether there are more violations than are listed.", examples = "false", required = true)
        boolean moreViolations) {

    /** What the ledger adds up to, in points. */
    @Schema(
            name = "LedgerFigures",
            description =
                    "What the ledger adds up to, in points: issued + compensation + adjusted + opening - spent - expired ="
                            + " available + pending + held - owed.")
    record FiguresView(
            @Schema(description = "Sum of all entries; anything but 0 is a fault.", examples = "0", required = true)
            long sumOfEntries,

            @Schema(description = "Number of postings.", examples = "6696", required = true)
            long postings,

            @Schema(
                    description = "Given for purchases, less what went back with returns.",
                    examples = "240000",
                    required = true)
            long issued,

            @Schema(description = "Given for failed service.", examples = "500", required = true)
            long compensation,

            @Schema(description = "Given by staff, less what they took.", examples = "-50", required = true)
            long adjusted,

            @Schema(
                    description = "Brought over from the programme before, less what was taken back of it.",
                    examples = "0",
                    required = true)
            long opening,

            @Schema(description = "Taken for rewards.", examples = "0", required = true)
            long spent,

            @Schema(description = "Not used in time.", examples = "480", required = true)
            long expired,

            @Schema(
                    description =
                            "What members can spend, by the ledger; points that ended and are not yet expired are among them.",
                    examples = "239970",
                    required = true)
            long available,

            @Schema(description = "What becomes available later.", examples = "0", required = true)
            long pending,

            @Schema(
                    description = "What is set aside for purchases that are not finished.",
                    examples = "0",
                    required = true)
            long held,

            @Schema(
                    description = "What members owe: points of returned purchases that they had spent.",
                    examples = "0",
                    required = true)
            long owed) {}

    /** A row that breaks a check. */
    @Schema(name = "LedgerViolation", description = "Something that breaks a check.")
    record ViolationView(
            @Schema(description = "The check.", required = true)
            Check check,

            @Schema(description = "The member.", examples = "019aabf0-6e5c-7d30-8a51-3f5a0c1b7e42", required = true)
            UUID memberId,

            @Schema(
                    description = "The member's account, where it is about one.",
                    examples = "AVAILABLE",
                    nullable = true)
            @Nullable
            String account,

            @Schema(
                    description = "The posting, where it is about one.",
                    examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1d77",
                    nullable = true)
            @Nullable
            UUID postingId,

            @Schema(
                    description = "The lot, where it is about one.",
                    examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1d78",
                    nullable = true)
            @Nullable
            UUID lotId,

            @Schema(description = "What should be there.", examples = "120", required = true)
            long expected,

            @Schema(description = "What is there.", examples = "121", required = true)
            long actual) {}
}
