package io.raksa.customer.valuation;

import io.raksa.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code stated_spend}, and what was spent here to compare with. */
@ApplicationScoped
class StatedSpends {

    private final Jdbi jdbi;
    private final Clock clock;

    StatedSpends(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * What was recorded last of a profile or of a record merged into it. Its version is the highest of them, so that what is written on it
     * is the latest of all.
     */
    Optional<StatedSpendView> find(UUID profileId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select cast(:profile as uuid) as customer_id, max(version) over () as version, amount, currency, period, basis, said_on
                        from stated_spend
                        where customer_id in (select id from customer where id = :profile or merged_into = :profile)
                        order by recorded_at desc, said_on desc, customer_id limit 1""")
                .bind("profile", profileId)
                .map(StatedSpends::view)
                .findOne());
    }

    /** Whether it was written: not when somebody else wrote this or a later version meanwhile. */
    boolean write(StatedSpendView said) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into stated_spend as known (customer_id, version, amount, currency, period, basis, said_on, recorded_at)
                        values (:customer, :version, :amount, :currency, :period, :basis, :saidOn, :now)
                        on conflict (customer_id) do update
                        set version = excluded.version, amount = excluded.amount, currency = excluded.currency,
                            period = excluded.period, basis = excluded.basis, said_on = excluded.said_on, recorded_at = excluded.recorded_at
                        where known.version < excluded.version""")
                        .bind("customer", said.customerId())
                        .bind("version", said.version())
                        .bind("amount", said.amount().amount())
                        .bind("currency", said.amount().currency())
                        .bind("period", said.period().name())
                        .bind("basis", said.basis().name())
                        .bind("saidOn", said.saidOn())
                        .bind("now", clock.instant())
                        .execute()
                == 1);
    }

    /** What a customer spent here in a currency, on the days from one on. */
    BigDecimal spentHere(UUID customerId, String currency, LocalDate from) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce(sum(amount), 0) from purchase_day
                        where customer_id = :customer and currency = :currency and day >= :from""")
                .bind("customer", customerId)
                .bind("currency", currency)
                .bind("from", from)
                .mapTo(BigDecimal.class)
                .one());
    }

    private static StatedSpendView view(ResultSet row, StatementContext context) throws SQLException {
        return new StatedSpendView(
                row.getObject("customer_id", UUID.class),
                row.getLong("version"),
                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                StatedSpendPeriod.valueOf(row.getString("period")),
                StatedSpendBasis.valueOf(row.getString("basis")),
                row.getObject("said_on", LocalDate.class));
    }
}
