package io.raksa.loyalty.reconciliation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "raksa.loyalty.reconciliation")
interface ReconciliationConfig {

    /** How long a proof may take: less than the gateway waits, so that none runs on when nobody waits for it any more. */
    @WithDefault("10s")
    Duration deadline();
}
