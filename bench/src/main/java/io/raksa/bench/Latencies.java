package io.raksa.bench;

import java.util.Arrays;

/** How long each of many questions, asked one after the other, took. */
final class Latencies {

    private final long[] nanoseconds;
    private final int found;

    private Latencies(long[] nanoseconds, int found) {
        this.nanoseconds = nanoseconds;
        this.found = found;
    }

    /** A question; answers how much was found. */
    interface Question {
        int ask() throws Exception;
    }

    static Latencies of(int times, Question question) throws Exception {
        long[] took = new long[times];
        int found = 0;
        for (int i = 0; i < times; i++) {
            long started = System.nanoTime();
            if (question.ask() > 0) {
                found++;
            }
            took[i] = System.nanoTime() - started;
        }
        Arrays.sort(took);
        return new Latencies(took, found);
    }

    /** What this share of the questions did not exceed. */
    double millisecondsAt(double share) {
        return nanoseconds[(int) Math.min(nanoseconds.length - 1, Math.ceil(share * nanoseconds.length) - 1)] / 1e6;
    }

    /** The share of questions that found anything. */
    double shareFound() {
        return (double) found / nanoseconds.length;
    }
}
