package io.raksa.loyalty.promotion;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Who is not given a promotion, so that its effect can be measured: by lot for each promotion anew, always the same for a customer, and without
 * being kept anywhere.
 */
final class ControlGroup {

    private ControlGroup() {}

    /** Whether a customer is in it. */
    static boolean has(UUID promotion, UUID customer, int percent) {
        return lot(promotion, customer) < percent;
    }

    /** 0 to 99, each as often as any other but for one in forty million: the first four bytes of SHA-256 over both ids. */
    static long lot(UUID promotion, UUID customer) {
        ByteBuffer ids = ByteBuffer.allocate(32)
                .putLong(promotion.getMostSignificantBits())
                .putLong(promotion.getLeastSignificantBits())
                .putLong(customer.getMostSignificantBits())
                .putLong(customer.getLeastSignificantBits());
        return Integer.toUnsignedLong(ByteBuffer.wrap(sha256(ids.array())).getInt()) % 100;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
