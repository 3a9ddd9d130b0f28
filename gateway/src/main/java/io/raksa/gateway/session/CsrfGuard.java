package io.raksa.gateway.session;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites from using a browser's session: a call that may change something must show what only our own pages can know.
 *
 * @param site where the browser says the call comes from; null for a browser that does not say
 * @param shown the token that the call shows
 */
public record CsrfGuard(
        HttpMethod method, @Nullable String site, @Nullable String shown) {

    static final String TOKEN = "X-CSRF-Token";

    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final Set<String> OURS = Set.of("same-origin", "none");
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    public static CsrfGuard of(HttpServerRequest request) {
        return new CsrfGuard(request.method(), request.getHeader(FETCH_SITE), request.getHeader(TOKEN));
    }

    /** Refuses a call that another site may have made. */
    public void check(OpenSession session) {
        boolean ours = (site == null || OURS.contains(site)) && session.hasCsrfToken(shown);
        if (!SAFE.contains(method) && !ours) {
            throw SessionProblem.SESSION_CSRF.because();
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "CsrfGuard[" + method + "]";
    }
}
