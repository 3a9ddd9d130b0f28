package io.raksa.loyalty.checkout;

import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code spend_rate}. Rates are never changed, only followed by a later one. */
@ApplicationScoped
class SpendRates {

    private final Jdbi jdbi;

    SpendRates(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The rate in force at an instant. */
    Optional<SpendRate> at(String programme, String currency, Instant instant) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM spend_rate
                        WHERE programme = :programme AND currency = :currency AND effective_from <= :at
                        ORDER BY version DESC LIMIT 1""")
                .bind("programme", programme)
                .bind("currency", currency)
                .bind("at", instant)
                .map(SpendRates::rate)
                .findOne());
    }

    /** The last that was made, though its time may be still to come. */
    Optional<SpendRate> last(String programme, String currency) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM spend_rate WHERE programme = :programme AND currency = :currency
                        ORDER BY version DESC LIMIT 1""")
                .bind("programme", programme)
                .bind("currency", currency)
                .map(SpendRates::rate)
                .findOne());
    }

    /** Adds a version; false where somebody else made the same one. */
    boolean add(SpendRate rate, String by, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        INSERT INTO spend_rate (programme, currency, version, points, amount, step, most_percent, effective_from,
                                                made_by, made_at)
                        VALUES (:programme, :currency, :version, :points, :amount, :step, :most, :from, :by, :at)
                        ON CONFLICT DO NOTHING""")
                        .bind("programme", rate.programme())
                        .bind("currency", rate.currency())
                        .bind("version", rate.version())
                        .bind("points", rate.points())
                        .bind("amount", rate.amount())
                        .bind("step", rate.step())
                        .bind("most", rate.mostPercent())
                        .bind("from", rate.effectiveFrom())
                        .bind("by", by)
                        .bind("at", now)
                        .execute())
                == 1;
    }

    private static SpendRate rate(ResultSet row, StatementContext context) throws SQLException {
        return new SpendRate(
                row.getString("programme"),
                row.getString("currency"),
                row.getLong("version"),
                row.getLong("points"),
                row.getBigDecimal("amount"),
                row.getLong("step"),
                row.getInt("most_percent"),
                Rows.instant(row, "effective_from"));
    }
}
