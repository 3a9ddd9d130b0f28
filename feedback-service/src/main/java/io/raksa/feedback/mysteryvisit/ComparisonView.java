package io.raksa.feedback.mysteryvisit;

import io.raksa.platform.statistics.Estimate;
import io.raksa.platform.statistics.Mean;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** We and the competitors, point by point. */
@Schema(
        name = "MysteryVisitComparison",
        description = "We and the competitors, point by point; where we are furthest behind comes first.")
record ComparisonView(
        @Schema(description = "The points of the card.", required = true)
        List<PointView> points) {

    /**
     * Marks of one point.
     *
     * @param variance 0 below two marks
     */
    record Marks(long count, double mean, double variance) {}

    /** One point. */
    @Schema(name = "MysteryVisitPoint", description = "One point.")
    record PointView(
            @Schema(description = "Its key.", examples = "greeting", required = true)
            String point,

            @Schema(description = "How many marks we have.", examples = "12", required = true)
            long ownCount,

            @Schema(description = "Their mean; absent where there are none.", examples = "3.90") @Nullable
            BigDecimal own,

            @Schema(description = "How many marks competitors have.", examples = "9", required = true)
            long competitorCount,

            @Schema(description = "Their mean; absent where there are none.", examples = "4.40") @Nullable
            BigDecimal competitors,

            @Schema(description = "By how much we are better; absent where either has no mark.", examples = "-0.50")
            @Nullable
            BigDecimal difference,

            @Schema(
                    description = "Where its interval of 95 % begins (Welch 1947); absent below two marks of either.",
                    examples = "-0.91")
            @Nullable
            BigDecimal low,

            @Schema(description = "Where it ends.", examples = "-0.09") @Nullable
            BigDecimal high) {

        static PointView of(String point, Marks own, Marks competitors) {
            boolean both = own.count() > 0 && competitors.count() > 0;
            @Nullable
            Estimate estimate = own.count() < 2 || competitors.count() < 2
                    ? null
                    : new Mean(own.count(), own.mean(), own.variance())
                            .minus(new Mean(competitors.count(), competitors.mean(), competitors.variance()));
            return new PointView(
                    point,
                    own.count(),
                    own.count() == 0 ? null : rounded(own.mean()),
                    competitors.count(),
                    competitors.count() == 0 ? null : rounded(competitors.mean()),
                    both ? rounded(own.mean() - competitors.mean()) : null,
                    estimate == null ? null : rounded(estimate.low()),
                    estimate == null ? null : rounded(estimate.high()));
        }

        private static BigDecimal rounded(double value) {
            return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        }
    }

    static ComparisonView of(List<PointView> points) {
        return new ComparisonView(points.stream()
                .sorted(Comparator.comparing(
                                PointView::difference, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
                        .thenComparing(PointView::point))
                .toList());
    }
}
