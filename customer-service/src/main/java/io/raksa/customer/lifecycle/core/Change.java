package io.raksa.customer.lifecycle.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer came to another stage, or stands differently.
 *
 * @param from null for the first stage
 * @param rule the version of the rule that said so
 * @param <S> {@link Stage} or {@link Standing}
 */
public record Change<S extends Enum<S>>(@Nullable S from, S to, Instant at, Reason reason, String rule) {}
