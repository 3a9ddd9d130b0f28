package io.raksa.gateway.webhook.core;

import io.raksa.gateway.seal.Seal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a partner and the gateway share, by which a partner knows that a message is from here: 32 random bytes. */
public final class SigningSecret {

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 32;

    private final byte[] key;

    private SigningSecret(byte[] key) {
        this.key = key;
    }

    /** A new one. */
    public static SigningSecret random() {
        return new SigningSecret(Seal.random(BYTES));
    }

    /** One that was kept. */
    public static SigningSecret of(byte[] key) {
        return new SigningSecret(key.clone());
    }

    /** The bytes to be kept, sealed. */
    public byte[] key() {
        return key.clone();
    }

    /** As partners are shown it, once: {@code whsec_} and base64. */
    public String reveal() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /**
     * The signature of a message, one entry of the header {@code webhook-signature}.
     *
     * @param id the header {@code webhook-id}
     * @param sentAt the header {@code webhook-timestamp}, in whole seconds
     * @param body exactly as it is sent
     */
    public String sign(String id, Instant sentAt, String body) {
        String content = id + "." + sentAt.getEpochSecond() + "." + body;
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
