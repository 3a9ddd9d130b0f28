package io.raksa.loyalty.liability;

import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code point_value}. */
@ApplicationScoped
class PointValues {

    private final Jdbi jdbi;

    PointValues(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The value in force at an instant.
     *
     * @throws Problem 404 where there was none
     */
    PointValue at(String programme, Instant instant) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                                SELECT * FROM point_value WHERE programme = :programme AND effective_from <= :at
                                ORDER BY version DESC LIMIT 1""")
                        .bind("programme", programme)
                        .bind("at", instant)
                        .map(PointValues::value)
                        .findOne())
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** The last value that was made, though its time may be still to come. */
    Optional<PointValue> last(String programme) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM point_value WHERE programme = :programme ORDER BY version DESC LIMIT 1")
                .bind("programme", programme)
                .map(PointValues::value)
                .findOne());
    }

    /** Of two who make the same version one fails. */
    boolean insert(PointValue made, String by, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                INSERT INTO point_value (programme, version, amount, currency, effective_from, made_by, made_at)
                                VALUES (:programme, :version, :amount, :currency, :from, :by, :at) ON CONFLICT DO NOTHING""")
                        .bind("programme", made.programme())
                        .bind("version", made.version())
                        .bind("amount", made.amount())
                        .bind("currency", made.currency())
                        .bind("from", made.effectiveFrom())
                        .bind("by", by)
                        .bind("at", at)
                        .execute())
                == 1;
    }

    private static PointValue value(ResultSet row, StatementContext context) throws SQLException {
        return new PointValue(
                row.getString("programme"),
                row.getLong("version"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                Rows.instant(row, "effective_from"));
    }
}
