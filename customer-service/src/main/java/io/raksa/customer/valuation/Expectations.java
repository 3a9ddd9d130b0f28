package io.raksa.customer.valuation;

import io.raksa.customer.valuation.PublishedModels.Published;
import io.raksa.customer.valuation.core.History;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What the models in force expected of customers, beside what they did. */
@ApplicationScoped
public class Expectations {

    /** Customers with an equal history in one currency are one row. A null condition holds for all. */
    private static final String COMPARED = """
            select currency, first_day, last_day, repeats, count(*) as customers, sum(later) as later
            from (select customer_id, currency, min(day) as first_day, max(day) filter (where day <= :from) as last_day,
                         count(*) filter (where day <= :from) - 1 as repeats, count(*) filter (where day > :from) as later
                  from purchase_day
                  where day <= :to and %s
                  group by customer_id, currency
                  having min(day) <= :from
                     and min(day) >= coalesce(cast(:acquiredFrom as date), '-infinity')
                     and min(day) < coalesce(cast(:acquiredTo as date), 'infinity')) as customer
            group by currency, first_day, last_day, repeats""";

    private static final String ONE = COMPARED.formatted("customer_id = :customer");
    private static final String MANY = COMPARED.formatted("""
            (cast(:source as text) is null
             or customer_id in (select id from customer where acquisition_source = :source))""");

    private final Jdbi jdbi;
    private final ModelRepository models;

    Expectations(Jdbi jdbi, ModelRepository models) {
        this.jdbi = jdbi;
        this.models = models;
    }

    /**
     * Repeats of those customers that a published model is of.
     *
     * @param customers how many these are, one in two currencies counted twice
     * @param expected purchase days, by the models and what the customers had done before
     * @param actual purchase days
     * @param modelVersions the numbers of the models
     */
    public record Compared(long customers, double expected, long actual, List<Integer> modelVersions) {}

    /**
     * Compares the purchase days after a day, up to another. Two statements.
     *
     * @param from the last day the models know of
     * @param to the last day that is compared
     */
    public Compared repeats(CustomerGroup group, LocalDate from, LocalDate to) {
        PublishedModels inForce = PublishedModels.of(models.published());
        double weeks = ChronoUnit.DAYS.between(from, to) / History.DAYS_A_WEEK;
        long customers = 0;
        long actual = 0;
        double expected = 0;
        TreeSet<Integer> versions = new TreeSet<>();
        for (Alike alike : alike(group, from, to)) {
            Optional<Published> model = inForce.of(alike.state());
            if (model.isPresent()) {
                customers += alike.customers();
                actual += alike.later();
                expected += alike.customers()
                        * model.get()
                                .purchases()
                                .expectedPurchases(alike.state().on(from), weeks);
                versions.add(model.get().model().number());
            }
        }
        return new Compared(customers, expected, actual, List.copyOf(versions));
    }

    /** Customers alike, and on how many days they bought later, all together. */
    private record Alike(CustomerState state, long customers, long later) {}

    private List<Alike> alike(CustomerGroup group, LocalDate from, LocalDate to) {
        UUID one = group.customerId() == null ? new UUID(0, 0) : group.customerId();
        return jdbi.withHandle(handle -> handle.createQuery(group.customerId() == null ? MANY : ONE)
                .bind("customer", one)
                .bind("source", group.acquisitionSource())
                .bind("acquiredFrom", group.acquiredFrom())
                .bind("acquiredTo", group.acquiredTo())
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Alike(
                        new CustomerState(
                                one,
                                row.getString("currency"),
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class),
                                row.getInt("repeats"),
                                BigDecimal.ZERO,
                                BigDecimal.ZERO),
                        row.getLong("customers"),
                        row.getLong("later")))
                .list());
    }
}
