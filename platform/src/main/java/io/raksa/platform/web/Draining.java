package io.raksa.platform.web;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Sends callers elsewhere while the service is about to stop: it answers what comes in until the shutdown delay is over, and asks the
 * callers to open their next connection, which leads to another replica. Without this a kept-alive connection would lead here to the end.
 */
@ApplicationScoped
class Draining {

    private static final int BEFORE_ALL_ELSE = 20_000;
    private static final Duration FOR_CALLS_IN_FLIGHT = Duration.ofSeconds(30);

    private volatile boolean draining;

    void begin(@Observes ShutdownDelayInitiatedEvent stopping) {
        draining = true;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_ALL_ELSE);
    }

    private void pass(RoutingContext context) {
        if (draining) {
            sendElsewhere(context.request());
        }
        context.next();
    }

    private static void sendElsewhere(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.connection().shutdown(FOR_CALLS_IN_FLIGHT.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }
}
