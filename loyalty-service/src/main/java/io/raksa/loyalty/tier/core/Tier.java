package io.raksa.loyalty.tier.core;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tier.
 *
 * @param threshold how much the measure must be; above 0; where segments are the measure, its place, 1 for the lowest
 * @param segmentId to which segment whoever stands in it belongs; null for all other measures
 * @param benefits what it gives, all of it: it takes nothing over from those below
 */
public record Tier(
        String code,
        String nameEn,
        String nameTh,
        BigDecimal threshold,
        @Nullable UUID segmentId,
        List<Benefit> benefits) {

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
