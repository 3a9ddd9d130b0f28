package io.raksa.loyalty.challenge;

import io.raksa.loyalty.challenge.core.Purchase;
import io.raksa.loyalty.programme.Programmes;
import io.raksa.platform.money.Money;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The tables {@code challenge_met} and {@code challenge_due}, and what members bought. */
@ApplicationScoped
class Achievements {

    /** The sweep that pays challenges that were met. */
    static final String PAYING = "challenges.pay";

    private final Jdbi jdbi;

    Achievements(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The customer's challenges are to be looked at; nothing where nobody is asked to do anything. */
    void due(UUID customerId, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO challenge_due (member_id, due_at)
                        SELECT id, :now FROM member
                        WHERE customer_id IN (SELECT records_of(:customer)) AND merged_into IS NULL AND programme = :programme
                              AND EXISTS (SELECT FROM challenge)
                        ON CONFLICT (member_id) DO UPDATE SET due_at = excluded.due_at""")
                .bind("now", now)
                .bind("customer", customerId)
                .bind("programme", Programmes.DEFAULT)
                .execute());
    }

    /** Whose are to be looked at, the longest first. */
    List<UUID> due(Instant now, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT member_id FROM challenge_due WHERE due_at <= :now AND NOT is_set_aside(:sweep, member_id)
                        ORDER BY due_at LIMIT :most""")
                .bind("sweep", PAYING)
                .bind("now", now)
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }

    /**
     * Takes a member out; false where another replica was sooner, or where a purchase is just being told, which has the member looked at again.
     * It does not wait: whoever tells holds this row and may want the account, which is held here.
     */
    boolean take(UUID memberId) {
        return jdbi.withHandle(handle -> handle.execute("""
                        DELETE FROM challenge_due
                        WHERE member_id = (SELECT member_id FROM challenge_due WHERE member_id = ? FOR UPDATE SKIP LOCKED)""", memberId)) == 1;
    }

    void later(UUID memberId, Instant at) {
        jdbi.useHandle(
                handle -> handle.execute("UPDATE challenge_due SET due_at = ? WHERE member_id = ?", at, memberId));
    }

    /** What a customer bought between two instants, as it is now. */
    List<Purchase> bought(UUID customerId, Instant from, Instant until) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT purchased_at, currency,
                               CASE WHEN given.wholly THEN 0 ELSE greatest(earning.amount - coalesce(given.amount, 0), 0) END AS left_of_it,
                               coalesce(given.wholly, false) AS wholly
                        FROM earning
                        LEFT JOIN LATERAL (
                            SELECT sum(back.amount) AS amount, bool_or(wholly) AS wholly
                            FROM purchase_return back WHERE back.purchase_id = earning.purchase_id) given ON true
                        WHERE customer_id IN (SELECT records_of(:customer)) AND purchased_at >= :from AND purchased_at < :until""")
                .bind("customer", customerId)
                .bind("from", from)
                .bind("until", until)
                .map((row, context) -> new Purchase(
                        Rows.instant(row, "purchased_at"),
                        Money.stored(row.getBigDecimal("left_of_it"), row.getString("currency"))
                                .amount(),
                        row.getString("currency"),
                        row.getBoolean("wholly")))
                .list());
    }

    /** How often a member met each of these challenges and was paid; none where never. */
    Map<UUID, Long> paid(UUID memberId, List<Challenge> challenges) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT challenge_id, count(*) AS times FROM challenge_met
                        WHERE member_id = :member AND challenge_id = ANY (:challenges) GROUP BY challenge_id""")
                .bind("member", memberId)
                .bindArray("challenges", UUID.class, Rows.column(challenges, Challenge::id))
                .reduceRows(new HashMap<>(), (times, row) -> {
                    times.put(row.getColumn("challenge_id", UUID.class), row.getColumn("times", Long.class));
                    return times;
                }));
    }

    void met(UUID memberId, Challenge challenge, long nth, UUID id, @Nullable String code, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO challenge_met (member_id, challenge_id, nth, id, code, met_at)
                        VALUES (:member, :challenge, :nth, :id, :code, :now)""")
                .bind("member", memberId)
                .bind("challenge", challenge.id())
                .bind("nth", nth)
                .bind("id", id)
                .bind("code", code)
                .bind("now", now)
                .execute());
    }
}
