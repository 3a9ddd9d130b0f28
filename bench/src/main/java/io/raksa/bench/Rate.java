package io.raksa.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many things were done in how long.
 *
 * @param done how many
 * @param took how long, by the wall clock
 */
record Rate(int done, Duration took) {

    /** One attempt at a piece of work; throws when it fails, which ends the bench. */
    interface Work {
        void on(int number) throws Exception;
    }

    double perSecond() {
        return done / (took.toNanos() / 1e9);
    }

    /** Does the pieces {@code from} to {@code to} (exclusive) with so many clients at once, each taking the next that nobody has. */
    static Rate of(int clients, int from, int to, Work work) throws Exception {
        AtomicInteger next = new AtomicInteger(from);
        long started = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                running.add(threads.submit(() -> {
                    for (int number = next.getAndIncrement(); number < to; number = next.getAndIncrement()) {
                        work.on(number);
                    }
                    return true;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        return new Rate(to - from, Duration.ofNanos(System.nanoTime() - started));
    }
}
