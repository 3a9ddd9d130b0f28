package io.raksa.feedback.tone.core;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;

/** Where words begin and end, Thai ones by the dictionary of the Java platform (module {@code jdk.localedata}). */
final class Words {

    private static final BreakIterator BREAKS = BreakIterator.getWordInstance(Locale.of("th"));

    private Words() {}

    /** The boundaries of the words of a text: the i-th word is from the i-th to the next; blanks and signs are words of their own. */
    static int[] boundaries(PlainText text) {
        BreakIterator breaks = (BreakIterator) BREAKS.clone();
        breaks.setText(text.toString());
        int[] boundaries = new int[text.length() + 1];
        int count = 0;
        for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
            boundaries[count++] = at;
        }
        return Arrays.copyOf(boundaries, count);
    }
}
