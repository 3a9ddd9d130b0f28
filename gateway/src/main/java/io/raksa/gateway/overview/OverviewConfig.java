package io.raksa.gateway.overview;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How composed views are put together. */
@ConfigMapping(prefix = "raksa.gateway.overview")
interface OverviewConfig {

    /** How long a part may take; a later one is left out and the rest answered. */
    @WithDefault("1500ms")
    Duration deadline();

    /** How many entries of the timeline are shown. */
    @WithDefault("5")
    int recentEntries();
}
