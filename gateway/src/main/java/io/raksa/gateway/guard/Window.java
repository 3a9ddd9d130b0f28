package io.raksa.gateway.guard;

import java.time.Duration;
import java.util.Arrays;

/** How many calls ended well and how many failed in the last moments, counted in slices of time of which the oldest falls out. */
final class Window {

    private static final int SLICES = 10;

    private final long sliceNanos;
    private final long[] sliceOf = new long[SLICES];
    private final int[] successes = new int[SLICES];
    private final int[] failures = new int[SLICES];

    Window(Duration length) {
        this.sliceNanos = length.toNanos() / SLICES;
        Arrays.fill(sliceOf, Long.MIN_VALUE);
    }

    void succeeded(long now) {
        successes[at(now)]++;
    }

    void failed(long now) {
        failures[at(now)]++;
    }

    int successes(long now) {
        return sum(successes, now);
    }

    int failures(long now) {
        return sum(failures, now);
    }

    private int at(long now) {
        long slice = Math.floorDiv(now, sliceNanos);
        int at = Math.floorMod(slice, SLICES);
        if (sliceOf[at] != slice) {
            sliceOf[at] = slice;
            successes[at] = 0;
            failures[at] = 0;
        }
        return at;
    }

    private int sum(int[] counts, long now) {
        long slice = Math.floorDiv(now, sliceNanos);
        int sum = 0;
        for (int at = 0; at < SLICES; at++) {
            if (sliceOf[at] > slice - SLICES && sliceOf[at] <= slice) {
                sum += counts[at];
            }
        }
        return sum;
    }
}
