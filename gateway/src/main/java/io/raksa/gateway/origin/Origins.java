package io.raksa.gateway.origin;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds where calls come from: by the connection, and by what a trusted proxy at its other end says. */
@ApplicationScoped
public class Origins {

    private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("x-forwarded-for");
    private static final CharSequence FORWARDED_PROTO = HttpHeaders.createOptimized("x-forwarded-proto");
    private static final CharSequence FORWARDED_HOST = HttpHeaders.createOptimized("x-forwarded-host");

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final TrustedProxies trusted;

    Origins(OriginConfig config) {
        this.trusted = TrustedProxies.of(config.trustedProxies().orElse(List.of()));
    }

    /** Where a request comes from. */
    public Origin of(HttpServerRequest request) {
        String peer = request.remoteAddress().hostAddress();
        @Nullable HostAndPort authority = request.authority();
        Origin origin =
                new Origin(peer, request.isSSL() ? "https" : "http", authority == null ? null : authority.toString());
        return trusted.contain(peer) ? told(request, origin) : origin;
    }

    private Origin told(HttpServerRequest request, Origin origin) {
        @Nullable String scheme = last(request.headers().getAll(FORWARDED_PROTO));
        @Nullable String host = last(request.headers().getAll(FORWARDED_HOST));
        return new Origin(
                trusted.client(origin.client(), request.headers().getAll(FORWARDED_FOR)),
                scheme != null && SCHEMES.contains(scheme) ? scheme : origin.scheme(),
                host == null ? origin.host() : host);
    }

    private static @Nullable String last(List<String> values) {
        if (values.isEmpty()) {
            return null;
        }
        String value = values.getLast();
        String last = value.substring(value.lastIndexOf(',') + 1).strip();
        return last.isEmpty() ? null : last;
    }
}
