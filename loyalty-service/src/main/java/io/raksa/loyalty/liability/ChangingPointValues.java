package io.raksa.loyalty.liability;

import io.raksa.loyalty.programme.Programmes;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes values of points, each change as a version of its own. */
@ApplicationScoped
class ChangingPointValues {

    private static final String RESOURCE = "point-value";

    /** By how much somebody's clock may be behind ours. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    private final PointValues values;
    private final Programmes programmes;
    private final Versions versions;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    ChangingPointValues(
            PointValues values, Programmes programmes, Versions versions, Audit audit, Caller caller, Clock clock) {
        this.values = values;
        this.programmes = programmes;
        this.versions = versions;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    PointValue change(String programme, @Nullable String ifMatch, PointValueRequest request) {
        UUID id = programmes.require(programme).id();
        Instant now = clock.instant();
        Instant from = Objects.requireNonNullElse(request.effectiveFrom(), now);
        if (from.isBefore(now.minus(CLOCK_DIFFERENCE))) {
            throw LiabilityProblem.POINT_VALUE_TOO_EARLY.because().at("/effectiveFrom");
        }
        requireCurrency(request.currency());
        Optional<PointValue> before = values.last(programme);
        long version = before.map(PointValue::version).orElse(0L);
        versions.require(ifMatch, RESOURCE, id, version);
        PointValue after = new PointValue(programme, version + 1, request.amount(), request.currency(), from);
        if (!values.insert(after, caller.id(), now)) {
            throw CommonProblem.CHANGED_MEANWHILE.because(String.valueOf(ifMatch), "\"" + (version + 1) + "\"");
        }
        audit.record(
                "point-value.changed",
                RESOURCE,
                id,
                after.version(),
                before.map(PointValueView::of).orElse(null),
                PointValueView.of(after),
                null);
        return after;
    }

    /** Some codes of ISO 4217, as gold's, are of no money. */
    private static void requireCurrency(String code) {
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(currency ->
                        currency.getCurrencyCode().equals(code) && currency.getDefaultFractionDigits() >= 0);
        if (!known) {
            throw LiabilityProblem.POINT_VALUE_CURRENCY.because(code).at("/currency");
        }
    }
}
