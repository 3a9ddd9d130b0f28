package io.raksa.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A login on its way: what is to be found unchanged when the browser comes back. It travels sealed in a cookie, so that beginning one writes
 * nothing.
 *
 * @param state by which the issuer's answer belongs to this browser
 * @param nonce by which the ID token belongs to this login
 * @param verifier by which the code is worth something to us only (PKCE)
 */
record LoginAttempt(String state, String nonce, String verifier, String returnTo, Instant begunAt) {

    private static final byte[] CONTEXT = "login".getBytes(StandardCharsets.UTF_8);
    private static final String BETWEEN = "\n";
    private static final int SECRET_BYTES = 32;

    static LoginAttempt begin(String returnTo, Instant now) {
        return new LoginAttempt(secret(), secret(), secret(), returnTo, now);
    }

    /** What the issuer is told of the verifier (S256). */
    String challenge() {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether an answer with this state, at this time, is the one that is waited for. */
    boolean awaits(@Nullable String answered, Instant now, Duration patience) {
        return answered != null
                && MessageDigest.isEqual(
                        answered.getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8))
                && now.isBefore(begunAt.plus(patience));
    }

    String sealed(SessionKeys keys) {
        String text = String.join(BETWEEN, state, nonce, verifier, returnTo, begunAt.toString());
        return base64(keys.seal(CONTEXT, text.getBytes(StandardCharsets.UTF_8)));
    }

    static Optional<LoginAttempt> open(String cookie, SessionKeys keys) {
        try {
            return keys.open(CONTEXT, Base64.getUrlDecoder().decode(cookie)).map(LoginAttempt::read);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static LoginAttempt read(byte[] opened) {
        String[] parts = new String(opened, StandardCharsets.UTF_8).split(BETWEEN, -1);
        return new LoginAttempt(parts[0], parts[1], parts[2], parts[3], Instant.parse(parts[4]));
    }

    private static String secret() {
        return base64(SessionKeys.random(SECRET_BYTES));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Without its secrets. */
    @Override
    public String toString() {
        return "LoginAttempt[" + begunAt + "]";
    }
}
