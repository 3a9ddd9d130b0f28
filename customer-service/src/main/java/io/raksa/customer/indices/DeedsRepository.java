package io.raksa.customer.indices;

import io.raksa.customer.valuation.CustomerGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** What customers did, read from their purchase days, and from who came on their word or on that of a record merged into them. */
@ApplicationScoped
class DeedsRepository {

    /** A null condition holds for all. */
    private static final String DEEDS = """
            with member as (
                select customer_id, min(day) as first_day,
                       count(distinct day) filter (where day > :since) as lately,
                       count(distinct day) filter (where day <= :since and day > :since - :past) as before
                from purchase_day
                where day <= :today and %s
                group by customer_id
                having min(day) >= coalesce(cast(:acquiredFrom as date), '-infinity')
                   and min(day) < coalesce(cast(:acquiredTo as date), 'infinity')
            ), record as (
                select customer_id, customer_id as record_id from member
                union all
                select customer_id, merged.id from member join customer merged on merged.merged_into = customer_id
            ), referred as (
                select referred.id, exists (select from purchase_day day where day.customer_id = referred.id) as bought
                from record join customer referred on referred.acquisition_referrer_id = record.record_id
                     and referred.merged_into is null and referred.id <> record.customer_id
            )
            select (select count(*) from member) as customers,
                   count(*) as compared, coalesce(sum(lately), 0) as lately,
                   coalesce(sum(before * cast(:window as double precision) / least(:past, :since - first_day)), 0) as as_before,
                   (select count(*) from referred) as referrals,
                   (select count(*) from referred where bought) as referrals_that_bought,
                   (select count(*) from record join recommendation on recommendation.customer_id = record.record_id) as recommendations
            from member where :since - first_day >= :enough""";

    private static final String ONE = DEEDS.formatted("customer_id = :customer");
    private static final String MANY = DEEDS.formatted("""
            (cast(:source as text) is null
             or customer_id in (select id from customer where acquisition_source = :source))""");

    private final Jdbi jdbi;

    DeedsRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One statement. */
    Deeds of(CustomerGroup group, Window window, LocalDate today) {
        return jdbi.withHandle(handle -> handle.createQuery(group.customerId() == null ? MANY : ONE)
                .bind("customer", group.customerId())
                .bind("source", group.acquisitionSource())
                .bind("acquiredFrom", group.acquiredFrom())
                .bind("acquiredTo", group.acquiredTo())
                .bind("today", today)
                .bind("since", today.minusDays(window.days()))
                .bind("window", window.days())
                .bind("past", window.pastDays())
                .bind("enough", window.enoughPastDays())
                .map((row, context) -> new Deeds(
                        row.getLong("customers"),
                        row.getLong("compared"),
                        row.getLong("lately"),
                        row.getDouble("as_before"),
                        row.getLong("referrals"),
                        row.getLong("referrals_that_bought"),
                        row.getLong("recommendations")))
                .one());
    }
}
