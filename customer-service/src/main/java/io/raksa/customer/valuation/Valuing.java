package io.raksa.customer.valuation;

import io.raksa.customer.valuation.CustomerStates.Kept;
import io.raksa.customer.valuation.CustomerValuationView.Evidence;
import io.raksa.customer.valuation.CustomerValuationView.ForecastView;
import io.raksa.customer.valuation.CustomerValuationView.ProfitabilityView;
import io.raksa.customer.valuation.CustomerValuationView.RfmView;
import io.raksa.customer.valuation.CustomerValuationView.ShareOfWalletView;
import io.raksa.customer.valuation.CustomerValuationView.ValuationStepView;
import io.raksa.customer.valuation.CustomerValuationView.ValueInCurrencyView;
import io.raksa.customer.valuation.PublishedModels.Published;
import io.raksa.customer.valuation.core.History;
import io.raksa.customer.valuation.core.LifetimeValue;
import io.raksa.customer.valuation.core.RelationshipPlan;
import io.raksa.customer.valuation.core.RfmCutPoints;
import io.raksa.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values customers from their kept states, the models in force and the day of asking; nothing of it is stored. */
@ApplicationScoped
class Valuing {

    private static final int DAYS_A_YEAR = 365;

    private final CustomerStates states;
    private final ModelRepository models;
    private final StatedSpends spends;
    private final Profits profits;
    private final ExitDates exits;

    Valuing(CustomerStates states, ModelRepository models, StatedSpends spends, Profits profits, ExitDates exits) {
        this.states = states;
        this.models = models;
        this.spends = spends;
        this.profits = profits;
        this.exits = exits;
    }

    /** What is asked for. */
    private record Asked(LocalDate day, int horizonDays, double annualDiscountRate) {}

    CustomerValuationView value(UUID customerId, int horizonDays, double annualDiscountRate) {
        Asked asked = new Asked(exits.today(), horizonDays, annualDiscountRate);
        PublishedModels inForce = PublishedModels.of(models.published());
        Optional<StatedSpendView> said = spends.find(customerId);
        List<ValueInCurrencyView> values = states.of(customerId).stream()
                .map(kept -> value(kept, inForce, said, asked))
                .toList();
        return new CustomerValuationView(customerId, asked.day(), horizonDays, annualDiscountRate, values);
    }

    private ValueInCurrencyView value(Kept kept, PublishedModels inForce, Optional<StatedSpendView> said, Asked asked) {
        CustomerState state = kept.state();
        Optional<Published> published = inForce.of(state);
        Optional<Model> cutBy = models.latestWithCutPoints(state.currency());
        return new ValueInCurrencyView(
                state.currency(),
                state.firstDay(),
                state.lastDay(),
                state.repeats() + 1,
                money(state.spend(), state.currency()),
                published.map(model -> evidence(model, state.on(asked.day()))).orElse(Evidence.NO_MODEL),
                published.map(model -> forecast(model, state, asked)).orElse(null),
                kept.exitDueOn(),
                cutBy.map(model -> rfm(state, model, asked.day())).orElse(null),
                cutBy.flatMap(model -> profitability(state, cutPoints(model))).orElse(null),
                said.map(total -> share(state, total, asked.day())).orElse(null));
    }

    private static Evidence evidence(Published published, History history) {
        return published.purchases().hasEvidence(history) ? Evidence.ESTIMATED : Evidence.NO_EVIDENCE;
    }

    private static ForecastView forecast(Published published, CustomerState state, Asked asked) {
        History history = state.on(asked.day());
        double spend = published.spending().expectedSpend(state.repeats(), state.meanRepeat());
        LifetimeValue value = LifetimeValue.of(
                published.purchases(), history, spend, asked.horizonDays(), asked.annualDiscountRate());
        @Nullable
        Double alive = published.purchases().hasEvidence(history)
                ? published.purchases().probabilityAlive(history)
                : null;
        return new ForecastView(
                published.model().number(),
                published.model().kind(),
                history.repeats(),
                history.recency(),
                history.age(),
                alive,
                value.purchases(),
                money(BigDecimal.valueOf(spend), state.currency()),
                money(BigDecimal.valueOf(value.value()), state.currency()),
                arithmetic(published, state, history, value));
    }

    private static List<ValuationStepView> arithmetic(
            Published published, CustomerState state, History history, LifetimeValue value) {
        String model = "%s%s".formatted(published.model().kind(), parameters(published));
        String customer = "x = %d, t_x = %s, T = %s weeks"
                .formatted(history.repeats(), figure(history.recency()), figure(history.age()));
        String spending = "p (gamma + x m) / (p x + q - 1) with m = %s and %s"
                .formatted(figure(state.meanRepeat()), published.spending());
        return List.of(
                new ValuationStepView(
                        "probabilityAlive",
                        "%s, %s".formatted(model, customer),
                        published.purchases().probabilityAlive(history)),
                new ValuationStepView(
                        "expectedPurchases", "E[Y(horizon) | x, t_x, T] of %s".formatted(model), value.purchases()),
                new ValuationStepView(
                        "discountedPurchases",
                        "each month's expected purchases x (1 + rate) ^ (-end of month in years)",
                        value.discounted()),
                new ValuationStepView("expectedSpend", spending, value.spendPerPurchase()),
                new ValuationStepView(
                        "lifetimeValue",
                        "%s x %s".formatted(figure(value.discounted()), figure(value.spendPerPurchase())),
                        value.value()));
    }

    private static String parameters(Published published) {
        var fit =
                Objects.requireNonNull(Objects.requireNonNull(published.model().outcome())
                        .calibration()
                        .purchases());
        return fit.parameters().stream().map(Valuing::figure).toList().toString();
    }

    private static RfmView rfm(CustomerState state, Model model, LocalDate day) {
        int since = (int) ChronoUnit.DAYS.between(state.lastDay(), day);
        RfmCutPoints.Scores scores = cutPoints(model).score(since, state.repeats() + 1, state.spend());
        return new RfmView(scores.recency(), scores.frequency(), scores.monetary(), model.number());
    }

    private Optional<ProfitabilityView> profitability(CustomerState state, RfmCutPoints cutPoints) {
        return profits.of(state.customerId(), state.currency())
                .map(profit -> new ProfitabilityView(
                        money(profit.revenue(), state.currency()),
                        money(profit.cost(), state.currency()),
                        money(profit.revenue().subtract(profit.cost()), state.currency()),
                        RelationshipPlan.of(profit.revenue(), profit.cost(), cutPoints.highSpend())));
    }

    private static RfmCutPoints cutPoints(Model model) {
        return Objects.requireNonNull(model.outcome()).cutPoints();
    }

    private @Nullable ShareOfWalletView share(CustomerState state, StatedSpendView said, LocalDate day) {
        if (!said.amount().currency().equals(state.currency())) {
            return null;
        }
        BigDecimal here = spends.spentHere(state.customerId(), state.currency(), day.minusDays(DAYS_A_YEAR - 1L));
        BigDecimal inAll =
                said.amount().amount().multiply(BigDecimal.valueOf(said.period().timesAYear()));
        return new ShareOfWalletView(
                money(here, state.currency()),
                money(inAll, state.currency()),
                here.doubleValue() / inAll.doubleValue(),
                said.basis(),
                said.saidOn());
    }

    private static Money money(BigDecimal amount, String currency) {
        int places = Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
        return new Money(amount.setScale(places, RoundingMode.HALF_EVEN), currency);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
