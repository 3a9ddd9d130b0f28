package io.raksa.gateway.partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An API key: {@code rk_<key id>_<256 random bits, base64url>}. The prefix lets scanners of source code find a leaked one; the id finds the
 * row; the secret proves.
 */
final class ApiKey {

    private static final Pattern FORM =
            Pattern.compile("rk_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})_([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    private final UUID id;
    private final String secret;

    private ApiKey(UUID id, String secret) {
        this.id = id;
        this.secret = secret;
    }

    static ApiKey generate(UUID id) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new ApiKey(id, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Reads a key; empty where the text is none. */
    static Optional<ApiKey> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new ApiKey(UUID.fromString(form.group(1)), form.group(2)))
                : Optional.empty();
    }

    UUID id() {
        return id;
    }

    /** What is kept of it. A plain hash is enough: nobody can try all 256 bits. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether this key's hash is the given one; takes as long for a wrong one as for the right one. */
    boolean matches(byte[] other) {
        return MessageDigest.isEqual(hash(), other);
    }

    /** The key as the partner gets it, once. */
    String reveal() {
        return "rk_" + id + "_" + secret;
    }

    /** Without the secret, lest a log line should have it. */
    @Override
    public String toString() {
        return "rk_" + id + "_***";
    }
}
