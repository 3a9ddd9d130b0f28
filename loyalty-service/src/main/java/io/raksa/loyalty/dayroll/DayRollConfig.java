package io.raksa.loyalty.dayroll;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "raksa.loyalty.day-roll")
interface DayRollConfig {

    /** How long after its end a roll begins again: what becomes due at midnight is done within so much. */
    @WithDefault("5m")
    Duration pause();

    /** Whether it rolls by itself; if not, only when it is asked over REST. */
    @WithDefault("true")
    boolean unasked();

    /** Lots done in one transaction: few enough that whoever wants to post for one of these members hardly waits. */
    @WithDefault("50")
    int batch();

    /** How long it rests after each transaction, in times of what that took: whoever checks out meanwhile has the processor too. */
    @WithDefault("1")
    double rest();

    /** How long a roll takes batches that somebody asked for over REST: less than the gateway waits for its answer. */
    @WithDefault("10s")
    Duration longestRequest();
}
