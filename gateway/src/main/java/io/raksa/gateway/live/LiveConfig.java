package io.raksa.gateway.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of what open screens are told. */
@ConfigMapping(prefix = "raksa.gateway.live")
interface LiveConfig {

    /** How often an open stream is looked at: it gets a sign of life, or ends because its credential has. */
    Duration heartbeat();

    /** How many streams one person may have open at one replica. */
    @WithDefault("8")
    int streamsPerCaller();

    /** How many may be open at one replica in all. */
    @WithDefault("2000")
    int streams();

    /** How many events a screen may be behind before it is sent away to come again. */
    @WithDefault("500")
    int behind();

    /** How many of the last events each replica has in memory: as far back a screen that comes again is told what it missed. */
    @WithDefault("10000")
    int remembered();

    /** How long events are kept. */
    @WithDefault("24h")
    Duration retention();

    /** How often the log is looked at when the database did not say that there is something new. */
    @WithDefault("5s")
    Duration lookEvery();
}
