package io.raksa.customer.behaviour;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A day, in the business time zone, on which a customer bought.
 *
 * @param firstAt the earliest purchase of the day
 * @param spent what was spent, by currency
 */
public record PurchaseDay(LocalDate day, Instant firstAt, Map<String, BigDecimal> spent) {}
