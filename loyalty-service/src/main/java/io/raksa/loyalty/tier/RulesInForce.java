package io.raksa.loyalty.tier;

import io.raksa.loyalty.tier.core.TierRules;
import java.time.Instant;

/** Rules with the version under which they are kept, and since when they hold. */
record RulesInForce(String programme, long version, Instant effectiveFrom, TierRules rules) {}
