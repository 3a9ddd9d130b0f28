package io.raksa.customer.purchase;

import io.raksa.platform.money.Money;
import io.raksa.platform.problem.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be given back of a purchase, read and plausible.
 *
 * @param amount null for all that is left
 */
record Returning(
        PurchaseKey key,
        Instant returnedAt,
        @Nullable Money amount,
        List<ReturnLine> lines,
        @Nullable String reason) {

    /**
     * The return, if the purchase as it stands allows it.
     *
     * @throws Problem 400 in another currency or before the purchase; 409 for more than is left, or for a line that is not there
     */
    PurchaseReturn of(Purchase purchase, UUID id, Instant recordedAt) {
        if (returnedAt.isBefore(purchase.purchasedAt())) {
            throw PurchaseProblem.RETURN_TIME_IMPLAUSIBLE.because().at("/returnedAt");
        }
        Money back = amount == null ? purchase.left() : amount;
        if (!back.currency().equals(purchase.total().currency())) {
            throw PurchaseProblem.LINE_CURRENCY_DIFFERS
                    .because(purchase.total().currency())
                    .at("/amount/currency");
        }
        BigDecimal left = purchase.left().amount();
        if (purchase.undone() || back.amount().compareTo(left) > 0) {
            throw beyond(purchase.left()).at("/amount");
        }
        requireLinesLeft(purchase);
        boolean wholly = amount == null || (left.signum() > 0 && back.amount().compareTo(left) == 0);
        return new PurchaseReturn(
                id, purchase.id(), purchase.customerId(), key, returnedAt, back, wholly, lines, reason, recordedAt);
    }

    /**
     * In what this differs from the return that is kept under the same key.
     *
     * @return JSON pointers, empty where it is the same return
     */
    List<String> differencesFrom(PurchaseReturn kept) {
        List<String> differences = new ArrayList<>();
        if (!returnedAt.equals(kept.returnedAt())) {
            differences.add("/returnedAt");
        }
        if (amount == null ? !kept.wholly() : !amount.equals(kept.amount())) {
            differences.add("/amount");
        }
        if (!lines.equals(kept.lines())) {
            differences.add("/lines");
        }
        if (!Objects.equals(reason, kept.reason())) {
            differences.add("/reason");
        }
        return differences;
    }

    private void requireLinesLeft(Purchase purchase) {
        for (int i = 0; i < lines.size(); i++) {
            ReturnLine asked = lines.get(i);
            BigDecimal left = asked.line() > purchase.lines().size()
                    ? BigDecimal.ZERO
                    : purchase.lines().get(asked.line() - 1).left();
            if (asked.quantity().compareTo(left) > 0) {
                throw beyond(purchase.left()).at("/lines/" + i + "/quantity");
            }
        }
    }

    private static Problem beyond(Money left) {
        return PurchaseProblem.RETURN_EXCEEDS_PURCHASE
                .because(left.amount().toPlainString(), left.currency())
                .with("left", left);
    }
}
