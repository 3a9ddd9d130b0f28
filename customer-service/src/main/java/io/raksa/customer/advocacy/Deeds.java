package io.raksa.customer.advocacy;

import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** By what customers told others. */
@ApplicationScoped
public class Deeds {

    /** What records did that were merged into a profile, the profile did; nobody refers oneself. */
    private static final String SINCE = """
            with asked as (
                select * from unnest(:customers, :from::date[]) as asked (customer_id, from_day)
            ), record as (
                select customer_id, from_day, customer_id as record_id from asked
                union all
                select customer_id, from_day, merged.id from asked join customer merged on merged.merged_into = customer_id
            )
            select record.customer_id, 'RECOMMENDED' as kind, day, at
            from record join recommendation on recommendation.customer_id = record_id
            where day >= from_day
            union all
            select record.customer_id, 'REFERRAL_BOUGHT', day, first_at
            from record
            join customer referred on referred.acquisition_referrer_id = record_id
                 and referred.merged_into is null and referred.id <> record.customer_id
            cross join lateral (
                select day, first_at from purchase_day where purchase_day.customer_id = referred.id order by day, first_at limit 1) as first
            where day >= from_day
            order by at""";

    private final Jdbi jdbi;

    Deeds(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Kept(UUID customerId, Deed deed) {}

    /**
     * The deeds of some customers, of each from a day on, in their order. One statement; it looks at everybody whom the customers
     * referred.
     *
     * @param from the first day that is wanted, of each customer
     */
    public Map<UUID, List<Deed>> since(Map<UUID, LocalDate> from) {
        List<Map.Entry<UUID, LocalDate>> asked = List.copyOf(from.entrySet());
        Map<UUID, List<Deed>> deeds = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(SINCE)
                .bindArray("customers", UUID.class, Rows.column(asked, Map.Entry::getKey))
                .bindArray("from", String.class, Rows.column(asked, entry -> entry.getValue()
                        .toString()))
                .map((row, context) -> new Kept(
                        row.getObject("customer_id", UUID.class),
                        new Deed(
                                Deed.Kind.valueOf(row.getString("kind")),
                                row.getObject("day", LocalDate.class),
                                Rows.instant(row, "at"))))
                .forEach(kept -> deeds.computeIfAbsent(kept.customerId(), customer -> new ArrayList<>())
                        .add(kept.deed())));
        return deeds;
    }
}
