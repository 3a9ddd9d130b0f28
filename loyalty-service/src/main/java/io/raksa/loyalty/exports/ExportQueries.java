package io.raksa.loyalty.exports;

import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The rows of files, some at a time: each query is short, however long the file. */
@ApplicationScoped
class ExportQueries {

    static final int AT_ONCE = 2_000;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Jdbi jdbi;
    private final Clock clock;

    ExportQueries(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    List<Exported> members(String after) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM member WHERE id > :after ORDER BY id LIMIT :most")
                        .bind("after", id(after))
                        .bind("most", AT_ONCE)
                        .<Exported>map((row, context) -> new ExportedMember(
                                row.getObject("id", UUID.class),
                                row.getString("number"),
                                row.getObject("customer_id", UUID.class),
                                row.getString("programme"),
                                Rows.instant(row, "enrolled_at")))
                        .list());
    }

    List<Exported> balances(String after) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT member.id, number, customer_id, available - coalesce(ended.points, 0) AS available, pending, held, owed
                        FROM member_account account JOIN member ON member.id = account.member_id
                        LEFT JOIN LATERAL (
                            SELECT sum(remaining) AS points FROM lot
                            WHERE lot.member_id = account.member_id AND remaining > 0 AND expires_at <= :now) ended ON true
                        WHERE account.member_id > :after ORDER BY account.member_id LIMIT :most""")
                .bind("now", clock.instant())
                .bind("after", id(after))
                .bind("most", AT_ONCE)
                .<Exported>map((row, context) -> new ExportedBalance(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getObject("customer_id", UUID.class),
                        row.getLong("available"),
                        row.getLong("pending"),
                        row.getLong("held"),
                        row.getLong("owed")))
                .list());
    }

    List<Exported> codes(UUID offer, String after) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT code, written, most_uses, uses, customer_id IS NOT NULL AS given FROM voucher
                        WHERE offer_id = :offer AND code > :after ORDER BY code LIMIT :most""")
                .bind("offer", offer)
                .bind("after", after)
                .bind("most", AT_ONCE)
                .<Exported>map((row, context) -> new ExportedCode(
                        row.getString("code"),
                        row.getString("written"),
                        row.getInt("most_uses"),
                        row.getInt("uses"),
                        row.getBoolean("given")))
                .list());
    }

    private static UUID id(String mark) {
        return mark.isEmpty() ? BEFORE_ALL : UUID.fromString(mark);
    }
}
