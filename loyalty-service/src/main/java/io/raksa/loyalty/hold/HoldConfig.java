package io.raksa.loyalty.hold;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "raksa.loyalty.holds")
interface HoldConfig {

    /** How often points are given back that nobody spent in time; {@code off} to leave it to another replica. */
    @WithDefault("10s")
    String every();

    /** Holds looked for at once; each is ended in a transaction of its own. */
    @WithDefault("200")
    int batch();
}
