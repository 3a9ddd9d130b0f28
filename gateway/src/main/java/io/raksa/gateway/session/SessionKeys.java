package io.raksa.gateway.session;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import io.raksa.gateway.seal.KeyFile;
import io.raksa.gateway.seal.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;

/**
 * What keeps tokens unreadable in the database and in cookies, and ids of sessions unforgeable. One key of 32 bytes, from which one for
 * each of the two is derived. Read at start, so that a wrong file stops the gateway then.
 */
@Startup
@ApplicationScoped
class SessionKeys {

    private static final Logger LOG = Logger.getLogger(SessionKeys.class);
    private static final String HMAC = "HmacSHA256";

    private final Seal sealing;
    private final SecretKeySpec marking;

    SessionKeys(SessionConfig config, LaunchMode mode) {
        SecretKeySpec root = new SecretKeySpec(
                config.keyFile().map(file -> KeyFile.read("sessions", file)).orElseGet(() -> ofTheMoment(config, mode)),
                HMAC);
        this.sealing = new Seal(mac(root, "sealing".getBytes(StandardCharsets.UTF_8)));
        this.marking = new SecretKeySpec(mac(root, "marking".getBytes(StandardCharsets.UTF_8)), HMAC);
    }

    /** That many random bytes. */
    static byte[] random(int bytes) {
        return Seal.random(bytes);
    }

    /** A mark on something that only who has the key can make; marks of one purpose are good for no other. */
    byte[] mark(String purpose, byte[] something) {
        byte[] name = purpose.getBytes(StandardCharsets.UTF_8);
        return mac(
                marking,
                ByteBuffer.allocate(1 + name.length + something.length)
                        .put((byte) name.length)
                        .put(name)
                        .put(something)
                        .array());
    }

    /** Makes something unreadable; it can be opened where the same context is given only. */
    byte[] seal(byte[] context, byte[] something) {
        return sealing.seal(context, something);
    }

    /** What was sealed; empty where it was sealed under another key or for another context, or changed. */
    Optional<byte[]> open(byte[] context, byte[] sealed) {
        return sealing.open(context, sealed);
    }

    private static byte[] mac(SecretKeySpec key, byte[] something) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(something);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] ofTheMoment(SessionConfig config, LaunchMode mode) {
        if (config.publicUrl().isPresent()) {
            if (mode == LaunchMode.NORMAL) {
                throw new IllegalStateException(
                        "There is no key to keep sessions with: set RAKSA_GATEWAY_SESSION_KEY_FILE"
                                + " to a file with 32 random bytes as base64");
            }
            LOG.warn("no raksa.gateway.session.key-file: sessions are kept with a key of the moment");
        }
        return random(KeyFile.BYTES);
    }
}
