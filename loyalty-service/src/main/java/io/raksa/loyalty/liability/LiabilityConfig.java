package io.raksa.loyalty.liability;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "raksa.loyalty.liability")
interface LiabilityConfig {

    /** How long after its end a month is summed: longer than any transaction takes. */
    @WithDefault("1h")
    Duration closesAfter();
}
