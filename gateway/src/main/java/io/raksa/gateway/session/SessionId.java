package io.raksa.gateway.session;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * What a browser shows of its session: 256 random bits and our mark on them, by which an id that we never gave is known without asking the
 * database.
 *
 * @param text as it stands in the cookie
 */
record SessionId(String text) {

    private static final String PURPOSE = "session";
    private static final int RANDOM_BYTES = 32;
    private static final int MARK_BYTES = 16;
    private static final int LENGTH = (RANDOM_BYTES + MARK_BYTES) * 4 / 3;

    static SessionId random(SessionKeys keys) {
        byte[] random = SessionKeys.random(RANDOM_BYTES);
        byte[] id = ByteBuffer.allocate(RANDOM_BYTES + MARK_BYTES)
                .put(random)
                .put(markOf(random, keys))
                .array();
        return new SessionId(Base64.getUrlEncoder().withoutPadding().encodeToString(id));
    }

    /** The id that a cookie holds; empty where it is none of ours. */
    static Optional<SessionId> parse(String cookie, SessionKeys keys) {
        if (cookie.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            byte[] id = Base64.getUrlDecoder().decode(cookie);
            byte[] mark = Arrays.copyOfRange(id, RANDOM_BYTES, id.length);
            return MessageDigest.isEqual(mark, markOf(Arrays.copyOf(id, RANDOM_BYTES), keys))
                    ? Optional.of(new SessionId(cookie))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** By which it is found in the database. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(Arrays.copyOf(Base64.getUrlDecoder().decode(text), RANDOM_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] markOf(byte[] random, SessionKeys keys) {
        return Arrays.copyOf(keys.mark(PURPOSE, random), MARK_BYTES);
    }

    /** Without the id. */
    @Override
    public String toString() {
        return "SessionId";
    }
}
