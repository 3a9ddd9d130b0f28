package io.raksa.gateway.guard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a service is left alone. Each replica of the gateway judges for itself. */
@ConfigMapping(prefix = "raksa.gateway.guard")
public interface GuardConfig {

    /** The time over which calls are counted. */
    @WithDefault("10s")
    Duration window();

    /** So many failures in that time, at least, open the circuit ... */
    @WithDefault("20")
    int failures();

    /** ... where they are this share of all calls, at least. */
    @WithDefault("0.5")
    double failureShare();

    /** How long an open circuit refuses calls before one of them is let through as a probe; and how long that one is waited for. */
    @WithDefault("5s")
    Duration openFor();

    /** Calls to one service that may be under way at once, over all event loops. */
    @WithDefault("1000")
    int callsAtOnce();
}
