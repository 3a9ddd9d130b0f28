package io.raksa.feedback.tracking;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A code that people read, say and type: {@code RK-7F3K-9QXM-2VTB-H4WD-6JNC}. Nineteen symbols carry 94 bits, the twentieth checks them.
 * There are 31 symbols, a prime number, so that the weighted check sum finds every wrong symbol and every two that changed places.
 *
 * @param symbols the twenty symbols alone
 */
record TrackingCode(String symbols) {

    /** Neither 0 nor O, neither I nor L beside 1, and no U, which is written like V. */
    private static final String ALPHABET = "123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());
    private static final String PREFIX = "RK";
    private static final int PAYLOAD = 19;
    private static final int LENGTH = PAYLOAD + 1;
    private static final int GROUP = 4;

    /** The code of a secret of at least 16 bytes. */
    static TrackingCode of(byte[] secret) {
        StringBuilder symbols = new StringBuilder(LENGTH);
        BigInteger rest = new BigInteger(1, secret);
        while (symbols.length() < PAYLOAD) {
            BigInteger[] division = rest.divideAndRemainder(BASE);
            symbols.append(ALPHABET.charAt(division[1].intValueExact()));
            rest = division[0];
        }
        return new TrackingCode(symbols.append(checkSymbol(symbols)).toString());
    }

    /** Reads a code as people type it: any case, with or without prefix, dashes and spaces. Empty for what cannot be a code. */
    static Optional<TrackingCode> parse(String typed) {
        String text = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('I', '1')
                .replace('L', '1');
        String symbols = text.length() == PREFIX.length() + LENGTH && text.startsWith(PREFIX)
                ? text.substring(PREFIX.length())
                : text;
        boolean isCode = symbols.length() == LENGTH
                && symbols.chars().allMatch(symbol -> ALPHABET.indexOf(symbol) >= 0)
                && symbols.charAt(PAYLOAD) == checkSymbol(symbols);
        return isCode ? Optional.of(new TrackingCode(symbols)) : Optional.empty();
    }

    private static char checkSymbol(CharSequence symbols) {
        int sum = IntStream.range(0, PAYLOAD)
                .map(place -> (place + 2) * ALPHABET.indexOf(symbols.charAt(place)))
                .sum();
        return ALPHABET.charAt(Math.floorMod(-sum, ALPHABET.length()));
    }

    /** As it is shown. */
    @Override
    public String toString() {
        return IntStream.iterate(0, start -> start < LENGTH, start -> start + GROUP)
                .mapToObj(start -> symbols.substring(start, start + GROUP))
                .collect(Collectors.joining("-", PREFIX + "-", ""));
    }
}
