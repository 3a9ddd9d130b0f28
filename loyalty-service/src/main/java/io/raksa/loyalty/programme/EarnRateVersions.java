package io.raksa.loyalty.programme;

import io.raksa.loyalty.programme.core.EarnRule;
import io.raksa.loyalty.programme.core.Validity;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** What purchases earned, version by version. Who made one, and when, is in its trace. */
@ApplicationScoped
class EarnRateVersions implements VersionedPart {

    private static final String PART = "EARN_RATE";

    private final Jdbi jdbi;

    EarnRateVersions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<SetUpVersion> before(String programme, Mark mark, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM (
                            SELECT rate.currency, rate.version, rate.points, rate.per, rate.effective_from, programme.points_valid_months,
                                   trace.actor, coalesce(trace.at, 'epoch') AS at
                            FROM earn_rate rate JOIN programme ON programme.code = rate.programme
                            LEFT JOIN audit_entry trace
                                ON trace.resource_type = 'programme' AND trace.resource_id = programme.id AND trace.version = rate.version
                                   AND trace.action = 'programme.earn-rate-changed'
                            WHERE rate.programme = :programme) made
                        WHERE (at, :own, currency) < (:at, :part, :name) ORDER BY at DESC, currency DESC LIMIT :most""")
                .bind("programme", programme)
                .bind("own", PART)
                .bind("at", mark.at())
                .bind("part", mark.part())
                .bind("name", mark.name())
                .bind("most", most)
                .map(EarnRateVersions::version)
                .list());
    }

    private static SetUpVersion version(ResultSet row, StatementContext context) throws SQLException {
        EarnRule rule = new EarnRule(
                row.getString("currency"),
                row.getLong("points"),
                row.getBigDecimal("per"),
                new Validity(row.getInt("points_valid_months")),
                row.getLong("version"));
        return new SetUpVersion(
                PART,
                rule.currency(),
                rule.version(),
                row.getString("actor"),
                Rows.instant(row, "at"),
                Rows.instant(row, "effective_from"),
                EarnRateView.of(rule));
    }
}
