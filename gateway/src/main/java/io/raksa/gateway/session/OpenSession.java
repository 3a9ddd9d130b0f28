package io.raksa.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session that goes on.
 *
 * @param accessToken by which services know the person
 * @param csrfToken what a call that changes something must show beside the cookie, and no other page can know
 * @param idleUntil when it ends unless something is called
 * @param endsAt when it ends whatever happens
 */
public record OpenSession(
        String subject,
        String name,
        String accessToken,
        Instant accessEndsAt,
        String csrfToken,
        Instant idleUntil,
        Instant endsAt) {

    /** Whether this is the token of this session. */
    boolean hasCsrfToken(@Nullable String shown) {
        return shown != null
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8), csrfToken.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the tokens. */
    @Override
    public String toString() {
        return "OpenSession[" + subject + "]";
    }
}
