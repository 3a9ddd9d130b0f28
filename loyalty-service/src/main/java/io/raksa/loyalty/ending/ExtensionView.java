package io.raksa.loyalty.ending;

import io.raksa.loyalty.ledger.ExtendedLot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ends that were put off. */
@Schema(name = "Extension", description = "Lots whose end was put off.")
record ExtensionView(
        @Schema(description = "Its id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1d77", required = true)
        UUID id,

        @Schema(description = "The member's id.", examples = "019aabf0-6e5c-7d30-8a51-3f5a0c1b7e42", required = true)
        UUID memberId,

        @Schema(description = "When it was done.", examples = "2026-11-22T03:15:30Z", required = true)
        Instant at,

        @Schema(description = "All points whose end was put off.", examples = "120", required = true)
        long points,

        @Schema(description = "The lots, those that would have ended soonest first.", required = true)
        List<LotView> lots) {

    /** A lot whose end was put off. */
    @Schema(name = "ExtendedLot", description = "A lot whose end was put off.")
    record LotView(
            @Schema(description = "The lot's id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1d78", required = true)
            UUID lotId,

            @Schema(description = "What is left in it.", examples = "20", required = true)
            long points,

            @Schema(description = "When it would have ended.", examples = "2026-11-30T17:00:00Z", required = true)
            Instant before,

            @Schema(description = "When it ends now.", examples = "2027-01-31T17:00:00Z", required = true)
            Instant after) {}

    static ExtensionView of(UUID id, UUID memberId, Instant at, List<ExtendedLot> lots) {
        return new ExtensionView(
                id,
                memberId,
                at,
                lots.stream().mapToLong(ExtendedLot::points).sum(),
                lots.stream()
                        .map(lot -> new LotView(lot.lotId(), lot.points(), lot.before(), lot.after()))
                        .toList());
    }
}
