package io.raksa.gateway.answer;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** Headers that keep browsers and caches from doing harm with an answer. Nothing that was already said is changed. */
public final class SecurityHeaders {

    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence CONTENT_POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence NO_CONTENT =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
    private static final String SANDBOX = "sandbox";
    private static final CharSequence SANDBOXED_CONTENT = HttpHeaders.createOptimized(NO_CONTENT + "; " + SANDBOX);
    private static final CharSequence OWN_CONTENT =
            HttpHeaders.createOptimized("default-src 'none'; connect-src 'self';"
                    + " font-src 'self'; img-src 'self' data:; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    private static final CharSequence PERMISSIONS_POLICY = HttpHeaders.createOptimized("Permissions-Policy");
    private static final CharSequence NO_PERMISSIONS = HttpHeaders.createOptimized(
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
    private static final CharSequence OPENER_POLICY = HttpHeaders.createOptimized("Cross-Origin-Opener-Policy");
    private static final CharSequence RESOURCE_POLICY = HttpHeaders.createOptimized("Cross-Origin-Resource-Policy");
    private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("same-origin");
    private static final CharSequence TRANSPORT_SECURITY = HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence A_YEAR = HttpHeaders.createOptimized("max-age=31536000");
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
    private static final CharSequence REVALIDATE = HttpHeaders.createOptimized("private, no-cache");

    private SecurityHeaders() {}

    /**
     * For an answer of the API: it is data, never a page; kept by nobody, or by the caller alone where its entity tag lets them ask again.
     * What a service wants in a sandbox, because others made it, stays in one.
     */
    public static void ofApi(MultiMap headers) {
        common(headers, SANDBOX.equals(headers.get(CONTENT_POLICY)) ? SANDBOXED_CONTENT : NO_CONTENT);
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, headers.contains(HttpHeaders.ETAG) ? REVALIDATE : NO_STORE);
        }
    }

    /** For a page of the gateway's own: documentation, which loads nothing from elsewhere and is shown in nobody's frame. */
    public static void ofPage(MultiMap headers) {
        common(headers, OWN_CONTENT);
    }

    /** For what was answered before it was known what it is, such as a refusal to another origin. */
    public static void ofWhatHasNone(MultiMap headers) {
        if (!headers.contains(CONTENT_POLICY)) {
            ofApi(headers);
        }
    }

    /** For every answer to a browser that came over TLS: it is to come that way from now on. */
    public static void overTls(MultiMap headers) {
        headers.set(TRANSPORT_SECURITY, A_YEAR);
    }

    private static void common(MultiMap headers, CharSequence policy) {
        headers.set(CONTENT_TYPE_OPTIONS, NOSNIFF);
        headers.set(REFERRER_POLICY, NO_REFERRER);
        headers.set(CONTENT_POLICY, policy);
        headers.set(PERMISSIONS_POLICY, NO_PERMISSIONS);
        headers.set(OPENER_POLICY, SAME_ORIGIN);
        headers.set(RESOURCE_POLICY, SAME_ORIGIN);
    }
}
