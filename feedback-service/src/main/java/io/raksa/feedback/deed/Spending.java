package io.raksa.feedback.deed;

import io.raksa.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** What customers are worth by what they paid in the 365 days before, less what they gave back, whichever of their records it came to. */
@ApplicationScoped
public class Spending {

    private static final Duration YEAR = Duration.ofDays(365);

    private static final String QUERY = """
            with asked as (
                select asked.id, coalesce(own.profile_id, asked.id) as profile_id
                from unnest(:ids) as asked (id) left join customer_record own on own.record_id = asked.id),
            records as (
                select id, profile_id as record_id from asked
                union select asked.id, other.record_id from asked join customer_record other using (profile_id))
            select records.id, currency,
                   sum(amount - coalesce((select sum(amount) from deed_return given where given.purchase_id = bought.purchase_id), 0))
                       as spent
            from records join deed_purchase bought on bought.customer_id = records.record_id
            where purchased_at > :since and purchased_at <= :at
            group by records.id, currency order by records.id, spent desc, currency
            """;

    private final Jdbi jdbi;

    Spending(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** In each currency in which they bought, the one with the greatest sum first; nothing for those who did not. One statement. */
    public Map<UUID, List<Money>> of(Collection<UUID> customers, Instant at) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle
                .createQuery(QUERY)
                .bindArray("ids", UUID.class, customers)
                .bind("since", at.minus(YEAR))
                .bind("at", at)
                .map((row, context) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new Money(row.getBigDecimal("spent"), row.getString("currency"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }
}
