package io.raksa.loyalty.adjustment;

import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code adjustment_request}. */
@ApplicationScoped
class Adjustments {

    private static final UUID FIRST = new UUID(0, 0);

    private final Jdbi jdbi;

    Adjustments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Adjustment adjustment) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO adjustment_request (id, member_id, points, point_kind, reason, asked_by, asked_at, expires_at, state)
                        VALUES (:id, :member, :points, :kind, :reason, :by, :at, :end, :state)""")
                .bind("id", adjustment.id())
                .bind("member", adjustment.memberId())
                .bind("points", adjustment.points())
                .bind("kind", adjustment.pointKind())
                .bind("reason", adjustment.reason())
                .bind("by", adjustment.askedBy())
                .bind("at", adjustment.askedAt())
                .bind("end", adjustment.expiresAt())
                .bind("state", adjustment.state().name())
                .execute());
    }

    /** Decides one that waits; false where somebody decided it meanwhile. */
    boolean decide(Adjustment decided) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                UPDATE adjustment_request SET state = :state, decided_by = :by, decided_at = :at, note = :note
                                WHERE id = :id AND state = 'WAITING'""")
                        .bind("id", decided.id())
                        .bind("state", decided.state().name())
                        .bind("by", decided.decidedBy())
                        .bind("at", decided.decidedAt())
                        .bind("note", decided.note())
                        .execute())
                == 1;
    }

    Optional<Adjustment> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM adjustment_request WHERE id = :id")
                .bind("id", id)
                .map(Adjustments::adjustment)
                .findOne());
    }

    /** Those that wait, the one that ends soonest first. */
    List<Adjustment> waiting(Instant now, PageRequest page) {
        Optional<Cursor> after = page.cursor(2);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM adjustment_request
                        WHERE state = 'WAITING' AND expires_at > :now AND (expires_at, id) > (:end, :id)
                        ORDER BY expires_at, id LIMIT :limit""")
                .bind("now", now)
                .bind("end", after.map(cursor -> cursor.instant(0)).orElse(now))
                .bind("id", after.map(cursor -> cursor.uuid(1)).orElse(FIRST))
                .bind("limit", page.rowsToRead())
                .map(Adjustments::adjustment)
                .list());
    }

    private static Adjustment adjustment(ResultSet row, StatementContext context) throws SQLException {
        return new Adjustment(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getLong("points"),
                row.getString("point_kind"),
                row.getString("reason"),
                row.getString("asked_by"),
                Rows.instant(row, "asked_at"),
                Rows.instant(row, "expires_at"),
                AdjustmentState.valueOf(row.getString("state")),
                row.getString("decided_by"),
                Rows.instantOrNull(row, "decided_at"),
                row.getString("note"));
    }
}
