package io.raksa.customer.lifecycle.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer came to another stage.
 *
 * @param from null for the first stage
 * @param rule the version of the rule that said so
 */
public record StageChange(@Nullable Stage from, Stage to, Instant at, Reason reason, String rule) {}
