package io.raksa.customer.purchase;

import io.raksa.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A purchase that was read and is plausible; whose it is, and whether it is known already, is still to be found out.
 *
 * @param checkout the checkout of loyalty-service that it was, whose id it has; null for any other purchase
 */
record Draft(
        PurchaseKey key,
        Buyer buyer,
        Instant purchasedAt,
        LocalDate day,
        Money total,
        @Nullable Money cost,
        @Nullable String channel,
        @Nullable String branch,
        List<PurchaseLine> lines,
        @Nullable UUID checkout) {

    /** The purchase, now that it is to be kept. */
    Purchase purchase(UUID id, UUID customerId, Instant recordedAt) {
        return new Purchase(
                checkout == null ? id : checkout,
                1,
                customerId,
                key,
                checkout == null ? Origin.RECORD : Origin.CHECKOUT,
                purchasedAt,
                day,
                total,
                cost,
                BigDecimal.ZERO.setScale(total.amount().scale()),
                false,
                channel,
                branch,
                lines,
                recordedAt);
    }

    /**
     * In what this differs from the purchase that is kept under the same key.
     *
     * @param customerId whose this is; null where the buyer is not known
     * @return JSON pointers, empty where it is the same purchase
     */
    List<String> differencesFrom(Purchase kept, @Nullable UUID customerId) {
        List<String> differences = new ArrayList<>();
        compare(customerId, kept.customerId(), buyer.pointer(), differences);
        compare(purchasedAt, kept.purchasedAt(), "/purchasedAt", differences);
        compare(total, kept.total(), "/total", differences);
        compare(channel, kept.channel(), "/channel", differences);
        compare(branch, kept.branch(), "/branch", differences);
        compare(cost, kept.cost(), "/cost", differences);
        if (!sameLines(kept.lines())) {
            differences.add("/lines");
        }
        return differences;
    }

    private boolean sameLines(List<PurchaseLine> kept) {
        return lines.size() == kept.size()
                && IntStream.range(0, lines.size())
                        .allMatch(place -> lines.get(place).soldAs(kept.get(place)));
    }

    private static void compare(
            @Nullable Object given, @Nullable Object kept, String pointer, List<String> differences) {
        if (!Objects.equals(given, kept)) {
            differences.add(pointer);
        }
    }
}
