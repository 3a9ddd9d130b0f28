package io.raksa.loyalty.promotion;

import io.raksa.loyalty.promotion.Complaints.Pause;
import io.raksa.loyalty.promotion.Complaints.Whole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a promotion's guard stands. */
@Schema(name = "PromotionGuardState", description = "How many who used a promotion complained, and what followed.")
record GuardView(
        @Schema(
                description =
                        "From when on uses and complaints count: the guard's days, but not before it was changed or started last.",
                examples = "2027-04-01T00:00:00Z",
                required = true)
        Instant since,

        @Schema(description = "Uses since then; counted up to 100,000.", examples = "420", required = true)
        long uses,

        @Schema(description = "Customers who complained since then.", examples = "3", required = true)
        long complaints,

        @Schema(description = "Complaints in a hundred uses, two places, half up.", examples = "0.71", required = true)
        BigDecimal percent,

        @Schema(
                description = "When it paused itself; absent where it did not, or was started again.",
                examples = "2027-04-09T03:00:00Z")
        @Nullable
        Instant pausedAt,

        @Schema(description = "Members who were made whole.", examples = "12", required = true)
        long madeWhole,

        @Schema(description = "Points that they were given.", examples = "2400", required = true)
        long points) {

    static final long MOST_USES = 100_000;

    static GuardView of(Instant since, long uses, long complaints, Optional<Pause> pause, Whole whole) {
        BigDecimal percent = uses == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(complaints * 100).divide(BigDecimal.valueOf(uses), 2, RoundingMode.HALF_UP);
        return new GuardView(
                since, uses, complaints, percent, pause.map(Pause::at).orElse(null), whole.customers(), whole.points());
    }
}
