package io.raksa.gateway.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the issuer gave for a person.
 *
 * @param refreshToken null where a session is not to outlive its access token
 */
record Grant(
        String subject,
        String name,
        String accessToken,
        @Nullable String refreshToken,
        Instant accessEndsAt) {

    /** Without the tokens. */
    @Override
    public String toString() {
        return "Grant[" + subject + "]";
    }
}
