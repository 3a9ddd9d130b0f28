package io.raksa.loyalty.cap;

import io.raksa.loyalty.cap.core.Beyond;
import io.raksa.loyalty.cap.core.Span;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The most points a member may earn. */
@Schema(name = "Caps", description = "The most points a member may earn with purchases. Absent: no cap.")
record CapsView(
        @Schema(description = "Counts the changes.", examples = "1", required = true)
        long version,

        @Schema(
                description = "For purchases made from this instant on.",
                examples = "2026-12-31T17:00:00Z",
                required = true)
        Instant effectiveFrom,

        @Schema(description = "With one purchase.", examples = "5000", nullable = true) @Nullable
        Long perTransaction,

        @Schema(description = "With the purchases of one day.", examples = "10000", nullable = true) @Nullable
        Long perDay,

        @Schema(description = "With the purchases of one calendar month.", examples = "50000", nullable = true)
        @Nullable
        Long perMonth,

        @Schema(description = "With the purchases of one calendar year.", examples = "200000", nullable = true)
        @Nullable
        Long perYear,

        @Schema(description = "With all purchases, ever.", examples = "1000000", nullable = true) @Nullable
        Long inProgramme,

        @Schema(
                description = "What becomes of a purchase that would earn more.",
                examples = "GRANT_REST",
                required = true)
        Beyond beyond) {

    static CapsView of(CapRules.Made made) {
        Map<Span, Long> most = made.caps().most();
        return new CapsView(
                made.version(),
                made.from(),
                most.get(Span.TRANSACTION),
                most.get(Span.DAY),
                most.get(Span.MONTH),
                most.get(Span.YEAR),
                most.get(Span.PROGRAMME),
                made.caps().beyond());
    }
}
