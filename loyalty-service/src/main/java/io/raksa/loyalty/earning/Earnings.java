package io.raksa.loyalty.earning;

import io.raksa.loyalty.earning.Assessment.Earned;
import io.raksa.loyalty.earning.Assessment.Nothing;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.membership.Member;
import io.raksa.platform.money.Money;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Every purchase that was assessed, and what it earned. */
@ApplicationScoped
public class Earnings {

    private static final String EARNED = "EARNED";

    private static final String OF_PURCHASE = """
            SELECT owner, posting.programme, posting.point_kind, cause_type, given.points,
                   CASE WHEN posting.point_kind = 'points' THEN multiplier ELSE 1 END AS multiplier, amount, currency, purchased_at, rule_version
            FROM earning
            JOIN posting ON cause_id = purchase_id AND cause_type IN ('purchase', 'checkout') AND kind = 'EARN'
            JOIN member_account account ON account.member_id = posting.member_id AND owner = earning.member_id
            CROSS JOIN LATERAL (
                SELECT -sum(entry.amount)::bigint AS points FROM entry
                WHERE entry.member_id = posting.member_id AND entry.posting = posting.number AND entry.account = 'ISSUED') given
            WHERE purchase_id = :purchase
            ORDER BY posting.point_kind
            """;

    private final Jdbi jdbi;

    Earnings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps an assessment; false where the purchase was assessed before, which stands. */
    boolean keep(PurchaseRecorded purchase, Assessment assessment, Instant now) {
        return switch (assessment) {
            case Earned(Member member, var rule, Boost boost, long points, var capped, var pending) ->
                keep(purchase, member, EARNED, points, boost.times(), now);
            case Nothing(var reason, Member member) -> keep(purchase, member, reason.name(), 0, BigDecimal.ONE, now);
        };
    }

    /**
     * What a purchase earned of a kind of points.
     *
     * @param cause the purchase, or the checkout that it is
     * @param points with those that cannot be used yet
     * @param multiplier by what the member's tier multiplied it
     * @param ruleVersion version of the programme whose rule decided it; null for a checkout that earned by promotions alone
     */
    record Earning(
            UUID memberId,
            String programme,
            String pointKind,
            Cause cause,
            long points,
            BigDecimal multiplier,
            BigDecimal amount,
            String currency,
            Instant purchasedAt,
            @Nullable Long ruleVersion) {}

    /** What a purchase earned, by kind of points; nothing where it earned nothing, or is not told yet. */
    List<Earning> ofPurchase(UUID purchaseId) {
        return jdbi.withHandle(handle -> handle.createQuery(OF_PURCHASE)
                .bind("purchase", purchaseId)
                .map((row, context) -> new Earning(
                        row.getObject("owner", UUID.class),
                        row.getString("programme"),
                        row.getString("point_kind"),
                        new Cause(row.getString("cause_type"), purchaseId),
                        row.getLong("points"),
                        row.getBigDecimal("multiplier"),
                        row.getBigDecimal("amount"),
                        row.getString("currency"),
                        Rows.instant(row, "purchased_at"),
                        row.getObject("rule_version", Long.class)))
                .list());
    }

    /**
     * A purchase as it was assessed.
     *
     * @param outcome EARNED, or why it earned nothing
     */
    record Assessed(UUID customerId, UUID purchaseId, String outcome, long points, Money amount, Instant purchasedAt) {}

    /** A customer's purchase, locked until the transaction ends. */
    Optional<Assessed> assessed(UUID customerId, UUID purchaseId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT * FROM earning WHERE customer_id IN (SELECT records_of(:customer)) AND purchase_id = :purchase FOR UPDATE")
                .bind("customer", customerId)
                .bind("purchase", purchaseId)
                .map((row, context) -> new Assessed(
                        row.getObject("customer_id", UUID.class),
                        purchaseId,
                        row.getString("outcome"),
                        row.getLong("points"),
                        Money.stored(row.getBigDecimal("amount"), row.getString("currency")),
                        Rows.instant(row, "purchased_at")))
                .findOne());
    }

    /** It earns after all. */
    void earned(Assessed purchase, Member member, long points, BigDecimal multiplier, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE earning SET outcome = 'EARNED', member_id = :member, points = :points, multiplier = :multiplier, assessed_at = :now
                        WHERE customer_id = :customer AND purchase_id = :purchase""")
                .bind("member", member.id())
                .bind("points", points)
                .bind("multiplier", multiplier)
                .bind("now", now)
                .bind("customer", purchase.customerId())
                .bind("purchase", purchase.purchaseId())
                .execute());
    }

    /** Keeps what a checkout earned, under its own id as the purchase's: caps, tiers and challenges count it like any other. */
    public void checkedOut(UUID checkoutId, Member member, long points, Money amount, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO earning (customer_id, purchase_id, member_id, outcome, points, multiplier, amount, currency,
                                             purchased_at, assessed_at)
                        VALUES (:customer, :purchase, :member, :outcome, :points, 1, :amount, :currency, :now, :now)""")
                .bind("customer", member.customerId())
                .bind("purchase", checkoutId)
                .bind("member", member.id())
                .bind("outcome", points > 0 ? EARNED : "EARNED_AT_CHECKOUT")
                .bind("points", points)
                .bind("amount", amount.amount())
                .bind("currency", amount.currency())
                .bind("now", now)
                .execute());
    }

    private boolean keep(
            PurchaseRecorded purchase,
            @Nullable Member member,
            String outcome,
            long points,
            BigDecimal multiplier,
            Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                INSERT INTO earning (customer_id, purchase_id, member_id, outcome, points, multiplier, amount, currency,
                                                     purchased_at, assessed_at)
                                VALUES (:customer, :purchase, :member, :outcome, :points, :multiplier, :amount, :currency, :purchasedAt, :now)
                                ON CONFLICT (customer_id, purchase_id) DO NOTHING""")
                        .bind("customer", purchase.customerId())
                        .bind("purchase", purchase.purchaseId())
                        .bind("member", member == null ? null : member.id())
                        .bind("outcome", outcome)
                        .bind("points", points)
                        .bind("multiplier", multiplier)
                        .bind("amount", purchase.amount().amount())
                        .bind("currency", purchase.amount().currency())
                        .bind("purchasedAt", purchase.purchasedAt())
                        .bind("now", now)
                        .execute())
                == 1;
    }
}
