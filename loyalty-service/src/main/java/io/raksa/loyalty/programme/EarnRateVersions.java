package io.raksa.loyalty.programme;

import io.raksa.loyalty.programme.core.EarnRule;
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
                            SELECT rate.*, kind.expiry, kind.expiry_count, kind.expiry_unit, kind.expiry_end_of, kind.expiry_day,
                                   trace.actor, coalesce(trace.at, 'epoch') AS at,
                                   CASE WHEN rate.point_kind = 'points' THEN currency ELSE currency || '/' || rate.point_kind END AS name
                            FROM earn_rate rate JOIN programme ON programme.code = rate.programme
                            CROSS JOIN LATERAL (
                                SELECT * FROM point_kind one WHERE one.programme = rate.programme AND one.code = rate.point_kind
                                ORDER BY one.version DESC LIMIT 1) kind
                            LEFT JOIN audit_entry trace
                                ON trace.resource_type = 'programme' AND trace.resource_id = programme.id AND trace.version = rate.version
                                   AND trace.action = 'programme.earn-rate-changed'
                            WHERE rate.programme = :programme) made
                        WHERE (at, :own, name) < (:at, :part, :name) ORDER BY at DESC, name DESC LIMIT :most""")
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
        EarnRule rule = Programmes.rule(row, context);
        return new SetUpVersion(
                PART,
                row.getString("name"),
                rule.version(),
                row.getString("actor"),
                Rows.instant(row, "at"),
                Rows.instant(row, "effective_from"),
                EarnRateView.of(rule));
    }
}
