package io.raksa.loyalty.promotion;

import io.raksa.platform.money.Money;
import java.math.BigDecimal;
import java.util.Currency;

/** Money in the smallest units of its currency (satang, cents), in which carts are reckoned. */
public final class Minor {

    private Minor() {}

    /** An amount in smallest units; it has no more places than its currency. */
    public static long of(Money money) {
        return money.amount()
                .movePointRight(Currency.getInstance(money.currency()).getDefaultFractionDigits())
                .longValueExact();
    }

    /** Smallest units as an amount. */
    public static Money money(long units, String currency) {
        return new Money(
                BigDecimal.valueOf(units, Currency.getInstance(currency).getDefaultFractionDigits()), currency);
    }
}
