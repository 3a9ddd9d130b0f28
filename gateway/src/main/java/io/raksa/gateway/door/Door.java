package io.raksa.gateway.door;

import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.raksa.gateway.answer.Bodies;
import io.raksa.gateway.answer.Refusals;
import io.raksa.gateway.answer.SecurityHeaders;
import io.raksa.gateway.identity.Admission;
import io.raksa.gateway.identity.Credentials;
import io.raksa.gateway.identity.DoorIdentity;
import io.raksa.gateway.origin.Origins;
import io.raksa.gateway.proxy.Call;
import io.raksa.gateway.proxy.Proxy;
import io.raksa.gateway.quota.CountingCalls;
import io.raksa.gateway.routing.ProxyConfig;
import io.raksa.gateway.routing.Route;
import io.raksa.gateway.routing.Routes;
import io.raksa.platform.problem.CommonProblem;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where every request comes in. First it is looked at as it stands on the wire; then, if it is for the API, its route, its size and its
 * caller are checked, a partner's call is counted, and it is passed on to the service or let through to the gateway's own operations. Not a byte of its body is read
 * before it has got through.
 */
@ApplicationScoped
class Door {

    /** Before everything that Quarkus does with a request. */
    private static final int FIRST = 10_000;

    /** After CORS (300), whose preflight requests carry no credentials; before Quarkus looks for credentials itself (200). */
    private static final int AFTER_CORS = 250;

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private static final int MOST_HEADERS = 100;
    private static final String REFUSED = "/refused";
    private static final String SESSION = "/session";
    private static final String HTTPS = "https";
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String BYTES = "application/octet-stream";
    private static final String REQUEST_ID = RequestId.class.getName();

    private final ProxyConfig config;
    private final Credentials credentials;
    private final CountingCalls counting;
    private final Proxy proxy;
    private final Refusals refusals;
    private final Origins origins;

    Door(
            ProxyConfig config,
            Credentials credentials,
            CountingCalls counting,
            Proxy proxy,
            Refusals refusals,
            Origins origins) {
        this.config = config;
        this.credentials = credentials;
        this.counting = counting;
        this.proxy = proxy;
        this.refusals = refusals;
        this.origins = origins;
    }

    void open(@Observes Filters filters) {
        filters.register(this::look, FIRST);
        filters.register(this::admit, AFTER_CORS);
    }

    /** Gives figures a name with neither ids nor secrets in it, such as a tracking code. */
    private static void measureAs(RoutingContext context, String name) {
        HttpRequestMetric metric = HttpRequestMetric.getRequestMetric(context);
        if (metric != null) {
            metric.setTemplatePath(name);
        }
    }

    private void look(RoutingContext context) {
        HttpServerRequest request = context.request();
        HeadDeadline.arrived(request);
        String requestId = RequestId.of(request.getHeader(RequestId.HEADER));
        context.put(REQUEST_ID, requestId);
        request.response().putHeader(RequestId.HEADER, requestId);
        if (HTTPS.equals(origins.of(request).scheme())) {
            SecurityHeaders.overTls(request.response().headers());
        }
        if (request.headers().contains(HttpHeaders.ORIGIN)) {
            context.addHeadersEndHandler(
                    sent -> SecurityHeaders.ofWhatHasNone(request.response().headers()));
        }
        String target = request.uri();
        if (request.headers().size() > MOST_HEADERS) {
            measureAs(context, REFUSED);
            refusals.refuse(request, DoorProblem.TOO_MANY_HEADERS.because(MOST_HEADERS));
        } else if (target.length() > RequestTarget.MAX_LENGTH) {
            measureAs(context, REFUSED);
            refusals.refuse(request, DoorProblem.URI_TOO_LONG.because(RequestTarget.MAX_LENGTH));
        } else if (!RequestTarget.isPlain(target)) {
            measureAs(context, REFUSED);
            refusals.refuse(request, DoorProblem.PATH_REFUSED.because());
        } else if (!METHODS.contains(request.method())) {
            refusals.refuse(request, CommonProblem.METHOD_NOT_ALLOWED.because());
        } else {
            context.next();
        }
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = plainPath(request.uri());
        if (!path.startsWith(Routes.API)) {
            boolean data = path.equals(SESSION) || path.startsWith(SESSION + "/");
            context.addHeadersEndHandler(sent -> {
                if (data) {
                    SecurityHeaders.ofApi(request.response().headers());
                } else {
                    SecurityHeaders.ofPage(request.response().headers());
                }
            });
            context.next();
            return;
        }
        Optional<Route> found = Routes.find(request.method(), path, request.uri());
        if (found.isEmpty()) {
            refusals.refuse(request, CommonProblem.NOT_FOUND.because());
            return;
        }
        Route route = found.get();
        if (route instanceof Route.ToService toService) {
            measureAs(context, toService.name());
        }
        long limit = bodyLimit(route, request);
        if (Bodies.length(request) > limit) {
            refusals.refuse(request, CommonProblem.BODY_TOO_LARGE.because(limit));
            return;
        }
        Future<Admission> checked = credentials
                .check(request, route.isPublic())
                .compose(admission -> counting.count(request, admission))
                .map(admission -> admission.within(request.method(), path));
        checked.onComplete(done -> {
            if (done.failed()) {
                refusals.refuse(request, done.cause());
                return;
            }
            switch (route) {
                case Route.Own own -> letIn(context, done.result());
                case Route.ToService toService -> passOn(context, toService, done.result(), limit);
            }
        });
    }

    private static String plainPath(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    private static void letIn(RoutingContext context, Admission admission) {
        DoorIdentity.note(context, admission);
        context.addHeadersEndHandler(
                sent -> SecurityHeaders.ofApi(context.response().headers()));
        context.next();
    }

    private void passOn(RoutingContext context, Route.ToService route, Admission admission, long limit) {
        String requestId = Objects.requireNonNull(context.get(REQUEST_ID));
        proxy.pass(new Call(
                context.request(),
                route.service(),
                route.uri(),
                requestId,
                admission.authorization(),
                limit,
                route.deadline()));
    }

    private long bodyLimit(Route route, HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        boolean bulk = route instanceof Route.ToService toService
                && toService.isBulk()
                && type != null
                && (type.startsWith(NDJSON) || type.startsWith(CSV) || type.startsWith(BYTES));
        return (bulk ? config.maxBulkBody() : config.maxBody()).asLongValue();
    }
}
