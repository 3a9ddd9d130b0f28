package io.raksa.platform.event;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** This service's own access token (client credentials), kept until it is about to expire. */
@Singleton
class ServiceToken {

    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final Instance<OidcClient> issuer;
    private final TokensHelper tokens = new TokensHelper();
    private final AtomicBoolean refused = new AtomicBoolean();

    /** The client is looked up on first use: a service that sends nothing needs no issuer. */
    ServiceToken(Instance<OidcClient> issuer) {
        this.issuer = issuer;
    }

    /** A valid token; throws where the issuer gives none in time. */
    String get() {
        return tokens.getTokens(issuer.get(), Map.of(), refused.getAndSet(false))
                .await()
                .atMost(DEADLINE)
                .getAccessToken();
    }

    /** Somebody did not accept the present token: the next one is to be a new one. */
    void refused() {
        refused.set(true);
    }
}
