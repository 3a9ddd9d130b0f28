package io.raksa.loyalty.referral;

import io.raksa.loyalty.programme.Programmes;
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
import org.jspecify.annotations.Nullable;

/** The table {@code referral}. */
@ApplicationScoped
class Referrals {

    /** The sweep that pays referrals and takes them back. */
    static final String SETTLING = "referrals.settle";

    private final Jdbi jdbi;

    Referrals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Lets nobody else say who brought them until the transaction ends: a circle could close between two who do not see each other. */
    void lock() {
        jdbi.useHandle(
                handle -> handle.createQuery("SELECT pg_advisory_xact_lock(hashtextextended('referral', 0))::text")
                        .mapTo(String.class)
                        .one());
    }

    void insert(Referral referral) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO referral (friend_id, id, referrer_id, campaign_id, referrer_points, friend_points, state, registered_at)
                        VALUES (:friend, :id, :referrer, :campaign, :referrerPoints, :friendPoints, :state, :at)""")
                .bind("friend", referral.friendId())
                .bind("id", referral.id())
                .bind("referrer", referral.referrerId())
                .bind("campaign", referral.campaignId())
                .bind("referrerPoints", referral.referrerPoints())
                .bind("friendPoints", referral.friendPoints())
                .bind("state", referral.state().name())
                .bind("at", referral.registeredAt())
                .execute());
    }

    /** Whether a member was brought by another, directly or over others. */
    boolean isBroughtBy(UUID member, UUID other) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        WITH RECURSIVE above (id) AS (
                            SELECT referrer_id FROM referral WHERE friend_id = :member
                            UNION
                            SELECT referrer_id FROM above JOIN referral ON friend_id = above.id)
                        SELECT EXISTS (SELECT FROM above WHERE id = :other)""")
                .bind("member", member)
                .bind("other", other)
                .mapTo(boolean.class)
                .one());
    }

    /** Whether a purchase of a customer is known. */
    boolean hasBought(UUID customerId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT EXISTS (SELECT FROM earning WHERE customer_id IN (SELECT records_of(:customer)))")
                .bind("customer", customerId)
                .mapTo(boolean.class)
                .one());
    }

    /** How many a member brought since an instant; those that were declined do not count. */
    long broughtSince(UUID referrerId, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT count(*) FROM referral
                        WHERE referrer_id = :referrer AND registered_at > :since AND state <> 'DECLINED'""")
                .bind("referrer", referrerId)
                .bind("since", since)
                .mapTo(long.class)
                .one());
    }

    /** All whom a member brought since an instant and who are not paid yet are looked at first. */
    void suspect(UUID referrerId, Instant since, Suspicion why) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE referral SET suspicion = :why
                        WHERE referrer_id = :referrer AND registered_at > :since AND state = 'REGISTERED' AND suspicion IS NULL""")
                .bind("why", why.name())
                .bind("referrer", referrerId)
                .bind("since", since)
                .execute());
    }

    /** The first purchase since; nothing where there was one before. */
    void bought(UUID customerId, UUID purchaseId, Instant purchasedAt, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE referral SET purchase_id = :purchase, due_at = :now
                        FROM member
                        WHERE member.id = friend_id AND customer_id IN (SELECT records_of(:customer)) AND programme = :programme AND purchase_id IS NULL
                              AND state = 'REGISTERED' AND registered_at <= :purchasedAt""")
                .bind("purchase", purchaseId)
                .bind("now", now)
                .bind("customer", customerId)
                .bind("programme", Programmes.DEFAULT)
                .bind("purchasedAt", purchasedAt)
                .execute());
    }

    void returned(UUID purchaseId, Instant now) {
        jdbi.useHandle(
                handle -> handle.execute("UPDATE referral SET due_at = ? WHERE purchase_id = ?", now, purchaseId));
    }

    /** Whether nothing of the purchase is left that it is paid for. */
    boolean isReturned(Referral referral) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT EXISTS (SELECT FROM purchase_return WHERE purchase_id = :purchase AND wholly)")
                .bind("purchase", referral.purchaseId())
                .mapTo(boolean.class)
                .one());
    }

    /** For which there is something to do, the longest first. */
    List<Referral> due(int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM referral WHERE due_at IS NOT NULL AND NOT is_set_aside(:sweep, id)
                        ORDER BY due_at LIMIT :most""")
                .bind("sweep", SETTLING)
                .bind("most", most)
                .map(Referrals::referral)
                .list());
    }

    /** One for which there is something to do, locked; nothing where another replica was sooner, or is at it. */
    Optional<Referral> lockDue(UUID id) {
        return find(id, "SELECT * FROM referral WHERE id = :id AND due_at IS NOT NULL FOR UPDATE SKIP LOCKED");
    }

    /** One that nobody else changes until the transaction ends. */
    Optional<Referral> lock(UUID id) {
        return find(id, "SELECT * FROM referral WHERE id = :id FOR UPDATE");
    }

    /** Who brought a member. */
    Optional<Referral> ofFriend(UUID friendId) {
        return find(friendId, "SELECT * FROM referral WHERE friend_id = :id");
    }

    private Optional<Referral> find(UUID id, String query) {
        return jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("id", id)
                .map(Referrals::referral)
                .findOne());
    }

    /** There is nothing to do any more. */
    void settled(UUID id, ReferralState state, @Nullable Instant endedAt) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE referral SET state = :state, ended_at = coalesce(:at, ended_at), due_at = NULL WHERE id = :id")
                .bind("state", state.name())
                .bind("at", endedAt)
                .bind("id", id)
                .execute());
    }

    void approved(UUID id, String by, Instant now) {
        jdbi.useHandle(
                handle -> handle.execute("UPDATE referral SET approved_by = ?, due_at = ? WHERE id = ?", by, now, id));
    }

    /** Whom a member brought, the newest first. */
    List<Referral> page(UUID referrerId, PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM referral WHERE referrer_id = :referrer AND (registered_at, id) < (:at, :id)
                        ORDER BY registered_at DESC, id DESC LIMIT :limit""")
                .bind("referrer", referrerId)
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("limit", page.rowsToRead())
                .map(Referrals::referral)
                .list());
    }

    /** Those that staff have to look at, the newest first. */
    List<Referral> inReview(PageRequest page) {
        NewestFirst before = NewestFirst.of(page);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT * FROM referral WHERE state = 'REVIEW' AND (registered_at, id) < (:at, :id)
                        ORDER BY registered_at DESC, id DESC LIMIT :limit""")
                .bind("at", before.at())
                .bind("id", before.id())
                .bind("limit", page.rowsToRead())
                .map(Referrals::referral)
                .list());
    }

    private static Referral referral(ResultSet row, StatementContext context) throws SQLException {
        return new Referral(
                row.getObject("id", UUID.class),
                row.getObject("friend_id", UUID.class),
                row.getObject("referrer_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getLong("referrer_points"),
                row.getLong("friend_points"),
                ReferralState.valueOf(row.getString("state")),
                Rows.constantOrNull(row, "suspicion", Suspicion.class),
                row.getString("approved_by") != null,
                Rows.instant(row, "registered_at"),
                row.getObject("purchase_id", UUID.class),
                Rows.instantOrNull(row, "ended_at"));
    }
}
