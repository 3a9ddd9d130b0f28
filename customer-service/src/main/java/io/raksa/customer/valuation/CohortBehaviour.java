package io.raksa.customer.valuation;

import io.raksa.customer.valuation.core.Calibration;
import io.raksa.customer.valuation.core.Histories;
import io.raksa.customer.valuation.core.History;
import io.raksa.customer.valuation.core.RfmCutPoints;
import io.raksa.customer.valuation.core.Spending;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** What the customers of a cohort did, as equal ones grouped by the database: what comes back is as large as their variety, not their number. */
@ApplicationScoped
class CohortBehaviour {

    private static final String CUSTOMERS = """
            with customer as (
                select customer_id, min(day) as first_day, max(day) filter (where day <= :calibratedTo) as last_day,
                       cast(count(*) filter (where day <= :calibratedTo) as int) - 1 as repeats,
                       cast(count(*) filter (where day > :calibratedTo) as int) as later,
                       sum(amount) filter (where day <= :calibratedTo) as spend,
                       (array_agg(amount order by day))[1] as first_spend
                from purchase_day
                where currency = :currency and day <= :watchedTo
                group by customer_id
                having min(day) <= :calibratedTo
                   and min(day) >= coalesce(cast(:from as date), '-infinity')
                   and min(day) < coalesce(cast(:to as date), 'infinity')
            )
            """;

    private static final String HISTORIES = CUSTOMERS + """
            select repeats, last_day - first_day as recency, :calibratedTo - first_day as age,
                   count(*) as customers, sum(later) as later
            from customer group by 1, 2, 3 order by 1, 2, 3""";

    /** Means rounded to four digits, which moves none by more than half a thousandth. */
    private static final String SPENDING = CUSTOMERS + """
            select repeats, mean, count(*) as customers
            from (select repeats, round(value, 3 - cast(floor(log(value)) as int)) as mean
                  from (select repeats, (spend - first_spend) / repeats as value from customer
                        where repeats > 0 and spend > first_spend) as paying) as rounded
            group by 1, 2 order by 1, 2""";

    private static final String CUT_POINTS = CUSTOMERS + """
            select percentile_disc(array[0.2, 0.4, 0.6, 0.8]) within group (order by :calibratedTo - last_day) as recency,
                   percentile_disc(array[0.2, 0.4, 0.6, 0.8]) within group (order by repeats + 1) as days,
                   percentile_disc(array[0.2, 0.4, 0.6, 0.8]) within group (order by spend) as spend
            from customer""";

    private final Jdbi jdbi;

    CohortBehaviour(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What a model is fitted to and tried on. Two statements. */
    Calibration.Data data(Model model) {
        List<Counted> counted = jdbi.withHandle(handle -> bound(handle.createQuery(HISTORIES), model)
                .map((row, context) -> new Counted(
                        new History(
                                row.getInt("repeats"),
                                row.getInt("recency") / History.DAYS_A_WEEK,
                                row.getInt("age") / History.DAYS_A_WEEK),
                        row.getLong("customers"),
                        row.getLong("later")))
                .list());
        List<Spending.Group> spending = jdbi.withHandle(handle -> bound(handle.createQuery(SPENDING), model)
                .map((row, context) ->
                        new Spending.Group(row.getInt("repeats"), row.getDouble("mean"), row.getLong("customers")))
                .list());
        return new Calibration.Data(
                Histories.of(counted.stream()
                        .map(one -> new Histories.Group(one.history(), one.customers()))
                        .toList()),
                new Spending(spending),
                model.holdoutDays() / History.DAYS_A_WEEK,
                counted.stream().mapToLong(Counted::later).sum());
    }

    /** Where a fifth of the customers parts from the next at the end of the calibration. One statement. */
    RfmCutPoints cutPoints(Model model) {
        return jdbi.withHandle(handle -> bound(handle.createQuery(CUT_POINTS), model)
                .map((row, context) -> row.getArray("days") == null
                        ? new RfmCutPoints(List.of(), List.of(), List.of())
                        : new RfmCutPoints(
                                List.of((Integer[]) row.getArray("recency").getArray()),
                                List.of((Integer[]) row.getArray("days").getArray()),
                                List.of((BigDecimal[]) row.getArray("spend").getArray())))
                .one());
    }

    private record Counted(History history, long customers, long later) {}

    private static Query bound(Query query, Model model) {
        return query.bind("currency", model.cohort().currency())
                .bind("from", model.cohort().acquiredFrom())
                .bind("to", model.cohort().acquiredTo())
                .bind("calibratedTo", model.calibratedTo())
                .bind("watchedTo", model.watchedTo());
    }
}
