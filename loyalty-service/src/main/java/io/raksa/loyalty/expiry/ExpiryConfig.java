package io.raksa.loyalty.expiry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "raksa.loyalty.expiry")
interface ExpiryConfig {

    /** How often ended points are looked for; {@code off} to leave it to another replica. */
    @WithDefault("10m")
    String every();

    /** Lots expired in one transaction: few enough that whoever wants to post for one of these members hardly waits. */
    @WithDefault("200")
    int batch();

    /** Batches of one run that somebody asked for over REST, so that the answer does not take forever. */
    @WithDefault("500")
    int batchesPerRequest();
}
