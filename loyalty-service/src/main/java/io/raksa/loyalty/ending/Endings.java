package io.raksa.loyalty.ending;

import io.raksa.loyalty.ending.core.Ending;
import io.raksa.loyalty.ledger.ExtendedLot;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** When lots end; and the tables {@code ending_reminder} and {@code lot_extension}. */
@ApplicationScoped
class Endings {

    static final String OF_MEMBER = """
            SELECT greatest(expires_at, waits_until) AS ends_at, sum(points)::bigint AS points
            FROM (SELECT member_id, expires_at, remaining AS points FROM lot WHERE member_id = :member AND remaining > 0
                  UNION ALL
                  SELECT member_id, expires_at, pending FROM lot
                  WHERE member_id = :member AND pending > 0 AND due_at <= :now AND awaits IS NULL) open
            JOIN member_account USING (member_id)
            WHERE greatest(expires_at, waits_until) > :now
            GROUP BY 1 ORDER BY 1
            """;

    private static final String MATURING = """
            SELECT due_at, awaits, CASE WHEN awaits IS NULL THEN expires_at END AS ends_at, sum(pending)::bigint AS points
            FROM lot WHERE member_id = :member AND pending > 0 AND due_at > :now
            GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
            """;

    // Also those who were told are read, so that a batch knows where the next one begins.
    static final String REMIND = """
            WITH due AS (
                SELECT expires_at, member_id, sum(remaining)::bigint AS points FROM lot JOIN member_account account USING (member_id)
                WHERE point_kind = 'points' AND remaining > 0 AND expires_at > :from AND expires_at <= :to
                      AND (expires_at, member_id) > (CAST(:afterEnd AS timestamptz), CAST(:afterMember AS uuid))
                GROUP BY expires_at, member_id ORDER BY expires_at, member_id LIMIT :batch),
            told AS (
                INSERT INTO ending_reminder (ends_at, member_id, days_before, points, told_at)
                SELECT expires_at, member_id, :days, points, :now
                FROM due JOIN member_account USING (member_id)
                WHERE coalesce(waits_until <= expires_at, true)
                ON CONFLICT DO NOTHING
                RETURNING ends_at, member_id)
            SELECT due.expires_at, due.member_id, customer_id, points, told.member_id IS NOT NULL AS new
            FROM due JOIN member ON member.id = due.member_id
            LEFT JOIN told ON told.member_id = due.member_id AND told.ends_at = due.expires_at
            ORDER BY due.expires_at, due.member_id
            """;

    // A wait ends for everything that would have ended during it, at one instant.
    static final String REMIND_OF_WAITS = """
            WITH due AS (
                SELECT account.waits_until, account.member_id, sum(remaining)::bigint AS points
                FROM member_account account JOIN lot ON lot.member_id = account.member_id
                WHERE account.point_kind = 'points' AND account.waits_until > :from AND account.waits_until <= :to
                      AND remaining > 0 AND expires_at <= account.waits_until
                      AND NOT EXISTS (SELECT FROM ending_reminder told
                                      WHERE told.ends_at = account.waits_until AND told.member_id = account.member_id
                                            AND told.days_before = :days)
                GROUP BY account.waits_until, account.member_id LIMIT :batch),
            told AS (
                INSERT INTO ending_reminder (ends_at, member_id, days_before, points, told_at)
                SELECT waits_until, member_id, :days, points, :now FROM due
                ON CONFLICT DO NOTHING
                RETURNING ends_at, member_id, points)
            SELECT ends_at AS expires_at, member_id, customer_id, points, true AS new
            FROM told JOIN member ON member.id = told.member_id
            """;

    private final Jdbi jdbi;

    Endings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What of a member ends when, the soonest first. */
    List<Ending> of(UUID memberId, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_MEMBER)
                .bind("member", memberId)
                .bind("now", now)
                .map((row, context) -> new Ending(Rows.instant(row, "ends_at"), row.getLong("points")))
                .list());
    }

    /** What of a member cannot be used yet, the soonest first. */
    List<Maturing> maturing(UUID memberId, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(MATURING)
                .bind("member", memberId)
                .bind("now", now)
                .map((row, context) -> new Maturing(
                        row.getLong("points"),
                        Rows.instant(row, "due_at"),
                        row.getString("awaits"),
                        Rows.instantOrNull(row, "ends_at")))
                .list());
    }

    /** Where a batch of reminders goes on. */
    record Place(Instant end, UUID member) {

        static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));
    }

    /**
     * Points of a member that end soon.
     *
     * @param isNew whether it was not told before
     */
    record Due(Place place, UUID customerId, long points, boolean isNew) {}

    /** Marks ends after {@code from} and up to {@code to} as told, so many days before, and gives them back with those that were told before. */
    List<Due> remind(int days, Instant from, Instant to, Place after, int batch, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(REMIND)
                .bind("days", days)
                .bind("from", from)
                .bind("to", to)
                .bind("afterEnd", after.end())
                .bind("afterMember", after.member())
                .bind("batch", batch)
                .bind("now", now)
                .map(Endings::due)
                .list());
    }

    /** Marks ends of waits as told that were not, as {@link #remind} does; nothing where all were. */
    List<Due> remindOfWaits(int days, Instant from, Instant to, int batch, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(REMIND_OF_WAITS)
                .bind("days", days)
                .bind("from", from)
                .bind("to", to)
                .bind("batch", batch)
                .bind("now", now)
                .map(Endings::due)
                .list());
    }

    /** Nobody asks about ends that are over. */
    void forgetReminders(Instant before) {
        jdbi.useHandle(handle -> handle.execute("DELETE FROM ending_reminder WHERE ends_at < ?", before));
    }

    /** Keeps that ends were put off. */
    void extended(UUID id, UUID memberId, List<ExtendedLot> lots, String by, String reason, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO lot_extension (member_id, lot_id, extended_at, id, points, before, after, extended_by, reason)
                        SELECT :member, lot, :at, :id, points, before, after, :by, :reason
                        FROM unnest(:lots::uuid[], :points::bigint[], :before::timestamptz[], :after::timestamptz[])
                             AS extended (lot, points, before, after)""")
                .bind("member", memberId)
                .bind("at", at)
                .bind("id", id)
                .bind("by", by)
                .bind("reason", reason)
                .bindArray("lots", UUID.class, Rows.column(lots, ExtendedLot::lotId))
                .bindArray("points", Long.class, Rows.column(lots, ExtendedLot::points))
                .bindArray("before", String.class, Rows.instants(lots, ExtendedLot::before))
                .bindArray("after", String.class, Rows.instants(lots, ExtendedLot::after))
                .execute());
    }

    /** The soonest of the ends that these lots of an extension ever had. */
    Instant firstEnd(UUID memberId, UUID extension) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT min(first.before) FROM lot_extension extended
                        JOIN lot_extension first USING (member_id, lot_id)
                        WHERE member_id = :member AND extended.id = :id""")
                .bind("member", memberId)
                .bind("id", extension)
                .mapTo(Instant.class)
                .one());
    }

    private static Due due(ResultSet row, StatementContext context) throws SQLException {
        return new Due(
                new Place(Rows.instant(row, "expires_at"), row.getObject("member_id", UUID.class)),
                row.getObject("customer_id", UUID.class),
                row.getLong("points"),
                row.getBoolean("new"));
    }
}
