package io.raksa.gateway.door;

import io.raksa.platform.id.Ids;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id by which a request is found again in every log: the caller's own, if it is harmless, or a new one. */
final class RequestId {

    static final String HEADER = "X-Request-Id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:-]{8,100}");

    private RequestId() {}

    static String of(@Nullable String asked) {
        return asked != null && HARMLESS.matcher(asked).matches()
                ? asked
                : Ids.next().toString();
    }
}
