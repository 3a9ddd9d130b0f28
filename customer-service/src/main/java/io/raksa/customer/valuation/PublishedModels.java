package io.raksa.customer.valuation;

import io.raksa.customer.valuation.CustomerStates.Exit;
import io.raksa.customer.valuation.core.GammaGamma;
import io.raksa.customer.valuation.core.History;
import io.raksa.customer.valuation.core.PurchaseModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The models in force, at one moment. A customer is valued by the newest one of the customers acquired in a period that contains the
 * customer, or else by the newest one of all.
 *
 * @param models those of a period first
 */
record PublishedModels(List<Published> models) {

    /** P(alive) at which silence becomes a farewell. */
    static final double THRESHOLD = 0.5;

    private static final double FARTHEST_DAYS = 36_525;

    /** A model in force, ready to compute with. */
    record Published(Model model, PurchaseModel purchases, GammaGamma spending) {

        static Published of(Model model) {
            var calibration = Objects.requireNonNull(model.outcome()).calibration();
            return new Published(
                    model,
                    model.kind()
                            .with(Objects.requireNonNull(calibration.purchases())
                                    .parameters()),
                    GammaGamma.of(Objects.requireNonNull(calibration.spending()).parameters()));
        }
    }

    static PublishedModels of(List<Model> models) {
        return new PublishedModels(models.stream().map(Published::of).toList());
    }

    Optional<Published> of(CustomerState state) {
        return models.stream()
                .filter(one -> one.model().cohort().contains(state))
                .findFirst();
    }

    /** The exit day of a customer who stays silent. */
    Exit exit(CustomerState state) {
        return of(state)
                .map(published -> new Exit(
                        state.customerId(),
                        state.currency(),
                        exitDay(published.purchases(), state),
                        published.model().number()))
                .orElseGet(() -> new Exit(state.customerId(), state.currency(), null, null));
    }

    /** The first day on which P(alive) is at the threshold or below. */
    private static @Nullable LocalDate exitDay(PurchaseModel model, CustomerState state) {
        OptionalDouble weeks = model.exitAge(state.on(state.lastDay()), THRESHOLD);
        double days = weeks.orElse(Double.POSITIVE_INFINITY) * History.DAYS_A_WEEK;
        return days > FARTHEST_DAYS ? null : state.firstDay().plusDays((long) Math.ceil(days));
    }
}
