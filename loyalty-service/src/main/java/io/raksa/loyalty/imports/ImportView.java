package io.raksa.loyalty.imports;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import and what became of it so far. */
@Schema(name = "LoyaltyImport", description = "An import and what became of it so far.")
record ImportView(
        @Schema(description = "Its id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1dc1", required = true)
        UUID id,

        @Schema(description = "Counts its states; also the ETag.", examples = "3", required = true)
        long version,

        @Schema(description = "How the file is brought in, as it was asked for.", required = true)
        ImportRequest plan,

        @Schema(description = "How far it is.", examples = "DONE", required = true)
        ImportState state,

        @Schema(
                description = "Lines worked off, the header of a CSV file included.",
                examples = "541910",
                required = true)
        long linesDone,

        @Schema(description = "Lines that brought something.", examples = "541000", required = true)
        long created,

        @Schema(
                description = "Lines of which everything was there already: the same file may be brought in again.",
                examples = "800",
                required = true)
        long unchanged,

        @Schema(description = "Lines that are not taken; each has a fault.", examples = "109", required = true)
        long refused,

        @Schema(
                description =
                        "How many faults there are, by rule: MISSING, NOT_AN_ID, NOT_A_NUMBER, NOT_A_TIME, NOT_A_CODE, NOT_IN_ENCODING, OUT_OF_RANGE,"
                                + " TOO_LONG, UNREADABLE; CUSTOMER_UNKNOWN (nobody registered with the id, or the person was erased), MEMBER_UNKNOWN,"
                                + " NUMBER_TAKEN (another member's, or the member has another), KEY_USED_OTHERWISE (for another member or other points),"
                                + " CODE_TAKEN (by another offer, or for another number of uses).",
                type = SchemaType.OBJECT,
                additionalProperties = Long.class,
                examples = "{\"MISSING\": 100, \"MEMBER_UNKNOWN\": 9}",
                required = true)
        Map<String, Long> faults,

        @Schema(description = "When it was asked for.", examples = "2026-11-23T08:30:00Z", required = true)
        Instant askedAt) {

    static ImportView of(Import asked, Map<String, Long> faults) {
        return new ImportView(
                asked.id(),
                asked.version(),
                asked.plan(),
                asked.state(),
                asked.linesDone(),
                asked.created(),
                asked.unchanged(),
                asked.refused(),
                faults,
                asked.askedAt());
    }
}
