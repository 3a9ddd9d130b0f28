package io.raksa.customer.lifecycle.core;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a relationship went on.
 *
 * @param changes in their order
 * @param reviewOn the day, after today, on which time alone changes something; null where only a deed of somebody can
 * @param <S> {@link Stage} or {@link Standing}
 */
public record Course<S extends Enum<S>>(
        List<Change<S>> changes, @Nullable LocalDate reviewOn) {}
