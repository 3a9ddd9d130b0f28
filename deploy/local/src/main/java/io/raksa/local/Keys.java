package io.raksa.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/** The secrets of this machine's platform, made on first use and kept in `.raksa/keys`, readable by their owner only. */
record Keys(Path folder) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** The password of a database role, or of a client at the issuer: 192 random bits. */
    String password(String owner) {
        return secret(folder.resolve(owner + ".password"));
    }

    /** What feedback-service derives tracking codes from. */
    String trackingSecret() {
        return secret(folder.resolve("tracking-secret"));
    }

    /** With what customer-service hashes the identifiers of erased persons. */
    String suppressionSecret() {
        return secret(folder.resolve("suppression-secret"));
    }

    private static String secret(Path file) {
        return read(file).orElseGet(() -> {
            byte[] bits = new byte[24];
            RANDOM.nextBytes(bits);
            String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
            StateFolder.writePrivately(file, secret);
            return secret;
        });
    }

    /** The key with which the gateway signs partners' tokens: EC P-256, PKCS#8, PEM. */
    Path gatewaySigningKey() {
        Path file = folder.resolve("gateway-signing-key.pem");
        if (read(file).isEmpty()) {
            StateFolder.writePrivately(file, pem(newP256Key()));
        }
        return file;
    }

    /** The key under which the gateway keeps the secrets of partners' webhooks: 32 bytes as base64. */
    Path gatewayWebhookKey() {
        Path file = folder.resolve("gateway-webhook-key");
        if (read(file).isEmpty()) {
            byte[] key = new byte[32];
            RANDOM.nextBytes(key);
            StateFolder.writePrivately(file, Base64.getEncoder().encodeToString(key));
        }
        return file;
    }

    /** The key with which the issuer signs, kept so that tokens outlive a restart; the issuer makes it. */
    Path issuerSigningKey() {
        return folder.resolve("issuer-signing-key.jwk");
    }

    /** The demonstration partner's API key at the gateway, once there is one. */
    Optional<String> partnerKey() {
        return read(partnerKeyFile());
    }

    /** The same key, made and kept if there is none yet. */
    String partnerKey(Supplier<String> newKey) {
        return partnerKey().orElseGet(() -> {
            String key = newKey.get();
            StateFolder.writePrivately(partnerKeyFile(), key);
            return key;
        });
    }

    Path partnerKeyFile() {
        return folder.resolve("partner-key");
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] newP256Key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return generator.generateKeyPair().getPrivate().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has EC P-256", e);
        }
    }

    private static String pem(byte[] pkcs8) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pkcs8);
        return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
    }
}
