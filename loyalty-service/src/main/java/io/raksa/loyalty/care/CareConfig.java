package io.raksa.loyalty.care;

import io.raksa.loyalty.care.core.Patience;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "raksa.loyalty.care")
interface CareConfig {

    /** How long points that would have ended, and a tier that would have fallen, stay after the last open complaint was closed. */
    @WithDefault("14d")
    Duration grace();

    /** How long a complaint is waited for at most, counted from when it was opened. */
    @WithDefault("180d")
    Duration longestWait();

    default Patience patience() {
        return new Patience(longestWait(), grace());
    }
}
