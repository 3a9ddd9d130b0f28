package io.raksa.feedback.tone.core;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Where words begin and end, Thai ones by the dictionary of the Java platform (module {@code jdk.localedata}). */
public final class Words {

    private static final BreakIterator BREAKS = BreakIterator.getWordInstance(Locale.of("th"));

    private Words() {}

    /** The words of a text as the models read it, one after the other; blanks and signs are words of their own. */
    public static List<String> of(String text) {
        PlainText plain = PlainText.of(text);
        String read = plain.toString();
        int[] boundaries = boundaries(plain);
        return IntStream.range(1, boundaries.length)
                .mapToObj(i -> read.substring(boundaries[i - 1], boundaries[i]))
                .toList();
    }

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
