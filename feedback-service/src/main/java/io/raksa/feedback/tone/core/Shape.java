package io.raksa.feedback.tone.core;

import java.util.function.IntPredicate;

/** How long a text is, roughly, and how many of some signs are in it: emoji, letters of the Latin alphabet, digits, {@code #} and so on. */
final class Shape {

    /** Up to so many characters a text is of the length 0, 1, 2 ... */
    private static final int[] LENGTHS = {10, 20, 35, 60, 120, 300};

    private static final int[] ROUGH_LENGTHS = {20, 60, 120};
    private static final int NEAR = 25;

    private static final IntPredicate[] SIGNS = {
        character -> Character.isHighSurrogate((char) character),
        character -> character >= 'a' && character <= 'z',
        character -> character >= '0' && character <= '9',
        character -> character == '5',
        character -> character == '#',
        character -> character == '!',
        character -> character == '?',
        character -> character == '@',
        character -> character == ' ',
        character -> character == PlainText.PAGE_ADDRESS
    };

    private final PlainText text;
    private final int length;

    Shape(PlainText text) {
        this.text = text;
        this.length = step(LENGTHS, text.length());
    }

    /** From 0, a line of a few words, to 6, a page. */
    int length() {
        return length;
    }

    /** From 0 to 3. */
    static int roughLength(PlainText text) {
        return step(ROUGH_LENGTHS, text.length());
    }

    /** 0 near the end, 1 near the beginning, 2 in between. */
    static int place(PlainText text, int position) {
        if (text.length() - position < NEAR) {
            return 0;
        }
        return position < NEAR ? 1 : 2;
    }

    void each(Features.Listener listener) {
        listener.feature(Kind.LENGTH.of(length, 0), 0, 0);
        for (int sign = 0; sign < SIGNS.length; sign++) {
            int bits = Integer.SIZE - Integer.numberOfLeadingZeros(count(SIGNS[sign]));
            listener.feature(Kind.COUNT.of(sign, bits), 0, 0);
            listener.feature(Kind.COUNT_BY_LENGTH.of(sign * Integer.SIZE + bits, length), 0, 0);
        }
    }

    private int count(IntPredicate sign) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += sign.test(text.at(i)) ? 1 : 0;
        }
        return count;
    }

    private static int step(int[] bounds, int value) {
        int step = 0;
        while (step < bounds.length && value > bounds[step]) {
            step++;
        }
        return step;
    }
}
