package io.raksa.platform.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Settings of sending and taking events; adding a consumer is a matter of two lines under {@code raksa.events.destinations}. */
@ConfigMapping(prefix = "raksa.events")
public interface EventsConfig {

    /** Who tells the facts; the source of every event from here. */
    @WithDefault("urn:raksa:${quarkus.application.name}")
    String source();

    /** The consumers, by name. A name is part of the outbox: renaming a consumer leaves what waits for it under the old name. */
    Map<String, Destination> destinations();

    /** Whether this process delivers. Off, it only writes the outbox, and another replica must deliver. */
    @WithDefault("true")
    boolean dispatching();

    /** How often the outbox is looked at when no commit of this process gave a reason to. */
    @WithDefault("500ms")
    Duration pollInterval();

    /** How many subjects are served at once, for each destination. */
    @WithDefault("8")
    int concurrency();

    /** How many events of one subject are sent in one go before others get their turn. */
    @WithDefault("50")
    int longestRun();

    /** How long one attempt may take, connecting included. */
    @WithDefault("5s")
    Duration deadline();

    /** How long a subject is reserved for the process that sends its events; after a crash it waits this long. More than the deadline. */
    @WithDefault("15s")
    Duration lease();

    /** After how many failed attempts an event becomes a dead letter. A destination that is down costs no attempts. */
    @WithDefault("12")
    int maxAttempts();

    /** The wait after the first failure; it doubles with each further one. */
    @WithDefault("500ms")
    Duration firstBackoff();

    /** The longest wait between two attempts, a consumer's Retry-After included. */
    @WithDefault("5m")
    Duration maxBackoff();

    /** The longest wait between two looks at a destination, or a database, that is down. */
    @WithDefault("5s")
    Duration maxOutagePause();

    /** How long delivered events are kept. */
    @WithDefault("7d")
    Duration retention();

    /** How long a taken event is remembered. Longer than any sender may take to send it again. */
    @WithDefault("60d")
    Duration inboxRetention();

    /** CloudEvents extension attributes that are taken beside the documented ones; what a broker in between adds belongs here. */
    @WithDefault("traceparent,tracestate")
    Set<String> extensions();

    /** A consumer of events. */
    interface Destination {

        /** Where HTTP takes the events, {@code http://localhost:8083/v1/events}. */
        URI url();

        /** The types it takes, without {@code io.raksa.}; {@code *} for all. */
        List<String> types();
    }
}
