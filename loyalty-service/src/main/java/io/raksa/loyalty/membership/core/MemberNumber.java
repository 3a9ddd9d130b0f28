package io.raksa.loyalty.membership.core;

/**
 * Numbers on membership cards: ten digits and two check digits by ISO 7064 MOD 97-10 (the whole number leaves 1 when divided by 97), which
 * find every single wrong digit, every two digits swapped, and 99 of 100 other slips. The first digit is never 0, so that a spreadsheet
 * does not eat it.
 */
public final class MemberNumber {

    /** The smallest serial, inclusive. */
    public static final long FIRST_SERIAL = 1_000_000_000L;

    /** The largest serial, exclusive. */
    public static final long SERIALS_END = 10_000_000_000L;

    private static final int MODULUS = 97;

    private MemberNumber() {}

    /** The twelve digits for a serial of ten. */
    public static String of(long serial) {
        if (serial < FIRST_SERIAL || serial >= SERIALS_END) {
            throw new IllegalArgumentException("not a serial of ten digits: " + serial);
        }
        long shifted = serial * 100;
        long check = MODULUS + 1 - shifted % MODULUS;
        return Long.toString(shifted + check);
    }

    /** Whether a number is well formed and its check digits are right; spaces and hyphens between the digits do not matter. */
    public static boolean isValid(String number) {
        String digits = number.replaceAll("[ -]", "");
        return digits.matches("[1-9][0-9]{11}") && Long.parseLong(digits) % MODULUS == 1;
    }
}
