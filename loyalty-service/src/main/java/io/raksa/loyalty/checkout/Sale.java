package io.raksa.loyalty.checkout;

import io.raksa.loyalty.promotion.core.Effect;
import io.raksa.loyalty.promotion.core.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a cart came to; kept with the checkout, so that a return takes back exactly what was given. Amounts are in the smallest units of
 * the currency.
 *
 * @param promotions those that applied, in the order in which they did
 * @param refused those that did not, and why
 * @param payment what points paid; null for none
 * @param mostPoints how many points could have paid; 0 for none
 * @param base points by the rule of the programme
 * @param ruleVersion version of the rule; null where there was none, or nobody to earn
 */
record Sale(
        String currency,
        List<SoldLine> lines,
        List<Applied> promotions,
        List<NotApplied> refused,
        List<UsedVoucher> vouchers,
        @Nullable Payment payment,
        long mostPoints,
        long base,
        @Nullable Long ruleVersion) {

    /**
     * A line.
     *
     * @param offs what went off, in order
     * @param paidByPoints what of it points paid
     */
    record SoldLine(
            String id,
            String sku,
            @Nullable String category,
            int quantity,
            long unitPrice,
            List<Off> offs,
            long paidByPoints) {

        long price() {
            return unitPrice * quantity;
        }

        long off() {
            return offs.stream().mapToLong(Off::amount).sum();
        }

        /** What was paid in money. */
        long paid() {
            return price() - off() - paidByPoints;
        }
    }

    /** What went off a line, for the promotion with this id or the voucher with this code. */
    record Off(String source, long amount) {}

    /**
     * A promotion that applied.
     *
     * @param fixedPoints that it gives whatever is spent
     * @param factors by which it multiplies what the chosen lines earn
     * @param points all that it gives
     * @param voucherOffers of which it gives a code each
     */
    record Applied(
            UUID id,
            long version,
            String name,
            Set<Integer> chosen,
            long discount,
            long fixedPoints,
            List<BigDecimal> factors,
            long points,
            List<String> gifts,
            List<UUID> voucherOffers) {

        Applied plus(long bonus) {
            return new Applied(
                    id, version, name, chosen, discount, fixedPoints, factors, points + bonus, gifts, voucherOffers);
        }

        /** What multipliers add to what the chosen lines earn, each rounded down. */
        long bonus(long earned) {
            return factors.stream()
                    .mapToLong(factor -> new Effect.Multiplier(factor).bonus(earned))
                    .sum();
        }
    }

    /** A promotion that did not. */
    record NotApplied(UUID id, String name, Refusal refusal) {}

    /**
     * A voucher.
     *
     * @param redemption its reservation or use; null where it is only tried
     */
    record UsedVoucher(
            String code,
            UUID offer,
            long discount,
            @Nullable String item,
            @Nullable UUID redemption) {

        UsedVoucher reservedAs(UUID id) {
            return new UsedVoucher(code, offer, discount, item, id);
        }
    }

    /** What points paid. */
    record Payment(long points, long worth) {}

    long total() {
        return lines.stream().mapToLong(SoldLine::price).sum();
    }

    long discount() {
        return lines.stream().mapToLong(SoldLine::off).sum();
    }

    long payable() {
        return lines.stream().mapToLong(SoldLine::paid).sum();
    }

    /** All points that it earns. */
    long points() {
        return base + promotions.stream().mapToLong(Applied::points).sum();
    }

    Sale with(List<UsedVoucher> reserved) {
        return new Sale(currency, lines, promotions, refused, reserved, payment, mostPoints, base, ruleVersion);
    }
}
