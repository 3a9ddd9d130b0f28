package io.raksa.loyalty.challenge;

import io.raksa.loyalty.challenge.core.Goal;
import io.raksa.loyalty.ledger.core.Words;
import io.raksa.platform.money.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What members are asked to do for a reward.
 *
 * @param tier of which a member must be; null for all
 * @param points null where it pays a voucher
 * @param offerId of which a voucher is given; null where it pays points
 * @param repeatable whether it is paid each time that it is met
 */
record Challenge(
        UUID id,
        Words name,
        ChallengeKind kind,
        @Nullable Integer target,
        @Nullable Money amount,
        @Nullable String tier,
        @Nullable Long points,
        @Nullable UUID offerId,
        boolean repeatable,
        Instant startsAt,
        Instant endsAt,
        Instant madeAt) {

    Goal goal() {
        return switch (kind) {
            case VISITS -> new Goal.Visits(Objects.requireNonNull(target));
            case WEEKS -> new Goal.Weeks(Objects.requireNonNull(target));
            case MONTHS -> new Goal.Months(Objects.requireNonNull(target));
            case SPEND -> {
                Money total = Objects.requireNonNull(amount);
                yield new Goal.Spend(total.amount(), total.currency());
            }
            case BASKETS -> {
                Money basket = Objects.requireNonNull(amount);
                yield new Goal.Baskets(Objects.requireNonNull(target), basket.amount(), basket.currency());
            }
        };
    }

    boolean covers(Instant at) {
        return !at.isBefore(startsAt) && at.isBefore(endsAt);
    }
}
