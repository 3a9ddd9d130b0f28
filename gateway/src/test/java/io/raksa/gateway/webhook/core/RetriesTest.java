package io.raksa.gateway.webhook.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetriesTest {

    /** As if by chance nothing were ever added. */
    private final RandomGenerator never = () -> 0;

    private Duration after(int failures) {
        return Retries.after(failures, null, never).orElseThrow();
    }

    @Test
    void tenAttemptsTakeSeventyFiveHours() {
        assertThat(IntStream.rangeClosed(1, 9).mapToObj(this::after))
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(14),
                        Duration.ofHours(20),
                        Duration.ofHours(24));
        assertThat(Retries.after(10, null, never)).isEmpty();
    }

    @Test
    void aWaitIsLongerByUpToATenth() {
        var chance = new Random(7);

        assertThat(IntStream.range(0, 1000)
                        .mapToObj(once -> Retries.after(4, null, chance).orElseThrow()))
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofHours(2), Duration.ofMinutes(132)))
                .anySatisfy(wait -> assertThat(wait).isGreaterThan(Duration.ofMinutes(130)));
    }

    @Test
    void whatTheReceiverAsksForIsKeptWithinReason() {
        assertThat(Retries.after(1, Duration.ofMinutes(10), never)).contains(Duration.ofMinutes(10));
        assertThat(Retries.after(1, Duration.ofSeconds(1), never)).contains(Duration.ofSeconds(5));
        assertThat(Retries.after(1, Duration.ofDays(365), never)).contains(Duration.ofHours(24));
        assertThat(Retries.after(1, Duration.ofSeconds(-5), never)).contains(Duration.ofSeconds(5));
    }
}
