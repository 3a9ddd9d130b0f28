package io.raksa.customer.lifecycle.core;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a relationship went on.
 *
 * @param changes in their order
 * @param reviewOn the day, after today, on which time alone may change the stage; null where only a purchase can
 */
public record Course(List<StageChange> changes, @Nullable LocalDate reviewOn) {}
