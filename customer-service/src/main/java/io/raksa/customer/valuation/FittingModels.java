package io.raksa.customer.valuation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.raksa.customer.valuation.core.Calibration;
import io.raksa.customer.valuation.core.Gate;
import io.raksa.customer.valuation.core.RfmCutPoints;
import io.raksa.customer.valuation.core.Verdict;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.job.OneOffJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fits models, publishes those that pass the gates, and then sets the exit days of their customers. Begun again after a crash it fits
 * again what was not finished, and goes through the exit days once more.
 */
@ApplicationScoped
class FittingModels implements OneOffJob<FittingModels.Ordered> {

    private static final int CUSTOMERS_AT_ONCE = 5_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ModelRepository models;
    private final CohortBehaviour behaviour;
    private final ExitDates exits;
    private final Audit audit;
    private final Clock clock;

    FittingModels(ModelRepository models, CohortBehaviour behaviour, ExitDates exits, Audit audit, Clock clock) {
        this.models = models;
        this.behaviour = behaviour;
        this.exits = exits;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which fit was ordered. */
    record Ordered(UUID modelId) {}

    @Override
    public String name() {
        return "valuation.fit";
    }

    @Override
    public Class<Ordered> dataType() {
        return Ordered.class;
    }

    @Override
    public void run(UUID id, Ordered ordered) {
        Model model = models.find(ordered.modelId()).orElseThrow();
        Model finished = model.state() == ModelState.FITTING ? fit(model) : model;
        if (finished.state() == ModelState.PUBLISHED) {
            renewExits(finished.cohort().currency());
        }
    }

    private Model fit(Model model) {
        Calibration.Data data = behaviour.data(model);
        Calibration calibration = Calibration.of(model.kind(), data);
        RfmCutPoints cutPoints = behaviour.cutPoints(model);
        Model finished = new Model(
                model.id(),
                model.number(),
                model.kind(),
                model.cohort(),
                model.calibratedTo(),
                model.holdoutDays(),
                state(calibration.verdict()),
                model.requestedAt(),
                new Model.Outcome(
                        clock.instant(),
                        Math.round(data.histories().total()),
                        data.histories().size(),
                        calibration,
                        cutPoints));
        QuarkusTransaction.requiringNew().run(() -> {
            models.finish(finished);
            audit.record(
                    "valuation-model." + finished.state().name().toLowerCase(Locale.ROOT),
                    "valuation-model",
                    model.id(),
                    2,
                    ValuationModelView.of(model, Locale.ENGLISH),
                    ValuationModelView.of(finished, Locale.ENGLISH),
                    reason(calibration.verdict()));
        });
        return finished;
    }

    private void renewExits(String currency) {
        Optional<UUID> last = Optional.of(BEFORE_ALL);
        while (last.isPresent()) {
            last = exits.renew(currency, last.get(), CUSTOMERS_AT_ONCE);
        }
    }

    private static ModelState state(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Publishable publishable -> ModelState.PUBLISHED;
            case Verdict.Refused refused -> ModelState.REFUSED;
        };
    }

    private static @Nullable String reason(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Publishable publishable -> null;
            case Verdict.Refused(List<Gate.Outcome> failed) ->
                failed.stream().map(outcome -> outcome.in(Locale.ENGLISH)).collect(Collectors.joining(" "));
        };
    }
}
