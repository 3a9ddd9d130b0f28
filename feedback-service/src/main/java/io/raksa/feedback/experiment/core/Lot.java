package io.raksa.feedback.experiment.core;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/**
 * Draws lots that nobody can foresee and everybody can check: the same customer draws the same in the same experiment, and what is drawn
 * in one experiment tells nothing of what is drawn in another.
 */
public final class Lot {

    private static final int KEPT_BITS = 53;

    private Lot() {}

    /**
     * Which arm a customer draws.
     *
     * @param weights of the arms, all above 0; an arm is drawn as often as its weight is of all
     * @return the arm's place, from 0
     */
    public static int draw(UUID experiment, UUID customer, List<Integer> weights) {
        long all = weights.stream().mapToLong(Integer::longValue).sum();
        double lot = uniform(experiment, customer) * all;
        int arm = 0;
        long upTo = weights.getFirst();
        while (lot >= upTo) {
            arm++;
            upTo += weights.get(arm);
        }
        return arm;
    }

    /** From 0 to below 1. */
    private static double uniform(UUID experiment, UUID customer) {
        ByteBuffer both = ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(experiment.getMostSignificantBits())
                .putLong(experiment.getLeastSignificantBits())
                .putLong(customer.getMostSignificantBits())
                .putLong(customer.getLeastSignificantBits());
        long bits = ByteBuffer.wrap(sha256(both.array())).getLong() >>> (Long.SIZE - KEPT_BITS);
        return bits * 0x1p-53;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
