package io.raksa.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of sessions. There are none without a public address. */
@ConfigMapping(prefix = "raksa.gateway.session")
interface SessionConfig {

    /** The address that browsers know the gateway by; the issuer sends them back to {@code /session/callback} there. */
    Optional<URI> publicUrl();

    /** The issuer of the people who log in. */
    @WithDefault("${raksa.issuer-url}")
    URI issuerUrl();

    /** The client at the issuer: confidential, authorization code with PKCE. */
    @WithDefault("raksa-console")
    String clientId();

    /** Its secret. */
    Optional<String> clientSecret();

    /** What is asked of the issuer. */
    @WithDefault("openid profile")
    String scope();

    /** A file with 32 random bytes as base64, the same for all replicas. Another key ends all sessions. */
    Optional<Path> keyFile();

    /** After how long without a call a session ends. */
    @WithDefault("30m")
    Duration idle();

    /** After how long it ends whatever happens. */
    @WithDefault("12h")
    Duration longest();

    /** How long a login may take, from leaving for the issuer to coming back. */
    @WithDefault("10m")
    Duration loginPatience();

    /** Logins that one address may start in a minute; a whole office may come from one. */
    @WithDefault("60")
    int loginsPerMinute();

    /** Logins of one address that may fail in a minute. */
    @WithDefault("10")
    int failuresPerMinute();

    /** How long the issuer may take to answer. */
    @WithDefault("5s")
    Duration deadline();
}
