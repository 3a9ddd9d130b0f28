package io.raksa.loyalty.giftcard.core;

import io.raksa.loyalty.voucher.core.CodePattern;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.random.RandomGenerator;

/**
 * The secret of a card: nineteen characters at random, 94 bits, which nobody guesses, neither here nor against the stored hashes.
 *
 * @param written as it is printed
 */
public record GiftCode(String written) {

    private static final CodePattern PATTERN = new CodePattern("####-####-####-####-###");
    private static final int LENGTH = 20;
    private static final int ENDING = 4;

    /** A new one. */
    public static GiftCode draw(RandomGenerator random) {
        return new GiftCode(PATTERN.draw(random));
    }

    /** Whether it can be a code at all: anything else is mistyped. */
    public boolean isWellFormed() {
        String canonical = canonical();
        return canonical.length() == LENGTH && CodePattern.isChecked(canonical);
    }

    /** What is kept of it. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonical().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Its last characters. */
    public String ending() {
        String canonical = canonical();
        return canonical.substring(canonical.length() - ENDING);
    }

    /** Not the code: what is secret is not logged. */
    @Override
    public String toString() {
        return "GiftCode[...]";
    }

    private String canonical() {
        return CodePattern.canonical(written);
    }
}
