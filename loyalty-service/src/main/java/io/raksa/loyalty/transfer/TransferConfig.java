package io.raksa.loyalty.transfer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many points a member may give away. Days and years are those of the business time zone. */
@ConfigMapping(prefix = "raksa.loyalty.transfer")
interface TransferConfig {

    @WithDefault("5000")
    long most();

    @WithDefault("10000")
    long mostADay();

    @WithDefault("50000")
    long mostAYear();
}
