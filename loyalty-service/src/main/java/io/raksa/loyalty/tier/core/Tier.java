package io.raksa.loyalty.tier.core;

import java.math.BigDecimal;

/**
 * A tier.
 *
 * @param threshold how much the measure must be; above 0
 */
public record Tier(String code, String nameEn, String nameTh, BigDecimal threshold) {}
