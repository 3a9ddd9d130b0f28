package io.raksa.feedback.recovery;

import io.raksa.feedback.recovery.core.RemedyKind;
import io.raksa.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to give to put a complaint right. */
@Schema(description = "What to give to put a complaint right.")
record GrantRemedyRequest(
        @Schema(description = "What is given.", examples = "POINTS") @NotNull
        RemedyKind kind,

        @Schema(description = "How many points; of POINTS, and only of it.", examples = "200")
        @Nullable
        @Min(1)
        @Max(1_000_000)
        Integer points,

        @Schema(description = "How much money; of REFUND, and only of it; more than nothing.") @Nullable @Valid
        Money amount,

        @Schema(description = "What it makes up for, for colleagues.", examples = "Forty minutes' wait for one dish.")
        @NotBlank
        @Size(max = 500)
        String reason) {

    /** Whether it tells just what its kind needs. */
    boolean isWhole() {
        boolean pays = amount != null;
        return (kind == RemedyKind.POINTS) == (points != null)
                && (kind == RemedyKind.REFUND) == pays
                && (amount == null || amount.amount().signum() > 0);
    }
}
