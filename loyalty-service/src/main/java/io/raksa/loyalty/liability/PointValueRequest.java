package io.raksa.loyalty.liability;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a point shall be worth in the books. */
@Schema(name = "PointValueRequest", description = "What a point shall be worth in the books.")
record PointValueRequest(
        @Schema(
                description =
                        "Money for one point, more than 0, up to six places: it may be less than the smallest coin.",
                examples = "0.10",
                required = true)
        @NotNull
        @DecimalMin("0.000001")
        @DecimalMax("1000000")
        @Digits(integer = 7, fraction = 6)
        BigDecimal amount,

        @Schema(description = "ISO 4217 code.", examples = "THB", required = true)
        @NotNull
        @Pattern(regexp = "[A-Z]{3}")
        String currency,

        @Schema(
                description = "The instant (UTC) from which it holds; now where it is absent, and not before it.",
                examples = "2026-12-31T17:00:00Z",
                nullable = true)
        @Nullable
        Instant effectiveFrom) {}
