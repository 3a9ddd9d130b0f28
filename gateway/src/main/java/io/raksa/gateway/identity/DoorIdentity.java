package io.raksa.gateway.identity;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Lets the gateway's own operations know a caller as the door found them, partners with an API key too, without checking anything twice. */
@ApplicationScoped
public class DoorIdentity implements HttpAuthenticationMechanism {

    private static final String KEY = DoorIdentity.class.getName();

    /** Notes who the door let in. */
    public static void note(RoutingContext request, Admission admission) {
        request.put(KEY, admission);
    }

    /** The header by which services know the caller of one of the gateway's own operations; null for one who did not say who they are. */
    public static @Nullable String authorization(RoutingContext request) {
        @Nullable Admission admission = request.get(KEY);
        return admission == null ? null : admission.authorization();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager manager) {
        @Nullable Admission admission = request.get(KEY);
        return Uni.createFrom().item(admission == null ? null : admission.identity());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().nullItem();
    }

    /** Before the mechanism of quarkus-oidc. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 100;
    }
}
