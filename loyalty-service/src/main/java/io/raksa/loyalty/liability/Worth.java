package io.raksa.loyalty.liability;

import io.raksa.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** What points are worth. */
final class Worth {

    private Worth() {}

    /** Rounded half up to the places of the currency. */
    static Money of(long points, Money each) {
        int places = Currency.getInstance(each.currency()).getDefaultFractionDigits();
        BigDecimal worth = each.amount().multiply(BigDecimal.valueOf(points));
        return new Money(worth.setScale(places, RoundingMode.HALF_UP), each.currency());
    }
}
