package io.raksa.loyalty.reward;

import io.raksa.loyalty.ledger.core.Words;
import io.raksa.loyalty.voucher.Publishing;
import io.raksa.platform.audit.Audit;
import io.raksa.platform.concurrency.Versions;
import io.raksa.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what points can be had for. What somebody has taken already keeps its name and its price. */
@ApplicationScoped
class Catalogue {

    private static final String RESOURCE = "reward";

    private final Rewards rewards;
    private final Publishing vouchers;
    private final Versions versions;
    private final Audit audit;
    private final Clock clock;

    Catalogue(Rewards rewards, Publishing vouchers, Versions versions, Audit audit, Clock clock) {
        this.rewards = rewards;
        this.vouchers = vouchers;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Reward make(RewardRequest request) {
        check(request);
        Reward reward = reward(Ids.next(), request, 0, 1, clock.instant());
        rewards.insert(reward);
        audit.record("reward.made", RESOURCE, reward.id(), 1, null, RewardView.of(reward), null);
        return reward;
    }

    @Transactional
    Reward change(UUID id, @Nullable String ifMatch, RewardRequest request) {
        check(request);
        Reward before = rewards.lock(id);
        versions.require(ifMatch, RESOURCE, id, before.version());
        if (request.stock() != null && request.stock() < before.taken()) {
            throw RewardProblem.REWARD_STOCK_TOO_SMALL.because(before.taken()).at("/stock");
        }
        Reward after = reward(id, request, before.taken(), before.version() + 1, before.madeAt());
        rewards.change(after);
        audit.record(
                "reward.changed", RESOURCE, id, after.version(), RewardView.of(before), RewardView.of(after), null);
        return after;
    }

    private void check(RewardRequest request) {
        if (!request.fits()) {
            throw RewardProblem.REWARD_UNFIT.because().at("/kind");
        }
        if (request.offerId() != null && !vouchers.isOffer(request.offerId())) {
            throw RewardProblem.REWARD_UNFIT.because().at("/offerId");
        }
    }

    private static Reward reward(UUID id, RewardRequest request, long taken, long version, Instant madeAt) {
        return new Reward(
                id,
                new Words(request.nameEn(), request.nameTh()),
                new Words(request.descriptionEn(), request.descriptionTh()),
                request.kind(),
                request.offerId(),
                request.points(),
                request.stock(),
                taken,
                request.mostOfMember(),
                request.periodDays(),
                Objects.requireNonNullElse(request.tiers(), List.of()),
                request.startsAt(),
                request.endsAt(),
                version,
                madeAt);
    }
}
