package io.raksa.feedback.tone.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Words of a text that stand together and spoke for what was judged.
 *
 * @param start where they begin in the text as it came, in UTF-16 units from 0
 * @param end where they end, exclusive
 * @param weight how much they added, in units of the score; greater than 0
 */
public record Phrase(int start, int end, double weight) {

    /** A text is explained by so many at most. */
    public static final int MOST = 3;

    /** Neighbouring words that all weigh more than nothing are one phrase; the heaviest come first. */
    static List<Phrase> heaviest(PlainText plain, int[] words, double[] byCharacter) {
        double root = Math.sqrt(plain.length());
        List<Phrase> phrases = new ArrayList<>();
        int first = -1;
        double sum = 0;
        for (int i = 0; i + 1 < words.length; i++) {
            double weight = sum(byCharacter, words[i], words[i + 1]) / root;
            boolean speaks = weight > 0 && plain.at(words[i]) != ' ';
            if (speaks) {
                first = first < 0 ? words[i] : first;
                sum += weight;
            } else if (first >= 0) {
                phrases.add(new Phrase(plain.origin(first), plain.origin(words[i]), sum));
                first = -1;
                sum = 0;
            }
        }
        phrases.sort(Comparator.comparingDouble(Phrase::weight).reversed());
        return List.copyOf(phrases.subList(0, Math.min(MOST, phrases.size())));
    }

    private static double sum(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }
}
