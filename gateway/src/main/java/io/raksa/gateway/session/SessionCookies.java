package io.raksa.gateway.session;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** The two cookies: of a session, and of a login on its way. No script reads them, and no other site and no plain HTTP gets them. */
public final class SessionCookies {

    /** The browser itself keeps {@code __Host-} to this very host, over TLS, and the path {@code /}. */
    public static final String SESSION = "__Host-raksa-session";

    static final String LOGIN = "__Host-raksa-login";

    private SessionCookies() {}

    /** Lasts until the browser closes; the end of the session is kept here, not there. */
    static NewCookie session(SessionId id) {
        return cookie(SESSION, id.text(), NewCookie.DEFAULT_MAX_AGE);
    }

    static NewCookie login(String sealed, Duration patience) {
        return cookie(LOGIN, sealed, (int) patience.toSeconds());
    }

    static NewCookie gone(String name) {
        return cookie(name, "", 0);
    }

    /** Lax: a browser that comes back from the issuer, or by a link, shows it; a form of another site does not send it. */
    private static NewCookie cookie(String name, String value, int maxAge) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(maxAge)
                .build();
    }
}
