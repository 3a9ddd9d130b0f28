package io.raksa.gateway.proxy;

import io.raksa.gateway.answer.SecurityHeaders;
import io.raksa.gateway.origin.Origin;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which headers pass the gateway. Those of a connection stay on that connection (RFC 9110 7.6.1), those that name the caller are written
 * here and not believed from outside, and credentials go on only in the form that services check.
 */
final class Forwarding {

    private static final Set<String> OF_A_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final Set<String> WRITTEN_HERE = Set.of(
            "authorization",
            "content-length",
            "cookie",
            "expect",
            "forwarded",
            "host",
            "http2-settings",
            "x-api-key",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-prefix",
            "x-forwarded-proto",
            "x-forwarded-ssl",
            "x-real-ip",
            "x-request-id");

    private static final Set<String> OF_THE_SERVICE = Set.of("content-length", "server", "x-request-id");

    private static final CharSequence X_FORWARDED_FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence X_FORWARDED_HOST = HttpHeaders.createOptimized("X-Forwarded-Host");
    private static final CharSequence X_FORWARDED_PROTO = HttpHeaders.createOptimized("X-Forwarded-Proto");
    private static final CharSequence X_REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");

    private Forwarding() {}

    /** The headers of a request as the service gets them, but for the length of its body. */
    static void request(
            HttpServerRequest from, Origin origin, String requestId, @Nullable String authorization, MultiMap to) {
        @Nullable String connection = from.getHeader(HttpHeaders.CONNECTION);
        for (Map.Entry<String, String> header : from.headers()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!WRITTEN_HERE.contains(name) && passes(name, connection)) {
                to.add(name, header.getValue());
            }
        }
        if (authorization != null) {
            to.set(HttpHeaders.AUTHORIZATION, authorization);
        }
        to.set(X_REQUEST_ID, requestId);
        to.set(X_FORWARDED_FOR, origin.client());
        to.set(X_FORWARDED_PROTO, origin.scheme());
        if (origin.host() != null) {
            to.set(X_FORWARDED_HOST, origin.host());
        }
        ofTheService(HttpHeaders.IF_MATCH, to);
        ofTheService(HttpHeaders.IF_NONE_MATCH, to);
    }

    private static void ofTheService(CharSequence condition, MultiMap to) {
        @Nullable String tags = to.get(condition);
        if (tags != null) {
            to.set(condition, Compression.tagsOfTheService(tags));
        }
    }

    /** The headers of an answer as the caller gets them, but for the length of its body. */
    static void answer(MultiMap from, MultiMap to) {
        @Nullable String connection = from.get(HttpHeaders.CONNECTION);
        for (Map.Entry<String, String> header : from) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!OF_THE_SERVICE.contains(name) && passes(name, connection)) {
                to.add(header.getKey(), header.getValue());
            }
        }
        SecurityHeaders.ofApi(to);
    }

    private static boolean passes(String name, @Nullable String connection) {
        return !OF_A_CONNECTION.contains(name) && (connection == null || !names(connection, name));
    }

    private static boolean names(String connection, String name) {
        for (String option : connection.split(",", -1)) {
            if (option.strip().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
