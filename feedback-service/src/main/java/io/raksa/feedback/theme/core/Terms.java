package io.raksa.feedback.theme.core;

import io.raksa.feedback.tone.core.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Of which words a text is, Thai and English: its words, and its pairs of words that stand together, each once. */
public final class Terms {

    /** Of a longer text the beginning tells. */
    public static final int MOST = 120;

    private static final int LONGEST = 60;

    private Terms() {}

    public static List<String> of(String text) {
        Set<String> terms = new LinkedHashSet<>();
        for (List<String> phrase : phrases(text)) {
            for (int i = 0; i < phrase.size(); i++) {
                keep(terms, phrase.get(i));
                if (i > 0) {
                    keep(terms, together(phrase.get(i - 1), phrase.get(i)));
                }
            }
        }
        return terms.stream().limit(MOST).toList();
    }

    /** Words up to the next sign. */
    private static List<List<String>> phrases(String text) {
        List<List<String>> phrases = new ArrayList<>();
        List<String> phrase = new ArrayList<>();
        for (String word : Words.of(text)) {
            if (isWord(word)) {
                phrase.add(word);
            } else if (!word.isBlank()) {
                phrases.add(phrase);
                phrase = new ArrayList<>();
            }
        }
        phrases.add(phrase);
        return phrases;
    }

    /** One letter, or a number, is no subject. */
    private static boolean isWord(String word) {
        return word.length() > 1 && word.chars().anyMatch(Character::isLetter);
    }

    private static void keep(Set<String> terms, String term) {
        if (term.length() <= LONGEST) {
            terms.add(term);
        }
    }

    /** Thai is written without blanks. */
    private static String together(String one, String other) {
        return isThai(one) && isThai(other) ? one + other : one + " " + other;
    }

    private static boolean isThai(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.THAI;
    }
}
