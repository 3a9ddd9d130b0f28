package io.raksa.loyalty.expiry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "raksa.loyalty.expiry")
interface ExpiryConfig {

    /** How often ended points are looked for; {@code off} to leave it to another replica. */
    @WithDefault("10m")
    String every();

    /** Lots expired in one transaction: few enough that whoever wants to post for one of these members hardly waits. */
    @WithDefault("200")
    int batch();

    /** How long a run takes batches that somebody asked for over REST: less than the gateway waits for its answer. */
    @WithDefault("10s")
    Duration longestRequest();
}
