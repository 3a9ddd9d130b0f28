package io.raksa.loyalty.checkout;

import io.raksa.loyalty.ledger.core.Basis;
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
 * @param standing what went off for where the member stands, after promotions and before vouchers; null for nothing
 * @param earns by what its money earns
 */
record Sale(
        String currency,
        List<SoldLine> lines,
        List<Applied> promotions,
        List<NotApplied> refused,
        List<UsedVoucher> vouchers,
        @Nullable Payment payment,
        long mostPoints,
        @Nullable Standing standing,
        Earns earns) {

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

    /**
     * What goes off for the tier in which the member stands.
     *
     * @param tier its code
     * @param percent off all lines together, rounded half up
     */
    record Standing(String tier, String nameEn, String nameTh, BigDecimal percent, long off) {

        /** In whose name it goes off a line. */
        String source() {
            return "tier " + tier;
        }
    }

    /**
     * By what the money of a sale earns.
     *
     * @param base points by the rule of the programme, multiplied for the tier
     * @param ruleVersion version of the rule; null where there was none, or nobody to earn
     * @param boost by what the tier multiplies points of the rule, those of promotions it does not; null for nothing
     * @param most what caps leave of all points; null where they leave all
     */
    record Earns(
            long base,
            @Nullable Long ruleVersion,
            Basis.@Nullable Boost boost,
            @Nullable Long most) {

        BigDecimal times() {
            return boost == null ? BigDecimal.ONE : new BigDecimal(boost.times());
        }

        Earns cappedTo(@Nullable Long points) {
            return new Earns(base, ruleVersion, boost, points);
        }

        /** What caps leave of so many points. */
        long granted(long points) {
            return most == null ? points : Math.min(most, points);
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

    /** What it would earn without caps. */
    long pointsBeforeCaps() {
        return earns.base() + promotions.stream().mapToLong(Applied::points).sum();
    }

    /** All points that it earns. */
    long points() {
        return earns.granted(pointsBeforeCaps());
    }

    /** What vouchers are for: what is left after promotions and what the tier gives. */
    long beforeVouchers() {
        return total()
                - promotions.stream().mapToLong(Applied::discount).sum()
                - (standing == null ? 0 : standing.off());
    }

    Sale with(List<UsedVoucher> reserved) {
        return new Sale(currency, lines, promotions, refused, reserved, payment, mostPoints, standing, earns);
    }

    /** The same, of whose points caps leave so many; null for all. */
    Sale cappedTo(@Nullable Long points) {
        return new Sale(
                currency, lines, promotions, refused, vouchers, payment, mostPoints, standing, earns.cappedTo(points));
    }
}
