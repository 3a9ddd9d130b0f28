package io.raksa.loyalty.liability;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;

@ConfigMapping(prefix = "raksa.loyalty.liability")
interface LiabilityConfig {

    /** What one point is worth in the books. */
    @WithDefault("0.10")
    BigDecimal pointValue();

    /** The currency of it, ISO 4217. */
    @WithDefault("THB")
    String currency();

    /** How long after its end a month is summed: longer than any transaction takes. */
    @WithDefault("1h")
    Duration closesAfter();
}
