package io.raksa.loyalty.tier.core;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A tier.
 *
 * @param threshold how much the measure must be; above 0
 * @param benefits what it gives, all of it: it takes nothing over from those below
 */
public record Tier(String code, String nameEn, String nameTh, BigDecimal threshold, List<Benefit> benefits) {

    public Tier {
        benefits = List.copyOf(benefits);
    }

    /** By what the points of purchases are multiplied; 1 where it says nothing of it. */
    public BigDecimal times() {
        return figure(Gives.POINTS_MULTIPLIER, BigDecimal.ONE);
    }

    /** How many percent of prices go off; 0 where it says nothing of it. */
    public BigDecimal discount() {
        return figure(Gives.DISCOUNT, BigDecimal.ZERO);
    }

    private BigDecimal figure(Gives gives, BigDecimal otherwise) {
        return benefits.stream()
                .filter(benefit -> benefit.gives() == gives)
                .map(Benefit::figure)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }
}
