package io.raksa.loyalty.voucher.core;

import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * How the codes of a batch look: {@code #} stands for a character at random, all else for itself, and a check character comes last. What is
 * drawn at random has none of the characters that are taken for each other (0 and O; 1, I and L).
 */
public record CodePattern(String pattern) {

    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final String ALL = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** What people write between: nothing that a code consists of. */
    private static final String SEPARATORS = "[\\s\\-_.]";

    /** The same for all patterns whose codes are the same but for what is written between. */
    public String canonical() {
        return canonical(pattern);
    }

    /** How many different codes there are; {@link Long#MAX_VALUE} where there are more. */
    public long space() {
        long space = 1;
        long places = pattern.chars().filter(character -> character == '#').count();
        for (long place = 0; place < places; place++) {
            if (space > Long.MAX_VALUE / ALPHABET.length()) {
                return Long.MAX_VALUE;
            }
            space *= ALPHABET.length();
        }
        return space;
    }

    /** A code at random, as it is printed. */
    public String draw(RandomGenerator random) {
        StringBuilder code = new StringBuilder(pattern.length() + 1);
        for (int i = 0; i < pattern.length(); i++) {
            char character = pattern.charAt(i);
            code.append(character == '#' ? ALPHABET.charAt(random.nextInt(ALPHABET.length())) : character);
        }
        return code.append(check(canonical(code.toString()))).toString();
    }

    /** A code as it is looked up, however it is written. */
    public static String canonical(String written) {
        return written.replaceAll(SEPARATORS, "").toUpperCase(Locale.ROOT);
    }

    /** Whether the last character of a canonical code is its check character: so typing errors are told from codes that are not there. */
    public static boolean isChecked(String canonical) {
        int last = canonical.length() - 1;
        return last > 0 && check(canonical.substring(0, last)) == canonical.charAt(last);
    }

    /** The weighted sum modulo a prime: any wrong character and any two that changed places show, in codes of up to 30 characters. */
    private static char check(String canonical) {
        int sum = 0;
        for (int i = 0; i < canonical.length(); i++) {
            sum += (i % (ALPHABET.length() - 1) + 1) * value(canonical.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    private static int value(char character) {
        int value = ALPHABET.indexOf(character);
        return value >= 0 ? value : Math.max(0, ALL.indexOf(character));
    }
}
