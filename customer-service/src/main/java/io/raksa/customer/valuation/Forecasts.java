package io.raksa.customer.valuation;

import io.raksa.customer.valuation.PublishedModels.Published;
import io.raksa.customer.valuation.core.History;
import io.raksa.customer.valuation.core.LifetimeValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be expected of many customers at once, by the models in force. */
@ApplicationScoped
public class Forecasts {

    private static final int HORIZON_DAYS = 365;
    private static final double ANNUAL_DISCOUNT_RATE = 0.10;

    private final CustomerStates states;
    private final ModelRepository models;

    Forecasts(CustomerStates states, ModelRepository models) {
        this.states = states;
        this.models = models;
    }

    /**
     * What is to be expected of a customer.
     *
     * @param probabilityAlive 0 to 1; null where the model has no evidence
     * @param lifetimeValue spending within 365 days as money of today at 10 % a year, in the currency that was asked for
     */
    public record Forecast(@Nullable Double probabilityAlive, double lifetimeValue) {}

    /** The forecasts of those of the customers who bought in a currency and whom a published model is of. Two statements. */
    public Map<UUID, Forecast> of(Collection<UUID> customers, String currency, LocalDate day) {
        PublishedModels inForce = PublishedModels.of(models.published());
        Map<UUID, Forecast> forecasts = new HashMap<>();
        for (CustomerState state : states.of(customers, currency)) {
            inForce.of(state).ifPresent(model -> forecasts.put(state.customerId(), forecast(model, state, day)));
        }
        return forecasts;
    }

    private static Forecast forecast(Published published, CustomerState state, LocalDate day) {
        History history = state.on(day);
        double spend = published.spending().expectedSpend(state.repeats(), state.meanRepeat());
        LifetimeValue value =
                LifetimeValue.of(published.purchases(), history, spend, HORIZON_DAYS, ANNUAL_DISCOUNT_RATE);
        return new Forecast(
                published.purchases().hasEvidence(history)
                        ? published.purchases().probabilityAlive(history)
                        : null,
                value.value());
    }
}
