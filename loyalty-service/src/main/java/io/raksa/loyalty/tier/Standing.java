package io.raksa.loyalty.tier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a member stands.
 *
 * @param code of the tier; null for one who has fallen out of all
 * @param validUntil when it is looked at again
 */
record Standing(@Nullable String code, Instant since, Instant validUntil, long ruleVersion) {}
