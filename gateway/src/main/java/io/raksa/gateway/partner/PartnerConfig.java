package io.raksa.gateway.partner;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of partners. */
@ConfigMapping(prefix = "raksa.gateway.partner")
interface PartnerConfig {

    /** Calls that a key may make in a minute where nothing else was said as it was issued. */
    @WithDefault("6000")
    int callsPerMinute();

    /** Calls that it may make in a day of UTC. */
    @WithDefault("1000000")
    int callsPerDay();
}
