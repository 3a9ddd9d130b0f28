package io.raksa.loyalty.adjustment;

import io.raksa.loyalty.programme.core.PointKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Points to be given or taken, and why. */
@Schema(name = "AdjustPoints", description = "Points to be given or taken, and why.")
record AdjustPointsRequest(
        @Schema(description = "Points to give; to take when negative. Not 0.", examples = "-50", required = true)
        @NotNull
        @Min(-100_000)
        @Max(100_000)
        Long points,

        @Schema(
                description = "Why, in words that the customer may read: they stand in the statement.",
                examples = "Points for the order of 3 November were missing",
                required = true)
        @NotBlank
        @Size(max = 500)
        String reason,

        @Schema(
                description = "The kind of points; those that can be spent unless given.",
                examples = "status",
                defaultValue = "points")
        @Nullable
        @Pattern(regexp = "[a-z][a-z0-9-]{0,29}")
        String pointKind) {

    String pointKindOrDefault() {
        return Objects.requireNonNullElse(pointKind, PointKind.SPENDABLE);
    }
}
