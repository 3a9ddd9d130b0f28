package io.raksa.loyalty.checkout;

import io.raksa.platform.money.Money;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What points are worth at a checkout. */
@Schema(name = "SpendRate", description = "What points are worth at a checkout.")
record SpendRateView(
        @Schema(description = "So many points are worth the amount.", examples = "10", required = true)
        long points,

        @Schema(description = "What they are worth.", required = true)
        Money amount,

        @Schema(description = "Points are used in multiples of this.", examples = "10", required = true)
        long step,

        @Schema(description = "Percent of what an order costs, that points may pay.", examples = "50", required = true)
        int mostPercent,

        @Schema(description = "Since when it holds.", examples = "2027-01-01T00:00:00Z", required = true)
        Instant effectiveFrom) {

    static SpendRateView of(SpendRate rate) {
        return new SpendRateView(
                rate.points(),
                Money.stored(rate.amount(), rate.currency()),
                rate.step(),
                rate.mostPercent(),
                rate.effectiveFrom());
    }
}
