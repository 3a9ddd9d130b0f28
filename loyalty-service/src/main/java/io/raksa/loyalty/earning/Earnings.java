package io.raksa.loyalty.earning;

import io.raksa.loyalty.earning.Assessment.Earned;
import io.raksa.loyalty.earning.Assessment.Nothing;
import io.raksa.loyalty.membership.Member;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Every purchase that was assessed, and what it earned. */
@ApplicationScoped
class Earnings {

    private static final String EARNED = "EARNED";

    private final Jdbi jdbi;

    Earnings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps an assessment; false where the purchase was assessed before, which stands. */
    boolean keep(PurchaseRecorded purchase, Assessment assessment, Instant now) {
        return switch (assessment) {
            case Earned(Member member, var rule, long points) -> keep(purchase, member, EARNED, points, now);
            case Nothing(var reason, Member member) -> keep(purchase, member, reason.name(), 0, now);
        };
    }

    private boolean keep(PurchaseRecorded purchase, @Nullable Member member, String outcome, long points, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                INSERT INTO earning (customer_id, purchase_id, member_id, outcome, points, amount, currency,
                                                     purchased_at, assessed_at)
                                VALUES (:customer, :purchase, :member, :outcome, :points, :amount, :currency, :purchasedAt, :now)
                                ON CONFLICT (customer_id, purchase_id) DO NOTHING""")
                        .bind("customer", purchase.customerId())
                        .bind("purchase", purchase.purchaseId())
                        .bind("member", member == null ? null : member.id())
                        .bind("outcome", outcome)
                        .bind("points", points)
                        .bind("amount", purchase.amount().amount())
                        .bind("currency", purchase.amount().currency())
                        .bind("purchasedAt", purchase.purchasedAt())
                        .bind("now", now)
                        .execute())
                == 1;
    }
}
