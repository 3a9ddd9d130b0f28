package io.raksa.customer.imports;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import and what became of it so far. */
@Schema(description = "An import and what became of it so far.")
public record ImportView(
        @Schema(description = "The import's id.", examples = "01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a10", required = true)
        UUID id,

        @Schema(description = "Counts its states; also the ETag.", examples = "3", required = true)
        long version,

        @Schema(description = "What people call it.", examples = "Till, November", required = true)
        String name,

        @Schema(description = "Whether nothing is kept.", examples = "false", required = true)
        boolean dryRun,

        @Schema(
                description = "AWAITING_FILE, RUNNING, DONE, or FAILED where the file could not be read to its end.",
                examples = "DONE",
                required = true)
        State state,

        @Schema(description = "Lines worked off, the header included.", examples = "541910", required = true)
        long linesDone,

        @Schema(
                description = "Purchases (or customers) that are kept from now on.",
                examples = "18532",
                required = true)
        long created,

        @Schema(
                description = "Customers of whom something is new or different now; none in a file of purchases.",
                examples = "0",
                required = true)
        long updated,

        @Schema(
                description = "Purchases (or customers) that were kept already, just as they are here.",
                examples = "0",
                required = true)
        long unchanged,

        @Schema(
                description = "Purchases (or lines of customers) that are not taken; each has a fault.",
                examples = "0",
                required = true)
        long refused,

        @Schema(
                description =
                        "How many faults there are, by rule: ANONYMOUS (nothing says who bought), RETURN (a quantity below zero), MISSING, NOT_A_NUMBER, NOT_A_TIME,"
                                + " NOT_POSITIVE, TOO_LONG, NOT_IN_ENCODING, UNREADABLE, or the code of the problem a purchase was refused with."
                                + " In a file of customers: MISSING (matchBy), TOO_LONG, NOT_IN_ENCODING, UNREADABLE, NOT_AN_IDENTIFIER, NOT_A_LANGUAGE, NOT_A_SOURCE,"
                                + " IDENTIFIER_SUPPRESSED (of an erased person; the value is not kept), IDENTIFIER_TAKEN (of another customer than the line is for),"
                                + " IDENTIFIER_BLOCKED (many share it),"
                                + " TOO_MANY_IDENTIFIERS (more than 20 for one customer).",
                examples = "{\"ANONYMOUS\": 135080, \"RETURN\": 10624}",
                required = true)
        Map<String, Long> faults,

        @Schema(description = "When it was asked for.", examples = "2026-11-22T08:30:00Z", required = true)
        Instant createdAt) {

    /** How far an import is. */
    @Schema(name = "ImportState")
    public enum State {
        AWAITING_FILE,
        RUNNING,
        DONE,
        FAILED
    }
}
