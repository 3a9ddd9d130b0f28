package io.raksa.feedback.experiment.core;

import io.raksa.platform.statistics.Estimate;
import io.raksa.platform.statistics.Mean;
import io.raksa.platform.statistics.Share;
import java.util.Optional;

/**
 * By how much an arm did better than the one it is compared with, each with its interval of 95 %: shares by Newcombe's method 10, means by
 * Welch.
 */
public record Uplift(Estimate returned, Estimate lapsed, Estimate visits, Estimate spend) {

    /** Empty while either arm has fewer than two customers whose horizon is over. */
    public static Optional<Uplift> of(Deeds arm, Deeds control) {
        if (arm.customers() < 2 || control.customers() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Uplift(
                new Share(arm.returned(), arm.customers()).minus(new Share(control.returned(), control.customers())),
                new Share(arm.lapsed(), arm.customers()).minus(new Share(control.lapsed(), control.customers())),
                mean(arm, arm.visits()).minus(mean(control, control.visits())),
                mean(arm, arm.spend()).minus(mean(control, control.spend()))));
    }

    private static Mean mean(Deeds arm, Deeds.Spread spread) {
        return new Mean(arm.customers(), spread.mean(), spread.variance());
    }
}
