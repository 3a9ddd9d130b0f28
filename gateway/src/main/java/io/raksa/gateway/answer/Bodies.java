package io.raksa.gateway.answer;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Set;
import java.util.regex.Pattern;

/** What the head of a request says of its body. */
public final class Bodies {

    /** Its length is not known before its end. */
    public static final long UNKNOWN = -1;

    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");
    private static final Set<HttpMethod> WITHOUT = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private Bodies() {}

    /** Bytes of the body; 0 where there is none, {@link #UNKNOWN} where only its end will tell. */
    public static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return DIGITS.matcher(length).matches() ? Long.parseLong(length) : UNKNOWN;
        }
        boolean more = request.version() == HttpVersion.HTTP_2
                ? !WITHOUT.contains(request.method())
                : request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        return more ? UNKNOWN : 0;
    }
}
