package io.raksa.loyalty.merge;

import io.raksa.loyalty.merge.core.Membership;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Where memberships lead, and the tables {@code points_carried} and {@code carrying_due}. */
@ApplicationScoped
class Memberships {

    /** The sweep that carries on what comes to memberships that lead to others. */
    static final String CARRYING_ON = "merge.carry-on";

    /**
     * What does not go on with a membership that goes on as another: its tier, which is judged anew there, a wish for a reward, and
     * referrals between memberships that are one customer's, where nothing was paid yet.
     */
    private static final List<String> ENDED = List.of(
            "DELETE FROM member_tier WHERE member_id = :member",
            "DELETE FROM automatic_redemption WHERE member_id = :member AND redemption_id IS NULL",
            """
            UPDATE referral SET state = 'DECLINED', ended_at = :now, due_at = NULL
            WHERE state IN ('REGISTERED', 'REVIEW')
                  AND ((friend_id = :member AND referrer_id = :into) OR (friend_id = :into AND referrer_id = :member))""");

    private final Jdbi jdbi;

    Memberships(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Waits for whoever enrols one of these records; who does so later finds where the records lead now. */
    void hold(Collection<UUID> records) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        SELECT customer_id FROM known_customer WHERE customer_id = ANY (:records) ORDER BY customer_id FOR UPDATE""")
                .bindArray("records", UUID.class, List.copyOf(records))
                .mapTo(UUID.class)
                .list());
    }

    List<Membership> of(Collection<UUID> records) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id, customer_id, profile_of(customer_id) AS profile, programme, enrolled_at, merged_into
                        FROM member WHERE customer_id = ANY (:records)""")
                .bindArray("records", UUID.class, List.copyOf(records))
                .map((row, context) -> new Membership(
                        row.getObject("id", UUID.class),
                        row.getObject("customer_id", UUID.class),
                        row.getObject("profile", UUID.class),
                        row.getString("programme"),
                        Rows.instant(row, "enrolled_at"),
                        row.getObject("merged_into", UUID.class)))
                .list());
    }

    /** From now on it leads to another; nowhere for null. */
    void lead(UUID member, @Nullable UUID into, Instant now) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("UPDATE member SET merged_into = :into, version = version + 1 WHERE id = :member")
                    .bind("member", member)
                    .bind("into", into)
                    .execute();
            if (into != null) {
                ENDED.forEach(statement -> handle.createUpdate(statement)
                        .bindMap(Map.of("member", member, "into", into, "now", now))
                        .execute());
            }
        });
    }

    /** What was carried from one to another and did not go back. */
    record Carried(UUID id, long owed) {}

    List<Carried> standing(UUID from, UUID to) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id, owed FROM points_carried
                        WHERE from_member = :from AND to_member = :to AND given_back_at IS NULL""")
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Carried(row.getObject("id", UUID.class), row.getLong("owed")))
                .list());
    }

    void carried(UUID id, UUID from, UUID to, long points, long owed, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO points_carried (id, from_member, to_member, points, owed, carried_at)
                        VALUES (:id, :from, :to, :points, :owed, :now)""")
                .bind("id", id)
                .bind("from", from)
                .bind("to", to)
                .bind("points", points)
                .bind("owed", owed)
                .bind("now", now)
                .execute());
    }

    void gaveBack(Collection<UUID> carryings, Instant now) {
        jdbi.useHandle(
                handle -> handle.createUpdate("UPDATE points_carried SET given_back_at = :now WHERE id = ANY (:ids)")
                        .bind("now", now)
                        .bindArray("ids", UUID.class, List.copyOf(carryings))
                        .execute());
    }

    /** To which accounts something came, the longest ago first. */
    List<UUID> due(int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT member_id FROM carrying_due WHERE NOT is_set_aside(:sweep, member_id) ORDER BY due_at LIMIT :most""")
                .bind("sweep", CARRYING_ON)
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }

    /** It is being carried; false where somebody else did so. The account is locked. */
    boolean take(UUID lockedMember) {
        return jdbi.withHandle(handle -> handle.execute("DELETE FROM carrying_due WHERE member_id = ?", lockedMember))
                == 1;
    }
}
