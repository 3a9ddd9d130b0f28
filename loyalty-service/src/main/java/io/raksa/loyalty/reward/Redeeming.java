package io.raksa.loyalty.reward;

import io.raksa.loyalty.ledger.Ledger;
import io.raksa.loyalty.ledger.Posted;
import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.tier.Tiers;
import io.raksa.loyalty.tier.core.Tier;
import io.raksa.loyalty.voucher.Publishing;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.id.Ids;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives rewards for points. The points are set aside until the reward is sent. Whoever does any of it holds the member's account first; the
 * stock, which all members share, is touched last.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Redeeming {

    private static final String RESOURCE = "reward-redemption";

    private final Rewards rewards;
    private final Redemptions redemptions;
    private final Ledger ledger;
    private final Tiers tiers;
    private final Publishing vouchers;
    private final Audit audit;
    private final Clock clock;

    Redeeming(
            Rewards rewards,
            Redemptions redemptions,
            Ledger ledger,
            Tiers tiers,
            Publishing vouchers,
            Audit audit,
            Clock clock) {
        this.rewards = rewards;
        this.redemptions = redemptions;
        this.ledger = ledger;
        this.tiers = tiers;
        this.vouchers = vouchers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a reward; what nobody has to send is sent at once.
     *
     * @throws Problem 404; 409 POINTS_NOT_ENOUGH, REWARD_NOT_OFFERED, REWARD_NOT_FOR_TIER, REWARD_HAD, REWARD_GONE, NO_CODE_LEFT
     */
    Redemption redeem(Member member, UUID rewardId) {
        Reward reward = rewards.require(rewardId);
        Instant now = clock.instant();
        ledger.lock(member);
        requireAllowed(member, reward, now);
        Redemption redemption = new Redemption(
                Ids.next(),
                member.id(),
                reward.id(),
                reward.name(),
                reward.points(),
                reward.stock() != null,
                RewardState.REDEEMED,
                null,
                now,
                null);
        written(ledger.hold(member, redemption.cause(), redemption.points(), Basis.RewardTaken.of(redemption.name())));
        redemptions.insert(redemption);
        audit.record("reward.redeemed", RESOURCE, redemption.id(), 1, null, RedemptionView.of(redemption), null);
        Redemption taken =
                reward.kind().isGivenAtOnce() ? sent(member, redemption, code(member, reward, redemption)) : redemption;
        takeOfStock(reward);
        return taken;
    }

    private void requireAllowed(Member member, Reward reward, Instant now) {
        if (!reward.isOfferedAt(now)) {
            throw RewardProblem.REWARD_NOT_OFFERED.because(
                    reward.startsAt(), reward.endsAt() == null ? "-" : reward.endsAt());
        }
        if (!reward.tiers().isEmpty()
                && tiers.of(member)
                        .map(Tier::code)
                        .filter(reward.tiers()::contains)
                        .isEmpty()) {
            throw RewardProblem.REWARD_NOT_FOR_TIER.because(String.join(", ", reward.tiers()));
        }
        if (reward.mostOfMember() != null && hadInPeriod(member, reward, now) >= reward.mostOfMember()) {
            throw RewardProblem.REWARD_HAD.because(reward.mostOfMember());
        }
    }

    private long hadInPeriod(Member member, Reward reward, Instant now) {
        @Nullable Integer days = reward.periodDays();
        return redemptions.taken(member.id(), reward.id(), days == null ? null : now.minus(Duration.ofDays(days)));
    }

    private @Nullable String code(Member member, Reward reward, Redemption redemption) {
        return reward.offerId() == null
                ? null
                : vouchers.give(reward.offerId(), member.customerId(), "reward " + redemption.id());
    }

    private void takeOfStock(Reward reward) {
        if (reward.stock() != null && !rewards.take(reward.id())) {
            throw RewardProblem.REWARD_GONE.because();
        }
    }

    /**
     * The member has it; said again nothing changes.
     *
     * @throws Problem 404; 409 REWARD_REDEMPTION_ENDED where it was cancelled
     */
    Redemption send(Member member, UUID id) {
        Redemption redemption = locked(member, id);
        return switch (redemption.state()) {
            case REDEEMED -> sent(member, redemption, null);
            case SENT -> redemption;
            case CANCELLED -> throw ended(redemption);
        };
    }

    /**
     * Gives points and stock back; said again nothing changes.
     *
     * @throws Problem 404; 409 REWARD_REDEMPTION_ENDED where it was sent
     */
    Redemption cancel(Member member, UUID id) {
        Redemption redemption = locked(member, id);
        return switch (redemption.state()) {
            case REDEEMED -> cancelled(member, redemption);
            case CANCELLED -> redemption;
            case SENT -> throw ended(redemption);
        };
    }

    private Redemption sent(Member member, Redemption redemption, @Nullable String code) {
        written(ledger.spend(member, redemption.cause(), redemption.points(), Basis.RewardSent.of(redemption.name())));
        return end("reward.sent", redemption, redemption.ended(RewardState.SENT, code, clock.instant()));
    }

    private Redemption cancelled(Member member, Redemption redemption) {
        written(ledger.release(member, redemption.cause(), Basis.RewardCancelled.of(redemption.name())));
        Redemption after =
                end("reward.cancelled", redemption, redemption.ended(RewardState.CANCELLED, null, clock.instant()));
        if (redemption.ofStock()) {
            rewards.giveBack(redemption.rewardId());
        }
        return after;
    }

    private Redemption end(String what, Redemption before, Redemption after) {
        redemptions.end(after);
        audit.record(what, RESOURCE, after.id(), 2, RedemptionView.of(before), RedemptionView.of(after), null);
        return after;
    }

    private Redemption locked(Member member, UUID id) {
        ledger.lock(member);
        return redemptions.find(member.id(), id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    private static Problem ended(Redemption redemption) {
        return RewardProblem.REWARD_REDEMPTION_ENDED.because(redemption.state()).with("state", redemption.state());
    }

    /** A redemption is looked at under the lock of its member: what is open there was not ended in the ledger. */
    private static void written(Optional<Posted> posting) {
        if (posting.isEmpty()) {
            throw new IllegalStateException("the ledger has ended this redemption, and the redemption has not");
        }
    }
}
