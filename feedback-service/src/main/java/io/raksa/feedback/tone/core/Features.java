package io.raksa.feedback.tone.core;

import java.util.Arrays;

/**
 * What a model knows of a text: which n-grams of 1 to 5 characters and which words are in it, alone, with their neighbours, where in the
 * text and in how long a text; which words that ask, and its {@link Shape}. Each is the number of one of 2^bits buckets.
 */
public final class Features {

    private static final int LONGEST = 5;
    private static final int MOST_OF_A_CHARACTER = LONGEST + 5;
    private static final int MOST_OF_A_TEXT = 200;
    private static final int FIRST_WORDS = 2;
    private static final int LAST_WORDS = 3;

    private final int mask;

    /** @param bits of the number of a bucket, 1 to 30 */
    public Features(int bits) {
        mask = (1 << bits) - 1;
    }

    /** Hears of each feature where it occurs in the plain text; what is true of the text as a whole is from 0 to 0. */
    interface Listener {
        void feature(int bucket, int start, int end);
    }

    /** The buckets that the text is in, each once, ascending. */
    public int[] of(PlainText text) {
        Buckets buckets = new Buckets(text.length() * MOST_OF_A_CHARACTER + MOST_OF_A_TEXT);
        each(text, Words.boundaries(text), buckets);
        return buckets.distinct();
    }

    void each(PlainText text, int[] words, Listener listener) {
        Listener mixed = (hash, start, end) -> listener.feature(bucket(hash), start, end);
        eachGram(text, mixed);
        eachWord(text, words, mixed);
        Shape shape = new Shape(text);
        shape.each(mixed);
        Questions.each(text, shape.length(), mixed);
    }

    private static void eachGram(PlainText text, Listener listener) {
        for (int start = 0; start < text.length(); start++) {
            int hash = 0;
            int end = Math.min(start + LONGEST, text.length());
            for (int i = start; i < end; i++) {
                hash = extended(hash, text.at(i));
                listener.feature(hash, start, i + 1);
            }
        }
    }

    private static void eachWord(PlainText text, int[] boundaries, Listener listener) {
        int[] words = withoutBlanks(text, boundaries);
        int length = Shape.roughLength(text);
        int[] before = new int[2];
        for (int i = 0; i < words.length; i++) {
            int start = boundaries[words[i]];
            int end = boundaries[words[i] + 1];
            int hash = hash(text, start, end);
            listener.feature(Kind.WORD.of(hash), start, end);
            listener.feature(Kind.PAIR.of(before[1], hash), start(boundaries, words, i - 1), end);
            listener.feature(Kind.TRIPLE.of(before[0] * 31 + before[1], hash), start(boundaries, words, i - 2), end);
            listener.feature(Kind.WORD_BY_PLACE.of(hash, Shape.place(text, start)), start, end);
            listener.feature(Kind.WORD_BY_LENGTH.of(hash, length), start, end);
            if (i < FIRST_WORDS) {
                listener.feature(Kind.FIRST_WORD.of(hash), start, end);
            }
            if (i >= words.length - LAST_WORDS) {
                listener.feature(Kind.LAST_WORD.of(hash), start, end);
            }
            before[0] = before[1];
            before[1] = hash;
        }
    }

    private static int start(int[] boundaries, int[] words, int word) {
        return boundaries[words[Math.max(0, word)]];
    }

    private static int[] withoutBlanks(PlainText text, int[] boundaries) {
        int[] words = new int[boundaries.length];
        int count = 0;
        for (int i = 0; i + 1 < boundaries.length; i++) {
            if (text.at(boundaries[i]) != ' ') {
                words[count++] = i;
            }
        }
        return Arrays.copyOf(words, count);
    }

    private static int hash(PlainText text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = extended(hash, text.at(i));
        }
        return hash;
    }

    private static int extended(int hash, char character) {
        return (hash + character + 1) * 0x01000193;
    }

    /** The bits of a hash mixed as by MurmurHash3. */
    private int bucket(int hash) {
        int mixed = hash ^ (hash >>> 16);
        mixed *= 0x85ebca6b;
        mixed ^= mixed >>> 13;
        mixed *= 0xc2b2ae35;
        return (mixed ^ (mixed >>> 16)) & mask;
    }

    private static final class Buckets implements Listener {

        private final int[] buckets;
        private int count;

        private Buckets(int most) {
            buckets = new int[most];
        }

        @Override
        public void feature(int bucket, int start, int end) {
            buckets[count++] = bucket;
        }

        private int[] distinct() {
            Arrays.sort(buckets, 0, count);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (kept == 0 || buckets[i] != buckets[kept - 1]) {
                    buckets[kept++] = buckets[i];
                }
            }
            return Arrays.copyOf(buckets, kept);
        }
    }
}
