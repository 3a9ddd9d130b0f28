package io.raksa.loyalty.checkout;

import io.raksa.loyalty.programme.SetUpEdition;
import io.raksa.loyalty.programme.SetUpVersion;
import io.raksa.loyalty.programme.VersionedPart;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code spend_rate}. Rates are never changed, only followed by a later one. */
@ApplicationScoped
class SpendRates implements VersionedPart {

    private static final String PART = "SPEND_RATE";

    private final Jdbi jdbi;
    private final Supplier<List<SpendRate>> all;

    SpendRates(Jdbi jdbi, SetUpEdition edition) {
        this.jdbi = jdbi;
        this.all = edition.keeping(this::everyVersion);
    }

    /** The rate in force at an instant. */
    Optional<SpendRate> at(String programme, String currency, Instant instant) {
        return all.get().stream()
                .filter(rate -> rate.programme().equals(programme)
                        && rate.currency().equals(currency)
                        && !rate.effectiveFrom().isAfter(instant))
                .findFirst();
    }

    private List<SpendRate> everyVersion() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM spend_rate ORDER BY version DESC")
                .map(SpendRates::rate)
                .list());
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

    @Override
    public List<SetUpVersion> before(String programme, Mark mark, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM spend_rate
                        WHERE programme = :programme AND (made_at, :own, currency) < (:at, :part, :name)
                        ORDER BY made_at DESC, currency DESC LIMIT :most""")
                .bind("programme", programme)
                .bind("own", PART)
                .bind("at", mark.at())
                .bind("part", mark.part())
                .bind("name", mark.name())
                .bind("most", most)
                .map(SpendRates::version)
                .list());
    }

    private static SetUpVersion version(ResultSet row, StatementContext context) throws SQLException {
        SpendRate rate = rate(row, context);
        return new SetUpVersion(
                PART,
                rate.currency(),
                rate.version(),
                row.getString("made_by"),
                Rows.instant(row, "made_at"),
                rate.effectiveFrom(),
                SpendRateView.of(rate));
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
