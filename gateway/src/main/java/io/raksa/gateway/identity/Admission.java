package io.raksa.gateway.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.raksa.gateway.partner.KeyHolder;
import io.raksa.gateway.partner.Scope;
import io.vertx.core.http.HttpMethod;
import org.jspecify.annotations.Nullable;

/**
 * A caller who may go on.
 *
 * @param authorization the header by which services know the caller; null for one who did not say who they are
 * @param identity who it is; null for the same
 * @param key whose API key was shown; null where none was
 */
public record Admission(
        @Nullable String authorization,
        @Nullable SecurityIdentity identity,
        @Nullable KeyHolder key) {

    static final Admission ANONYMOUS = new Admission(null, null, null);

    /** The same; refuses a key that was not made for this call. */
    public Admission within(HttpMethod method, String path) {
        if (key != null) {
            Scope.of(method, path)
                    .filter(scope -> !key.scopes().contains(scope))
                    .ifPresent(Admission::refuse);
        }
        return this;
    }

    private static void refuse(Scope scope) {
        throw IdentityProblem.SCOPE_MISSING.because(scope).with("scope", scope);
    }

    /** Without the credential. */
    @Override
    public String toString() {
        return "Admission["
                + (identity == null ? "anonymous" : identity.getPrincipal().getName()) + "]";
    }
}
