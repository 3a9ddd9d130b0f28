package io.raksa.feedback.capability;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Derives the secret that opens a thing from the thing's id, and hashes what is kept of it. Without the deployment's secret the service does not start. */
@Startup
@ApplicationScoped
public class Capabilities {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    Capabilities(CapabilityConfig config) {
        String secret = config.secret()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "Tracking codes need a secret of this deployment: set RAKSA_TRACKING_SECRET to 32 random characters or more."));
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    /**
     * The secret of a thing: always the same one, and not to be guessed without this deployment's secret.
     *
     * @param purpose what it opens; the secrets of one id for two purposes have nothing in common
     * @return 32 bytes
     */
    public byte[] derive(String purpose, UUID id) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal((purpose + "\n" + id).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What is kept of a capability: its SHA-256 in hexadecimal, from which it cannot be found out. */
    public static String hash(String capability) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(capability.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
