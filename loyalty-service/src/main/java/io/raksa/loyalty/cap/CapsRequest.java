package io.raksa.loyalty.cap;

import io.raksa.loyalty.cap.core.Beyond;
import io.raksa.loyalty.cap.core.Caps;
import io.raksa.loyalty.cap.core.Span;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The most points a member shall earn. */
@Schema(
        name = "CapsRequest",
        description =
                "The most points a member shall earn with purchases. Days, months and years are those of the business time zone in which it was bought. Absent: no cap.")
record CapsRequest(
        @Schema(description = "With one purchase.", examples = "5000", nullable = true) @Nullable @Min(1) @Max(MOST)
        Long perTransaction,

        @Schema(description = "With the purchases of one day.", examples = "10000", nullable = true)
        @Nullable
        @Min(1)
        @Max(MOST)
        Long perDay,

        @Schema(description = "With the purchases of one calendar month.", examples = "50000", nullable = true)
        @Nullable
        @Min(1)
        @Max(MOST)
        Long perMonth,

        @Schema(description = "With the purchases of one calendar year.", examples = "200000", nullable = true)
        @Nullable
        @Min(1)
        @Max(MOST)
        Long perYear,

        @Schema(description = "With all purchases, ever.", examples = "1000000", nullable = true)
        @Nullable
        @Min(1)
        @Max(MOST)
        Long inProgramme,

        @Schema(
                description = "What becomes of a purchase that would earn more.",
                examples = "GRANT_REST",
                required = true)
        @NotNull
        Beyond beyond,

        @Schema(
                description =
                        "The instant (UTC) from which it holds, for purchases made from then on; now where it is absent, and not before it.",
                examples = "2026-12-31T17:00:00Z",
                nullable = true)
        @Nullable
        Instant effectiveFrom) {

    private static final long MOST = 1_000_000_000_000L;

    Caps caps() {
        Map<Span, Long> most = new EnumMap<>(Span.class);
        put(most, Span.TRANSACTION, perTransaction);
        put(most, Span.DAY, perDay);
        put(most, Span.MONTH, perMonth);
        put(most, Span.YEAR, perYear);
        put(most, Span.PROGRAMME, inProgramme);
        return new Caps(most, beyond);
    }

    private static void put(Map<Span, Long> most, Span span, @Nullable Long points) {
        if (points != null) {
            most.put(span, points);
        }
    }
}
