package io.raksa.gateway.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.raksa.gateway.partner.ApiKeys;
import io.raksa.gateway.partner.KeyHolder;
import io.raksa.gateway.session.CsrfGuard;
import io.raksa.gateway.session.OpenSession;
import io.raksa.gateway.session.SessionCookies;
import io.raksa.gateway.session.Sessions;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Problem;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks at what a caller shows: nothing, a bearer token of the issuer, a partner's API key, or the cookie of a session. */
@ApplicationScoped
public class Credentials {

    private static final Logger LOG = Logger.getLogger(Credentials.class);

    private static final CharSequence API_KEY = HttpHeaders.createOptimized("X-Api-Key");
    private static final String BEARER = "Bearer ";

    /** Screens call this by themselves, whether anybody sits before them or not: it keeps no session going. */
    private static final String UNATTENDED = "/v1/live";

    private final Vertx vertx;
    private final IssuerTokens tokens;
    private final ApiKeys apiKeys;
    private final PartnerTokens partnerTokens;
    private final Sessions sessions;

    Credentials(Vertx vertx, IssuerTokens tokens, ApiKeys apiKeys, PartnerTokens partnerTokens, Sessions sessions) {
        this.vertx = vertx;
        this.tokens = tokens;
        this.apiKeys = apiKeys;
        this.partnerTokens = partnerTokens;
        this.sessions = sessions;
    }

    /**
     * Checks a caller.
     *
     * @param mayBeAnonymous whether showing nothing is enough; what is shown must be good all the same
     * @return completed at once where the credential was checked a moment ago; else later, on the context of the request. Fails with a
     *     {@link Problem}.
     */
    public Future<Admission> check(HttpServerRequest request, boolean mayBeAnonymous) {
        List<String> authorization = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        List<String> apiKey = request.headers().getAll(API_KEY);
        @Nullable Cookie session = request.getCookie(SessionCookies.SESSION);
        if (authorization.size() + apiKey.size() + (session == null ? 0 : 1) > 1) {
            return Future.failedFuture(IdentityProblem.CREDENTIALS_AMBIGUOUS.because());
        }
        if (!apiKey.isEmpty()) {
            return partner(apiKey.getFirst());
        }
        if (!authorization.isEmpty()) {
            return bearer(authorization.getFirst());
        }
        if (session != null) {
            return onThisContext(session(session.getValue(), request));
        }
        return mayBeAnonymous ? Future.succeededFuture(Admission.ANONYMOUS) : unauthenticated();
    }

    private Future<Admission> bearer(String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return unauthenticated();
        }
        String token = authorization.substring(BEARER.length()).strip();
        @Nullable Admission known = tokens.known(token);
        return known != null
                ? Future.succeededFuture(known)
                : onThisContext(tokens.check(token).subscribeAsCompletionStage());
    }

    /** A session is its access token to everybody behind the door. */
    private CompletionStage<Admission> session(String cookie, HttpServerRequest request) {
        CsrfGuard guard = CsrfGuard.of(request);
        CompletableFuture<Optional<OpenSession>> shown =
                UNATTENDED.equals(request.path()) ? sessions.find(cookie) : sessions.use(cookie);
        return shown.thenCompose(found -> {
            OpenSession session = found.orElseThrow(CommonProblem.UNAUTHENTICATED::because);
            guard.check(session);
            @Nullable Admission known = tokens.known(session.accessToken());
            return known != null
                    ? CompletableFuture.completedFuture(known)
                    : tokens.check(session.accessToken()).subscribeAsCompletionStage();
        });
    }

    private Future<Admission> partner(String apiKey) {
        return onThisContext(apiKeys.holder(apiKey).thenApply(this::partner));
    }

    private Admission partner(Optional<KeyHolder> holder) {
        return partnerTokens.admit(holder.orElseThrow(CommonProblem.UNAUTHENTICATED::because));
    }

    private Future<Admission> onThisContext(CompletionStage<Admission> checked) {
        Context context = vertx.getOrCreateContext();
        Promise<Admission> admission = Promise.promise();
        checked.whenComplete((admitted, failure) -> {
            if (context.equals(Vertx.currentContext())) {
                conclude(admission, admitted, failure);
            } else {
                context.runOnContext(back -> conclude(admission, admitted, failure));
            }
        });
        return admission.future();
    }

    private static void conclude(
            Promise<Admission> admission, @Nullable Admission admitted, @Nullable Throwable failure) {
        if (admitted != null) {
            admission.complete(admitted);
        } else {
            admission.fail(problem(failure));
        }
    }

    /** Not being able to check is our fault, not the caller's. */
    private static Throwable problem(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem || cause instanceof AuthenticationFailedException) {
                return cause;
            }
        }
        LOG.error("credentials cannot be checked", failure);
        return IdentityProblem.IDENTITY_UNAVAILABLE.because();
    }

    private static Future<Admission> unauthenticated() {
        return Future.failedFuture(CommonProblem.UNAUTHENTICATED.because());
    }
}
