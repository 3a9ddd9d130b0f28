package io.raksa.loyalty.voucher.core;

import io.raksa.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a voucher gives. */
public sealed interface Benefit {

    /** So much off, at most the whole. */
    record Amount(Money off) implements Benefit {}

    /**
     * So many percent off, rounded half up to the currency's places.
     *
     * @param most the most it gives, in its currency; null for no limit
     */
    record Percent(BigDecimal percent, @Nullable Money most) implements Benefit {}

    /** Something for nothing; the total stays as it is. */
    record Item(String what) implements Benefit {}

    /** What goes off a total; nothing where it is in another currency. */
    default Optional<Money> off(Money total) {
        return switch (this) {
            case Amount(Money off) ->
                off.currency().equals(total.currency())
                        ? Optional.of(new Money(off.amount().min(total.amount()), total.currency()))
                        : Optional.empty();
            case Percent(BigDecimal percent, Money most) ->
                most == null || most.currency().equals(total.currency())
                        ? Optional.of(part(total, percent, most))
                        : Optional.empty();
            case Item(String what) -> Optional.of(new Money(BigDecimal.ZERO, total.currency()));
        };
    }

    private static Money part(Money total, BigDecimal percent, @Nullable Money most) {
        int places = Currency.getInstance(total.currency()).getDefaultFractionDigits();
        BigDecimal part = total.amount().multiply(percent).movePointLeft(2).setScale(places, RoundingMode.HALF_UP);
        return new Money(most == null ? part : part.min(most.amount()), total.currency());
    }
}
