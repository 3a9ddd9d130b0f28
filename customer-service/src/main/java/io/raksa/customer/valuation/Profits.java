package io.raksa.customer.valuation;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What customers brought and cost, as far as the cost of their purchases is known. */
@ApplicationScoped
class Profits {

    private final Jdbi jdbi;

    Profits(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Revenue and cost of the purchases whose cost is known, in one currency. */
    record Profit(BigDecimal revenue, BigDecimal cost) {}

    /** A profile's, with the records merged into it; empty where no cost is known. What was given back brought nothing. */
    Optional<Profit> of(UUID profileId, String currency) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select sum(amount - returned) as revenue, sum(cost) as cost from purchase
                        where customer_id in (select id from customer where id = :profile or merged_into = :profile)
                          and currency = :currency and cost is not null and not undone
                        having count(*) > 0""")
                .bind("profile", profileId)
                .bind("currency", currency)
                .map((row, context) -> new Profit(row.getBigDecimal("revenue"), row.getBigDecimal("cost")))
                .findOne());
    }
}
