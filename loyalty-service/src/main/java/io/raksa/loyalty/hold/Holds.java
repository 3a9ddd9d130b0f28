package io.raksa.loyalty.hold;

import io.raksa.platform.page.NewestFirst;
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

/** The table {@code points_hold}. */
@ApplicationScoped
class Holds {

    /** The sweep that gives back what was not spent in time. */
    static final String EXPIRING = "holds.expire";

    private final Jdbi jdbi;

    Holds(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Hold hold) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO points_hold (member_id, id, points, reference, state, held_by, held_at, expires_at)
                        VALUES (:member, :id, :points, :reference, :state, :by, :at, :end)""")
                .bind("member", hold.memberId())
                .bind("id", hold.id())
                .bind("points", hold.points())
                .bind("reference", hold.reference())
                .bind("state", hold.state().name())
                .bind("by", hold.heldBy())
                .bind("at", hold.heldAt())
                .bind("end", hold.expiresAt())
                .execute());
    }

    void end(Hold ended) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE points_hold SET state = :state, spent = :spent, ended_at = :at WHERE member_id = :member AND id = :id""")
                .bind("member", ended.memberId())
                .bind("id", ended.id())
                .bind("state", ended.state().name())
                .bind("spent", ended.spent())
                .bind("at", ended.endedAt())
                .execute());
    }

    Optional<Hold> find(UUID memberId, UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM points_hold WHERE member_id = :member AND id = :id")
                        .bind("member", memberId)
                        .bind("id", id)
                        .map(Holds::hold)
                        .findOne());
    }

    /** The newest first. */
    List<Hold> page(UUID memberId, PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM points_hold WHERE member_id = :member AND (held_at, id) < (:at, :id)
                        ORDER BY held_at DESC, id DESC LIMIT :limit""")
                .bind("member", memberId)
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("limit", page.rowsToRead())
                .map(Holds::hold)
                .list());
    }

    /** Those whose time is over and that are not set aside, the longest first. */
    List<Hold> overdue(Instant now, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM points_hold
                        WHERE state = 'HELD' AND expires_at <= :now AND NOT is_set_aside(:sweep, id)
                        ORDER BY expires_at LIMIT :most""")
                .bind("sweep", EXPIRING)
                .bind("now", now)
                .bind("most", most)
                .map(Holds::hold)
                .list());
    }

    private static Hold hold(ResultSet row, StatementContext context) throws SQLException {
        return new Hold(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getLong("points"),
                row.getString("reference"),
                HoldState.valueOf(row.getString("state")),
                row.getLong("spent"),
                row.getString("held_by"),
                Rows.instant(row, "held_at"),
                Rows.instant(row, "expires_at"),
                Rows.instantOrNull(row, "ended_at"));
    }
}
