package io.raksa.gateway.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * A key with which the gateway signs: EC P-256.
 *
 * @param id the RFC 7638 thumbprint of its public part
 * @param x the public point, base64url
 * @param y the public point, base64url
 */
record SigningKey(String id, PrivateKey privateKey, String x, String y) {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final String CURVE = "secp256r1";
    private static final int CURVE_BITS = 256;
    private static final int COORDINATE_BYTES = 32;

    /** Reads a PEM file with a PKCS#8 private key. */
    static SigningKey read(Path file) {
        try {
            String pem = Files.readString(file);
            int begin = pem.indexOf(BEGIN);
            int end = pem.indexOf(END);
            if (begin < 0 || end < begin) {
                throw unusable(file, "it is no PEM file with a PRIVATE KEY (PKCS#8)");
            }
            byte[] encoded = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
            PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            if (key instanceof ECPrivateKey ec
                    && ec.getParams().getCurve().getField().getFieldSize() == CURVE_BITS) {
                return of(ec);
            }
            throw unusable(file, "it is not on the curve P-256");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The signing key " + file + " cannot be read", unreadable);
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            throw unusable(file, String.valueOf(notAKey.getMessage()));
        }
    }

    static SigningKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(CURVE));
            return of((ECPrivateKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SigningKey of(ECPrivateKey key) {
        ECPoint point = EcPoints.publicPoint(key);
        String x = coordinate(point.getAffineX());
        String y = coordinate(point.getAffineY());
        return new SigningKey(thumbprint(x, y), key, x, y);
    }

    private static String coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[COORDINATE_BYTES];
        int length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE_BYTES - length, length);
        return base64(fixed);
    }

    private static String thumbprint(String x, String y) {
        String canonical = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}";
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static IllegalStateException unusable(Path file, String why) {
        return new IllegalStateException("The signing key " + file + " cannot be used: " + why);
    }

    /** Without the private part. */
    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
