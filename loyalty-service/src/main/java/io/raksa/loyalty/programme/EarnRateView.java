package io.raksa.loyalty.programme;

import io.raksa.loyalty.programme.core.EarnRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What purchases in one currency earn now. */
@Schema(
        name = "EarnRate",
        description = "What a purchase in one currency earns: floor(amount / per * points), in exact decimals.")
record EarnRateView(
        @Schema(description = "ISO 4217 code of the purchase's currency.", examples = "THB", required = true)
        String currency,

        @Schema(description = "Points for every full 'per' of the amount.", examples = "1", required = true)
        long points,

        @Schema(description = "Amount of money, an exact decimal.", examples = "25.00", required = true)
        String per,

        @Schema(
                description =
                        "Version of the programme with which this rate came into force; postings by it name this version.",
                examples = "1",
                required = true)
        long ruleVersion,

        @Schema(
                description = "The kind of points it gives; 'points' are those that can be spent.",
                examples = "points",
                required = true)
        String pointKind,

        @Schema(description = "From when on they can be used.", required = true)
        AvailabilityTerms available) {

    private static final int PLACES = 2;

    static EarnRateView of(EarnRule rule) {
        return new EarnRateView(
                rule.currency(),
                rule.points(),
                written(rule.per()),
                rule.version(),
                rule.pointKind(),
                AvailabilityTerms.of(rule.availability()));
    }

    /** Two decimals at least, as money is written; more only where they say something. */
    private static String written(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.setScale(Math.max(PLACES, plain.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
