package io.raksa.gateway.session;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
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
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String HMAC = "HmacSHA256";
    private static final String AES_GCM = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec sealing;
    private final SecretKeySpec marking;

    SessionKeys(SessionConfig config, LaunchMode mode) {
        SecretKeySpec root = new SecretKeySpec(
                config.keyFile().map(SessionKeys::read).orElseGet(() -> ofTheMoment(config, mode)), HMAC);
        this.sealing = new SecretKeySpec(mac(root, "sealing".getBytes(StandardCharsets.UTF_8)), "AES");
        this.marking = new SecretKeySpec(mac(root, "marking".getBytes(StandardCharsets.UTF_8)), HMAC);
    }

    /** That many random bytes. */
    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
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
        byte[] nonce = random(NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(something);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What was sealed; empty where it was sealed under another key or for another context, or changed. */
    Optional<byte[]> open(byte[] context, byte[] sealed) {
        if (sealed.length < NONCE_BYTES) {
            return Optional.empty();
        }
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(rest));
        } catch (AEADBadTagException notOurs) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(AES_GCM);
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
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

    private static byte[] read(Path file) {
        try {
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != KEY_BYTES) {
                throw new IllegalStateException("The key of sessions " + file + " cannot be used: it has " + key.length
                        + " bytes, not " + KEY_BYTES);
            }
            return key;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The key of sessions " + file + " cannot be read", unreadable);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException(
                    "The key of sessions " + file + " cannot be used: it is not base64", notBase64);
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
        return random(KEY_BYTES);
    }
}
