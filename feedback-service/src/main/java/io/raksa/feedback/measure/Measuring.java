package io.raksa.feedback.measure;

import io.raksa.feedback.insight.Period;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Computes measures from the data as they are now. One statement each, over the complaints of the period. */
@ApplicationScoped
public class Measuring {

    private final Jdbi jdbi;

    Measuring(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Measured measure(Measure measure, Scope scope, Period period) {
        String part = measure.hasParts() ? " and " + scope.kind().condition() : "";
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(measure.query() + part)
                    .bind("from", period.start())
                    .bind("to", period.end());
            if (scope.name() != null && measure.hasParts()) {
                query.bind("name", scope.name());
            }
            return query.map((row, context) ->
                            Measured.of(measure, row.getBigDecimal("numerator"), row.getLong("denominator")))
                    .one();
        });
    }
}
