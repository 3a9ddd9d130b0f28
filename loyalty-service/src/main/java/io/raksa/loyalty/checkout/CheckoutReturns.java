package io.raksa.loyalty.checkout;

import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code checkout_return}. */
@ApplicationScoped
class CheckoutReturns {

    private final Jdbi jdbi;
    private final Checkouts checkouts;

    CheckoutReturns(Jdbi jdbi, Checkouts checkouts) {
        this.jdbi = jdbi;
        this.checkouts = checkouts;
    }

    /** In the order in which they were told. */
    List<Return> of(UUID checkout) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM checkout_return WHERE checkout_id = :checkout ORDER BY returned_at, id")
                .bind("checkout", checkout)
                .map(this::read)
                .list());
    }

    void insert(Return one, String by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO checkout_return (id, checkout_id, reference, asked, lines, paid_back, taken_back, given_back,
                                                     returned_by, returned_at)
                        VALUES (:id, :checkout, :reference, :asked, CAST(:lines AS jsonb), :paid, :taken, :given, :by, :at)""")
                .bind("id", one.id())
                .bind("checkout", one.checkoutId())
                .bind("reference", one.reference())
                .bind("asked", one.asked())
                .bind("lines", checkouts.written(one.lines()))
                .bind("paid", one.paidBack())
                .bind("taken", one.takenBack())
                .bind("given", one.givenBack())
                .bind("by", by)
                .bind("at", one.returnedAt())
                .execute());
    }

    private Return read(ResultSet row, StatementContext context) throws SQLException {
        return new Return(
                row.getObject("id", UUID.class),
                row.getObject("checkout_id", UUID.class),
                row.getString("reference"),
                row.getString("asked"),
                checkouts.readAll(row.getString("lines"), Return.Line.class),
                row.getLong("paid_back"),
                row.getLong("taken_back"),
                row.getLong("given_back"),
                Rows.instant(row, "returned_at"));
    }
}
