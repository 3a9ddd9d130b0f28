package io.raksa.loyalty.earning;

import io.raksa.loyalty.earning.Earnings.Earning;
import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.membership.Members;
import io.raksa.loyalty.programme.PointKinds;
import io.raksa.loyalty.programme.core.PointKind;
import io.raksa.loyalty.tier.Tiers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Hears what is told of purchases, and lets points be used that awaited it. In whatever order purchase and word come. */
@ApplicationScoped
class TellingOfPurchases {

    private final PurchaseWords words;
    private final Returns returns;
    private final Earnings earnings;
    private final Members members;
    private final PointKinds kinds;
    private final Ledger ledger;
    private final Tiers tiers;
    private final Clock clock;

    TellingOfPurchases(
            PurchaseWords words,
            Returns returns,
            Earnings earnings,
            Members members,
            PointKinds kinds,
            Ledger ledger,
            Tiers tiers,
            Clock clock) {
        this.words = words;
        this.returns = returns;
        this.earnings = earnings;
        this.members = members;
        this.kinds = kinds;
        this.ledger = ledger;
        this.tiers = tiers;
        this.clock = clock;
    }

    /**
     * Keeps what is told.
     *
     * @return how many points that can be spent can be used from now on, since it is told
     */
    @Transactional
    long tell(UUID purchaseId, String event, String by) {
        returns.lock(purchaseId);
        words.keep(purchaseId, event, by, clock.instant());
        return earnings.ofPurchase(purchaseId).stream()
                .mapToLong(earning -> activate(earning, event))
                .sum();
    }

    private long activate(Earning earning, String event) {
        Member member = members.find(earning.memberId()).orElseThrow();
        PointKind kind = kinds.require(earning.programme(), earning.pointKind(), earning.purchasedAt());
        long points = ledger.activate(member, kind.code(), earning.cause(), event, kind.validity());
        if (points > 0) {
            tiers.lookAt(member);
        }
        return kind.code().equals(PointKind.SPENDABLE) ? points : 0;
    }
}
