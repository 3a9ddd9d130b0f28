package io.raksa.loyalty.cap;

import io.raksa.loyalty.cap.core.Beyond;
import io.raksa.loyalty.cap.core.Caps;
import io.raksa.loyalty.cap.core.Span;
import io.raksa.loyalty.programme.SetUpEdition;
import io.raksa.loyalty.programme.SetUpVersion;
import io.raksa.loyalty.programme.VersionedPart;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code cap_rules}. */
@ApplicationScoped
class CapRules implements VersionedPart {

    private static final String PART = "CAPS";

    private static final Map<Span, String> COLUMNS = Map.of(
            Span.TRANSACTION, "per_transaction",
            Span.DAY, "per_day",
            Span.MONTH, "per_month",
            Span.YEAR, "per_year",
            Span.PROGRAMME, "in_all");

    private final Jdbi jdbi;
    private final Supplier<List<Made>> all;

    CapRules(Jdbi jdbi, SetUpEdition edition) {
        this.jdbi = jdbi;
        this.all = edition.keeping(this::everyVersion);
    }

    /** Caps as they were made. */
    record Made(String programme, long version, Instant from, Caps caps) {}

    /** The caps in force at an instant. */
    Optional<Made> at(String programme, Instant instant) {
        return all.get().stream()
                .filter(made ->
                        made.programme().equals(programme) && !made.from().isAfter(instant))
                .findFirst();
    }

    private List<Made> everyVersion() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM cap_rules ORDER BY version DESC")
                .map(CapRules::made)
                .list());
    }

    /** The last caps that were made, though their time may be still to come. */
    Optional<Made> last(String programme) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM cap_rules WHERE programme = :programme ORDER BY version DESC LIMIT 1")
                .bind("programme", programme)
                .map(CapRules::made)
                .findOne());
    }

    /** Of two who make the same version one fails. */
    boolean insert(Made made, String by, Instant at) {
        Map<Span, Long> most = made.caps().most();
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                INSERT INTO cap_rules (programme, version, per_transaction, per_day, per_month, per_year, in_all, beyond,
                                                       effective_from, made_by, made_at)
                                VALUES (:programme, :version, :transaction, :day, :month, :year, :all, :beyond, :from, :by, :at)
                                ON CONFLICT DO NOTHING""")
                        .bind("programme", made.programme())
                        .bind("version", made.version())
                        .bind("transaction", most.get(Span.TRANSACTION))
                        .bind("day", most.get(Span.DAY))
                        .bind("month", most.get(Span.MONTH))
                        .bind("year", most.get(Span.YEAR))
                        .bind("all", most.get(Span.PROGRAMME))
                        .bind("beyond", made.caps().beyond().name())
                        .bind("from", made.from())
                        .bind("by", by)
                        .bind("at", at)
                        .execute())
                == 1;
    }

    @Override
    public List<SetUpVersion> before(String programme, Mark mark, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM cap_rules
                        WHERE programme = :programme AND (made_at, :own, '') < (:at, :part, :name) ORDER BY made_at DESC LIMIT :most""")
                .bind("programme", programme)
                .bind("own", PART)
                .bind("at", mark.at())
                .bind("part", mark.part())
                .bind("name", mark.name())
                .bind("most", most)
                .map(CapRules::version)
                .list());
    }

    private static SetUpVersion version(ResultSet row, StatementContext context) throws SQLException {
        Made made = made(row, context);
        return new SetUpVersion(
                PART,
                "",
                made.version(),
                row.getString("made_by"),
                Rows.instant(row, "made_at"),
                made.from(),
                CapsView.of(made));
    }

    private static Made made(ResultSet row, StatementContext context) throws SQLException {
        Map<Span, Long> most = new EnumMap<>(Span.class);
        for (Map.Entry<Span, String> column : COLUMNS.entrySet()) {
            long points = row.getLong(column.getValue());
            if (points > 0) {
                most.put(column.getKey(), points);
            }
        }
        return new Made(
                row.getString("programme"),
                row.getLong("version"),
                Rows.instant(row, "effective_from"),
                new Caps(most, Beyond.valueOf(row.getString("beyond"))));
    }
}
