package io.raksa.loyalty.programme;

import io.raksa.loyalty.programme.core.EarnRule;
import io.raksa.loyalty.programme.core.PointKind;
import io.raksa.loyalty.programme.core.Validity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The rate that is to come into force. */
@Schema(
        name = "ChangeEarnRate",
        description = "What purchases in this currency shall earn: floor(amount / per * points).")
record ChangeEarnRateRequest(
        @Schema(description = "Points for every full 'per' of the amount.", examples = "1", required = true)
        @NotNull
        @Min(1)
        @Max(1000)
        Long points,

        @Schema(
                description = "Amount of money in a string, an exact decimal of at most four places, more than 0.",
                examples = "25.00",
                required = true)
        @NotNull
        @Pattern(regexp = "^(?=.*[1-9])\\d{1,9}(\\.\\d{1,4})?$")
        String per,

        @Schema(
                description =
                        "The rate is for purchases made from this instant on, not before 1970; from now on unless given. A later one is set up and waits"
                                + " for its time. An earlier one lets history that is still to be recorded earn; what was posted stays.",
                examples = "2026-11-01T00:00:00Z")
        @Nullable
        Instant effectiveFrom,

        @Schema(
                description =
                        "The kind of points it gives; those that can be spent unless given. A purchase earns every kind that has a rate.",
                examples = "points",
                defaultValue = "points")
        @Nullable
        @Pattern(regexp = "^[a-z][a-z0-9-]{0,29}$")
        String pointKind,

        @Schema(description = "From when on they can be used; at once unless given.") @Nullable @Valid
        AvailabilityTerms available) {

    EarnRule rule(String currency, Validity validity, long version) {
        return new EarnRule(
                currency,
                points,
                perAmount(),
                validity,
                version,
                pointKindOrDefault(),
                Objects.requireNonNullElse(available, AvailabilityTerms.AT_ONCE).availability());
    }

    String pointKindOrDefault() {
        return Objects.requireNonNullElse(pointKind, PointKind.SPENDABLE);
    }

    BigDecimal perAmount() {
        return new BigDecimal(per);
    }
}
