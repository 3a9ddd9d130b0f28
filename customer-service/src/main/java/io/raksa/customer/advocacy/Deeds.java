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

    private static final String SINCE = """
            select customer_id, 'RECOMMENDED' as kind, day, at
            from unnest(:customers, :from::date[]) as asked (customer_id, from_day)
            join recommendation using (customer_id)
            where day >= from_day
            union all
            select customer_id, 'REFERRAL_BOUGHT', day, first_at
            from unnest(:customers, :from::date[]) as asked (customer_id, from_day)
            join customer referred on referred.acquisition_referrer_id = customer_id
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
