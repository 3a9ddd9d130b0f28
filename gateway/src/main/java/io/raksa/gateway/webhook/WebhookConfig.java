package io.raksa.gateway.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Settings of webhooks. */
@ConfigMapping(prefix = "raksa.gateway.webhook")
interface WebhookConfig {

    /** 32 random bytes as base64, under which signing secrets are kept; the same for all replicas. */
    Optional<Path> keyFile();

    /** Whether endpoints without TLS are taken: for tests and development. */
    @WithDefault("false")
    boolean plainHttpAllowed();

    /** The ports that may be called. */
    @WithDefault("443,8443")
    Set<Integer> ports();

    /** Networks that may be called though they are not public, in CIDR notation; none by default. */
    Optional<List<String>> insideNetworks();

    /** How many endpoints a partner may have. */
    @WithDefault("10")
    int endpointsPerPartner();

    /** How many deliveries one replica has under way at once. */
    @WithDefault("64")
    int concurrency();

    /** How many subjects of one endpoint are served at once, by all replicas together. */
    @WithDefault("4")
    int concurrencyPerEndpoint();

    /** How many messages of one subject are sent in one go before others get their turn. */
    @WithDefault("20")
    int longestRun();

    /** How often it is looked for something to send. */
    @WithDefault("500ms")
    Duration pollInterval();

    /** How long connecting may take. */
    @WithDefault("5s")
    Duration connectDeadline();

    /** How long an answer may take, once connected. */
    @WithDefault("15s")
    Duration answerDeadline();

    /** How long a subject is reserved for the replica that sends; after a crash it waits this long. More than both deadlines. */
    @WithDefault("60s")
    Duration lease();

    /** How long messages and their attempts are kept. */
    @WithDefault("30d")
    Duration retention();
}
