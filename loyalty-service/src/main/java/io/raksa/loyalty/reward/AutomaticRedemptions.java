package io.raksa.loyalty.reward;

import io.raksa.loyalty.ledger.Posted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The table {@code automatic_redemption}. */
@ApplicationScoped
class AutomaticRedemptions {

    /** The sweep that takes rewards for members who want one as soon as the points are there. */
    static final String REDEEMING = "automatic-redemptions.redeem";

    private final Jdbi jdbi;

    AutomaticRedemptions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Sees in the transaction that posts points whether there are enough now: so none is ever forgotten. */
    void on(@Observes Posted posting) {
        if (posting.points() > 0) {
            jdbi.useHandle(handle -> handle.createUpdate("""
                            UPDATE automatic_redemption SET due_at = :at
                            WHERE member_id = :member AND redemption_id IS NULL AND threshold <= :available""")
                    .bind("at", posting.at())
                    .bind("member", posting.memberId())
                    .bind("available", posting.balanceAfter())
                    .execute());
        }
    }

    /** Replaces what was there, done or not; due at once where the points are there. */
    void keep(UUID memberId, AutomaticRequest request, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO automatic_redemption (member_id, reward_id, threshold, due_at)
                        VALUES (:member, :reward, :threshold,
                                (SELECT CAST(:now AS timestamptz) FROM member_account WHERE member_id = :member AND available >= :threshold))
                        ON CONFLICT (member_id) DO UPDATE
                        SET reward_id = excluded.reward_id, threshold = excluded.threshold, due_at = excluded.due_at,
                            redemption_id = NULL, refused = NULL""")
                .bind("member", memberId)
                .bind("reward", request.rewardId())
                .bind("threshold", request.threshold())
                .bind("now", now)
                .execute());
    }

    void remove(UUID memberId) {
        jdbi.useHandle(handle -> handle.execute("DELETE FROM automatic_redemption WHERE member_id = ?", memberId));
    }

    Optional<AutomaticView> find(UUID memberId) {
        return find(memberId, "SELECT * FROM automatic_redemption WHERE member_id = :member");
    }

    /** What is due of a member, locked; nothing where another replica was sooner, or is at it. */
    Optional<AutomaticView> lockDue(UUID memberId) {
        return find(
                memberId,
                "SELECT * FROM automatic_redemption WHERE member_id = :member AND due_at IS NOT NULL FOR UPDATE SKIP LOCKED");
    }

    private Optional<AutomaticView> find(UUID memberId, String query) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("member", memberId)
                .map((row, context) -> new AutomaticView(
                        row.getObject("reward_id", UUID.class),
                        row.getLong("threshold"),
                        row.getObject("redemption_id", UUID.class),
                        row.getString("refused")))
                .findOne());
    }

    /** Whose are due, the longest first. */
    List<UUID> due(int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT member_id FROM automatic_redemption WHERE due_at IS NOT NULL AND NOT is_set_aside(:sweep, member_id)
                        ORDER BY due_at LIMIT :most""")
                .bind("sweep", REDEEMING)
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }

    void done(UUID memberId, UUID redemption) {
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE automatic_redemption SET due_at = NULL, refused = NULL, redemption_id = ? WHERE member_id = ?",
                redemption,
                memberId));
    }

    void refused(UUID memberId, String why) {
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE automatic_redemption SET due_at = NULL, refused = ? WHERE member_id = ? AND due_at IS NOT NULL",
                why,
                memberId));
    }
}
