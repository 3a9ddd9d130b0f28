package io.raksa.loyalty.card.core;

/**
 * Numbers of discount cards: fourteen digits and two check digits by ISO 7064 MOD 97-10, like those of members, and never one of theirs:
 * they are longer. So many are possible that nobody finds one by trying.
 */
public final class CardNumber {

    /** The smallest serial, inclusive. */
    public static final long FIRST_SERIAL = 10_000_000_000_000L;

    /** The largest serial, exclusive. */
    public static final long SERIALS_END = 100_000_000_000_000L;

    private static final int MODULUS = 97;

    private CardNumber() {}

    /** The sixteen digits for a serial of fourteen. */
    public static String of(long serial) {
        if (serial < FIRST_SERIAL || serial >= SERIALS_END) {
            throw new IllegalArgumentException("not a serial of fourteen digits: " + serial);
        }
        long shifted = serial * 100;
        return Long.toString(shifted + MODULUS + 1 - shifted % MODULUS);
    }

    /** A number as it is kept, however it is written: blanks and hyphens between the digits do not matter. */
    public static String canonical(String written) {
        return written.replaceAll("[ -]", "");
    }

    /** Whether a canonical number is well formed and its check digits are right. */
    public static boolean isValid(String number) {
        return number.matches("[1-9][0-9]{15}") && Long.parseLong(number) % MODULUS == 1;
    }
}
