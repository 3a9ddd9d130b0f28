package io.raksa.gateway.routing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the gateway passes calls on. */
@ConfigMapping(prefix = "raksa.gateway.proxy")
public interface ProxyConfig {

    /** The largest body of a call. */
    @WithDefault("1M")
    MemorySize maxBody();

    /** The largest body of a bulk call: {@code application/x-ndjson} to {@code .../batch}, the file of an import, or one that is attached. */
    @WithDefault("64M")
    MemorySize maxBulkBody();

    /** How long a service may be silent, counted from the last byte that went to it or came from it, before the caller gets a 504. */
    @WithDefault("15s")
    Duration deadline();

    /** The same for bulk calls and exports, which may work through many rows between two lines. */
    @WithDefault("2m")
    Duration longDeadline();

    /** The deadline of a route. */
    default Duration of(Deadline deadline) {
        return switch (deadline) {
            case USUAL -> deadline();
            case LONG -> longDeadline();
        };
    }

    /** How long a caller may be silent in the middle of a body, or not take an answer, before the call is given up. */
    @WithDefault("20s")
    Duration callerPatience();

    /** How long connecting to a service may take. */
    @WithDefault("1s")
    Duration connectTimeout();

    /** The pause before a call that certainly did nothing is sent once more. */
    @WithDefault("50ms")
    Duration pauseBeforeRetry();

    /** Idle connections are closed after this time: sooner than the services close them (60 s), so that no call meets a closing one. */
    @WithDefault("30s")
    Duration keepAlive();

    /** Connections to one service from one event loop; there are two event loops a core. */
    @WithDefault("64")
    int connectionsPerEventLoop();

    /** Calls that may wait for such a connection; further ones are refused with 503, so that a slow service holds up only its own callers. */
    @WithDefault("256")
    int waitingPerEventLoop();

    /** Whether answers are compressed for callers who take gzip. */
    @WithDefault("true")
    boolean compression();

    /** Answers that are known to be shorter are sent as they are. */
    @WithDefault("1K")
    MemorySize compressionFrom();
}
