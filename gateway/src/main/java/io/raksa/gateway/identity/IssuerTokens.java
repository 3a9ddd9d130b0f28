package io.raksa.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Bearer tokens of the OpenID Connect issuer, and of nobody else. A token that was found good is believed for half a minute without
 * checking its signature again, and never beyond its own end.
 */
@ApplicationScoped
class IssuerTokens {

    private static final Duration BELIEVED_FOR = Duration.ofSeconds(30);

    private final TenantIdentityProvider issuer;
    private final Clock clock;
    private final Cache<String, Accepted> accepted = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(BELIEVED_FOR)
            .build();

    IssuerTokens(TenantIdentityProvider issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    private record Accepted(Admission admission, Instant end) {}

    /** The bearer of this token, if it was found good a moment ago. */
    @Nullable
    Admission known(String token) {
        Accepted known = accepted.getIfPresent(token);
        return known != null && clock.instant().isBefore(known.end()) ? known.admission() : null;
    }

    /** Checks a token; fails where it is not good, or where the issuer's keys cannot be had. */
    Uni<Admission> check(String token) {
        return issuer.authenticate(new AccessTokenCredential(token)).map(identity -> accept(token, identity));
    }

    private Admission accept(String token, SecurityIdentity identity) {
        Admission admission = new Admission("Bearer " + token, identity, null);
        if (identity.getPrincipal() instanceof JsonWebToken claims) {
            accepted.put(token, new Accepted(admission, Instant.ofEpochSecond(claims.getExpirationTime())));
        }
        return admission;
    }
}
