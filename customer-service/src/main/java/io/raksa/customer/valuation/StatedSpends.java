package io.raksa.customer.valuation;

import io.raksa.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code stated_spend}, and what was spent here to compare with. */
@ApplicationScoped
class StatedSpends {

    private final Jdbi jdbi;

    StatedSpends(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<StatedSpendView> find(UUID customerId) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from stated_spend where customer_id = ?")
                .bind(0, customerId)
                .map(StatedSpends::view)
                .findOne());
    }

    /** Whether it was written: not when somebody else wrote this or a later version meanwhile. */
    boolean write(StatedSpendView said) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into stated_spend as known (customer_id, version, amount, currency, period, basis, said_on)
                        values (:customer, :version, :amount, :currency, :period, :basis, :saidOn)
                        on conflict (customer_id) do update
                        set version = excluded.version, amount = excluded.amount, currency = excluded.currency,
                            period = excluded.period, basis = excluded.basis, said_on = excluded.said_on
                        where known.version = excluded.version - 1""")
                        .bind("customer", said.customerId())
                        .bind("version", said.version())
                        .bind("amount", said.amount().amount())
                        .bind("currency", said.amount().currency())
                        .bind("period", said.period().name())
                        .bind("basis", said.basis().name())
                        .bind("saidOn", said.saidOn())
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
