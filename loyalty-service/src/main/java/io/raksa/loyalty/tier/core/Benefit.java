package io.raksa.loyalty.tier.core;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a tier gives.
 *
 * @param figure by how much points are multiplied, or how many percent go off; null for what has none
 * @param what which gift, adviser or system; null for what needs none
 */
public record Benefit(
        String code,
        Gives gives,
        String nameEn,
        String nameTh,
        @Nullable BigDecimal figure,
        @Nullable String what) {

    /** The most by which points are multiplied. */
    public static final BigDecimal MOST_TIMES = BigDecimal.TEN;

    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);

    /** Whether what it gives and how it is said go together, and the figure is one that can be given. */
    public boolean fits() {
        return gives.hasFigure() == (figure != null)
                && gives.hasWhat() == (what != null)
                && (figure == null || isInRange(figure));
    }

    private boolean isInRange(BigDecimal given) {
        return gives == Gives.POINTS_MULTIPLIER
                ? given.compareTo(BigDecimal.ONE) > 0 && given.compareTo(MOST_TIMES) <= 0
                : given.signum() > 0 && given.compareTo(MOST_PERCENT) <= 0;
    }
}
