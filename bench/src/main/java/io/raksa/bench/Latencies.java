package io.raksa.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

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

    /** Asks again and again, with a pause after each answer, until told that it is enough. */
    static Latencies until(BooleanSupplier enough, Duration pause, Question question) throws Exception {
        LongStream.Builder took = LongStream.builder();
        int found = 0;
        while (!enough.getAsBoolean()) {
            long started = System.nanoTime();
            if (question.ask() > 0) {
                found++;
            }
            took.add(System.nanoTime() - started);
            Thread.sleep(pause);
        }
        return new Latencies(took.build().sorted().toArray(), found);
    }

    /** The questions of several who asked at the same time. */
    static Latencies together(List<Latencies> several) {
        return new Latencies(
                several.stream()
                        .flatMapToLong(each -> Arrays.stream(each.nanoseconds))
                        .sorted()
                        .toArray(),
                several.stream().mapToInt(each -> each.found).sum());
    }

    int asked() {
        return nanoseconds.length;
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
