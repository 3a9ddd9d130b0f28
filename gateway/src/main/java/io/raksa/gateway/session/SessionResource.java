package io.raksa.gateway.session;

import io.raksa.gateway.origin.Origins;
import io.raksa.platform.problem.CommonProblem;
import io.raksa.platform.problem.Language;
import io.raksa.platform.problem.Problem;
import io.raksa.platform.problem.ProblemView;
import io.raksa.platform.problem.Problems;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Logging in and out by a browser, which gets a cookie and never a token. */
@Path("/session")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Session",
        description =
                "Logging in by a browser of the house's staff. Where a deployment has no console, all of it answers 404.")
class SessionResource {

    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String HTML = "text/html;charset=UTF-8";
    private static final int TOO_MANY = 429;
    private static final int MINUTE = 60;
    private static final int SERVICE_UNAVAILABLE = 503;

    private final SessionConfig config;
    private final SessionKeys keys;
    private final Sessions sessions;
    private final Issuer issuer;
    private final LoginThrottle throttle;
    private final Problems problems;
    private final Clock clock;
    private final Origins origins;

    SessionResource(
            SessionConfig config,
            SessionKeys keys,
            Sessions sessions,
            Issuer issuer,
            LoginThrottle throttle,
            Problems problems,
            Clock clock,
            Origins origins) {
        this.config = config;
        this.keys = keys;
        this.sessions = sessions;
        this.issuer = issuer;
        this.throttle = throttle;
        this.problems = problems;
        this.clock = clock;
        this.origins = origins;
    }

    @GET
    @Path("/login")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @PermitAll
    @Operation(
            operationId = "beginLogin",
            summary = "Log in",
            description =
                    "Sends a browser to the issuer, which sends it back to /session/callback. To be opened as a page, not fetched.")
    @APIResponse(responseCode = "303", description = "On to the issuer.")
    @APIResponse(
            responseCode = "429",
            description = "Too many logins from this address; Retry-After says when to come again.")
    public Response login(
            @Parameter(
                            description = "Where to go afterwards: a path of this site, with its query.",
                            example = "/console/inbox")
                    @QueryParam("returnTo")
                    @DefaultValue(OwnPath.HOME)
                    String returnTo,
            @Context HttpServerRequest request) {
        requireSessions();
        throttle.begin(address(request));
        LoginAttempt attempt = LoginAttempt.begin(OwnPath.require(returnTo), clock.instant());
        return Response.seeOther(issuer.loginPage(attempt))
                .cookie(SessionCookies.login(attempt.sealed(keys), config.loginPatience()))
                .build();
    }

    @GET
    @Path("/callback")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @PermitAll
    @Operation(
            operationId = "finishLogin",
            summary = "Come back from the issuer",
            description =
                    "Where the issuer sends the browser. What it brings is good once, in the browser that began to log in. A session"
                            + " that the browser had ends.")
    @APIResponse(responseCode = "303", description = "Logged in; on to where the login was begun for.")
    @APIResponse(responseCode = "429", description = "Too many failed logins from this address.")
    public Response callback(
            @Parameter(description = "As it was given to the issuer.") @QueryParam("state") @Size(max = 200) @Nullable
                    String state,
            @Parameter(description = "What the tokens are had for.") @QueryParam("code") @Size(max = 2000) @Nullable
                    String code,
            @Parameter(description = "The issuer's address (RFC 9207).") @QueryParam("iss") @Size(max = 500) @Nullable
                    String iss,
            @Parameter(hidden = true) @CookieParam(SessionCookies.LOGIN) @Nullable String login,
            @Parameter(hidden = true) @CookieParam(SessionCookies.SESSION) @Nullable String former,
            @Context HttpServerRequest request) {
        requireSessions();
        throttle.refuseAfterFailures(address(request));
        LoginAttempt attempt = Optional.ofNullable(login)
                .flatMap(cookie -> LoginAttempt.open(cookie, keys))
                .filter(begun -> begun.awaits(state, clock.instant(), config.loginPatience()))
                .orElseThrow(() -> failed(request, SessionProblem.LOGIN_EXPIRED));
        if (code == null || !issuer.isNamed(iss)) {
            throw failed(request, SessionProblem.LOGIN_REFUSED);
        }
        SessionId session = sessions.begin(exchange(code, attempt, request));
        if (former != null) {
            sessions.end(former);
        }
        return Response.seeOther(URI.create(attempt.returnTo()))
                .cookie(SessionCookies.session(session), SessionCookies.gone(SessionCookies.LOGIN))
                .build();
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readSession",
            summary = "Who am I?",
            description =
                    "Who is logged in in this browser, what they may do, for how long, and the token that calls which change"
                            + " something have to show.")
    @APIResponseSchema(value = SessionView.class, responseCode = "200", responseDescription = "The session.")
    public Response read(@Parameter(hidden = true) @CookieParam(SessionCookies.SESSION) @Nullable String cookie) {
        requireSessions();
        OpenSession session = open(cookie).orElseThrow(CommonProblem.UNAUTHENTICATED::because);
        return Response.ok(new SessionView(
                        session.subject(),
                        session.name(),
                        AccessToken.read(session.accessToken()).roles(),
                        session.idleUntil().isBefore(session.endsAt()) ? session.idleUntil() : session.endsAt(),
                        session.endsAt(),
                        session.csrfToken()))
                .build();
    }

    @POST
    @Path("/logout")
    @PermitAll
    @Operation(
            operationId = "logOut",
            summary = "Log out",
            description =
                    "Ends the session of this browser and tells the issuer. Doing it again changes nothing. The browser is then to go"
                            + " where the answer says.")
    @Parameter(
            name = CsrfGuard.TOKEN,
            in = ParameterIn.HEADER,
            description = "csrfToken of the session; without it 403, where there is a session.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponseSchema(
            value = LoggedOutView.class,
            responseCode = "200",
            responseDescription = "There is no session any more.")
    public Response logout(
            @Parameter(hidden = true) @CookieParam(SessionCookies.SESSION) @Nullable String cookie,
            @Context HttpServerRequest request) {
        requireSessions();
        open(cookie).ifPresent(CsrfGuard.of(request)::check);
        if (cookie != null) {
            sessions.end(cookie);
        }
        return Response.ok(new LoggedOutView(issuer.logoutPage()))
                .cookie(SessionCookies.gone(SessionCookies.SESSION))
                .build();
    }

    /** People who log in by their browser get a page, programs a problem. */
    @ServerExceptionMapper
    Response refusal(Problem problem, HttpHeaders headers) {
        ProblemView view = problems.of(problem, Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        boolean page = problem.kind() instanceof SessionProblem
                && problem.kind() != SessionProblem.RETURN_NOT_OWN
                && String.valueOf(headers.getHeaderString(HttpHeaders.ACCEPT)).contains("text/html");
        Response.ResponseBuilder answer = Response.status(view.status())
                .type(page ? HTML : PROBLEM_JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(page ? LoginFailedPage.of(problem.kind()) : view);
        return switch (view.status()) {
            case TOO_MANY -> answer.header(HttpHeaders.RETRY_AFTER, MINUTE).build();
            case SERVICE_UNAVAILABLE ->
                answer.header(HttpHeaders.RETRY_AFTER, 1).build();
            default -> answer.build();
        };
    }

    private Grant exchange(String code, LoginAttempt attempt, HttpServerRequest request) {
        try {
            return issuer.exchange(code, attempt);
        } catch (Problem refused) {
            if (refused.kind() == SessionProblem.LOGIN_REFUSED) {
                throttle.failed(address(request));
            }
            throw refused;
        }
    }

    private Problem failed(HttpServerRequest request, SessionProblem why) {
        throttle.failed(address(request));
        return why.because();
    }

    private Optional<OpenSession> open(@Nullable String cookie) {
        try {
            return cookie == null ? Optional.empty() : sessions.use(cookie).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof Problem problem ? problem : failed;
        }
    }

    private void requireSessions() {
        if (config.publicUrl().isEmpty()) {
            throw CommonProblem.NOT_FOUND.because();
        }
    }

    private String address(HttpServerRequest request) {
        return origins.of(request).client();
    }
}
