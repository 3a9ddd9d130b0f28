package io.raksa.feedback.tone.core;

import java.util.Arrays;

/**
 * What a model knows of a text: which n-grams of 1 to 5 characters, which words and which pairs of neighbouring words are in it, each as
 * the number of one of 2^bits buckets.
 */
public final class Features {

    private static final int LONGEST = 5;
    private static final int WORD = 0x5bd1e995;
    private static final int PAIR = 0x1b873593;

    private final int mask;

    /** @param bits of the number of a bucket, 1 to 30 */
    public Features(int bits) {
        mask = (1 << bits) - 1;
    }

    /** Hears of each feature where it occurs in the plain text. */
    interface Listener {
        void feature(int bucket, int start, int end);
    }

    /** The buckets that the text is in, each once, ascending. */
    public int[] of(PlainText text) {
        Buckets buckets = new Buckets(text.length() * (LONGEST + 2));
        each(text, Words.boundaries(text), buckets);
        return buckets.distinct();
    }

    void each(PlainText text, int[] words, Listener listener) {
        for (int start = 0; start < text.length(); start++) {
            int hash = 0;
            int end = Math.min(start + LONGEST, text.length());
            for (int i = start; i < end; i++) {
                hash = extended(hash, text.at(i));
                listener.feature(bucket(hash), start, i + 1);
            }
        }
        eachWord(text, words, listener);
    }

    private void eachWord(PlainText text, int[] words, Listener listener) {
        int before = 0;
        int beforeStart = 0;
        for (int i = 0; i + 1 < words.length; i++) {
            int hash = hash(text, words[i], words[i + 1]);
            if (text.at(words[i]) != ' ') {
                listener.feature(bucket(hash ^ WORD), words[i], words[i + 1]);
                listener.feature(bucket((before * 31 + hash) ^ PAIR), beforeStart, words[i + 1]);
                before = hash;
                beforeStart = words[i];
            }
        }
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
