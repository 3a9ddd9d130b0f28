package io.raksa.feedback.tone.core;

import java.text.Normalizer;

/**
 * A text as the models read it: composed (NFC), lower case, Thai digits as 0-9, addresses of pages as one sign, white space as one blank,
 * and what is repeated to stress it at most three times ({@code มากกกกกก}, {@code 5555555}, {@code !!!!!!}). Emoji stay. Each of its
 * characters knows where in the original it began.
 */
public final class PlainText {

    /** What lies beyond weighs nothing. */
    static final int MOST_CHARACTERS = 2_000;

    private static final int MOST_REPEATS = 3;
    static final char PAGE_ADDRESS = '\u241f';
    private static final int THAI_ZERO = '๐';

    private final char[] characters;
    private final int[] origins;
    private int length;

    private PlainText(int capacity) {
        characters = new char[capacity + 2];
        origins = new int[capacity + 3];
    }

    /** Reads a text. Never fails, whatever is in it. */
    public static PlainText of(String text) {
        PlainText plain = new PlainText(Math.min(text.length(), MOST_CHARACTERS));
        plain.append(' ', 0);
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            plain.read(text, 0, text.length(), 0, true);
        } else {
            plain.readComposed(text);
        }
        plain.append(' ', text.length());
        plain.origins[plain.length] = text.length();
        return plain;
    }

    int length() {
        return length;
    }

    char at(int position) {
        return characters[position];
    }

    /** Where in the original text the character at this position began. */
    int origin(int position) {
        return origins[position];
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }

    /** Composes what belongs together, a base with its marks, piece by piece, so that the place of each piece is known. */
    private void readComposed(String text) {
        int start = 0;
        while (start < text.length() && !isFull()) {
            int end = start + 1;
            while (end < text.length() && isMark(text.charAt(end))) {
                end++;
            }
            String composed = Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFC);
            read(composed, 0, composed.length(), start, false);
            start = end;
        }
    }

    private static boolean isMark(char character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private void read(String text, int from, int to, int origin, boolean inPlace) {
        int position = from;
        while (position < to && !isFull()) {
            int at = inPlace ? position : origin;
            char character = text.charAt(position);
            if (isPageAddress(text, position)) {
                append(PAGE_ADDRESS, at);
                position = endOfWord(text, position);
            } else {
                append(plain(character), at);
                position++;
            }
        }
    }

    private boolean isFull() {
        return length > characters.length - 2;
    }

    private static boolean isPageAddress(String text, int position) {
        return text.charAt(position) == 'h'
                && (text.startsWith("http://", position) || text.startsWith("https://", position));
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) < '\u0e00') {
            end++;
        }
        return end;
    }

    private static char plain(char character) {
        if (Character.isWhitespace(character) || Character.isISOControl(character)) {
            return ' ';
        }
        if (character >= THAI_ZERO && character <= THAI_ZERO + 9) {
            return (char) ('0' + character - THAI_ZERO);
        }
        return Character.toLowerCase(character);
    }

    private void append(char character, int origin) {
        int most = character == ' ' ? 1 : MOST_REPEATS;
        if (!isRepeated(character, most)) {
            characters[length] = character;
            origins[length] = origin;
            length++;
        }
    }

    private boolean isRepeated(char character, int most) {
        if (length < most) {
            return false;
        }
        for (int back = 1; back <= most; back++) {
            if (characters[length - back] != character) {
                return false;
            }
        }
        return true;
    }
}
