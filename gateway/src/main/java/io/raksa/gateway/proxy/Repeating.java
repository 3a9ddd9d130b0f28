package io.raksa.gateway.proxy;

import io.raksa.gateway.answer.Bodies;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.Set;

/**
 * Which calls are sent once more after a connection failed. Never a change that may have reached its service: where something was sent,
 * only what changes nothing is asked again.
 */
final class Repeating {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<HttpMethod> IDEMPOTENT = Set.of(HttpMethod.PUT, HttpMethod.DELETE);
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private Repeating() {}

    /** Whether a call may be sent again of which nothing was sent, since there was no connection. */
    static boolean mayFollowNoConnection(HttpServerRequest call) {
        return SAFE.contains(call.method())
                || IDEMPOTENT.contains(call.method())
                || call.headers().contains(IDEMPOTENCY_KEY);
    }

    /** Whether a call may be sent again whose connection broke before the answer began. */
    static boolean mayFollowBrokenConnection(HttpServerRequest call, Throwable cause) {
        boolean broken = cause instanceof HttpClosedException || cause instanceof IOException;
        return broken && SAFE.contains(call.method()) && Bodies.length(call) == 0;
    }
}
