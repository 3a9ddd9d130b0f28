package io.raksa.gateway.proxy;

import io.raksa.gateway.routing.ProxyConfig;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which answers are compressed. An entity tag names one sequence of bytes, so a compressed answer has one of its own, {@code "7-gzip"} for
 * the service's {@code "7"}; what a caller sends back is turned again into the service's. A weak tag would not do: {@code If-Match}, on
 * which every change rests, never matches one.
 */
final class Compression {

    private static final String GZIP = "gzip";
    private static final String TAG_END = "-gzip\"";
    private static final String NOTHING = "0(\\.0{0,3})?";
    private static final int PARTIAL_CONTENT = 206;

    private final boolean on;
    private final long from;

    Compression(ProxyConfig config) {
        this.on = config.compression();
        this.from = config.compressionFrom().asLongValue();
    }

    /**
     * Decides how an answer is coded, and says so in its headers.
     *
     * @param length the bytes of its body; negative where its head did not tell
     * @param headers of the answer as the caller will get them, but for the length of its body
     */
    Coding of(HttpServerRequest request, int status, long length, MultiMap headers) {
        if (!on || status == PARTIAL_CONTENT || !isCompressible(headers) || (length >= 0 && length < from)) {
            return Coding.Identity.INSTANCE;
        }
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (!isWanted(request)) {
            return Coding.Identity.INSTANCE;
        }
        headers.set(HttpHeaders.CONTENT_ENCODING, GZIP);
        @Nullable String tag = headers.get(HttpHeaders.ETAG);
        if (tag != null && tag.startsWith("\"")) {
            headers.set(HttpHeaders.ETAG, tag.substring(0, tag.length() - 1) + TAG_END);
        }
        return length < 0 ? Gzip.streaming() : Gzip.whole();
    }

    /** Tells a caller who asked with the tag of a compressed answer that it is that one which is still good. */
    static void ofNotModified(HttpServerRequest request, MultiMap headers) {
        @Nullable String asked = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        @Nullable String tag = headers.get(HttpHeaders.ETAG);
        if (asked != null && tag != null && tag.startsWith("\"")) {
            String compressed = tag.substring(0, tag.length() - 1) + TAG_END;
            if (asked.contains(compressed)) {
                headers.set(HttpHeaders.ETAG, compressed);
            }
        }
    }

    /** The service's entity tags in place of those of compressed answers. */
    static String tagsOfTheService(String condition) {
        return condition.replace(TAG_END, "\"");
    }

    private static boolean isCompressible(MultiMap headers) {
        @Nullable String type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type == null || headers.contains(HttpHeaders.CONTENT_ENCODING)) {
            return false;
        }
        int end = type.indexOf(';');
        return isText((end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isText(String type) {
        return switch (type) {
            case "application/json", "application/x-ndjson", "application/yaml" -> true;
            case "text/event-stream" -> false;
            default -> type.startsWith("text/") || type.endsWith("+json") || type.endsWith("+yaml");
        };
    }

    private static boolean isWanted(HttpServerRequest request) {
        @Nullable String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && !HttpMethod.HEAD.equals(request.method())
                && request.version() != HttpVersion.HTTP_1_0
                && accepts(accepted);
    }

    private static boolean accepts(String accepted) {
        for (String coding : accepted.split(",", -1)) {
            String[] parts = coding.split(";", -1);
            if (parts[0].strip().equalsIgnoreCase(GZIP)) {
                return parts.length == 1 || !parts[1].replace(" ", "").matches("(?i)q=" + NOTHING);
            }
        }
        return false;
    }
}
