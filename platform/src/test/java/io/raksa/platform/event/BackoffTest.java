package io.raksa.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofMinutes(5));

    @RepeatedTest(20)
    void theWaitDoublesAndIsShortenedByHalfAtMost() {
        assertThat(backoff.after(1, null)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
        assertThat(backoff.after(2, null)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
        assertThat(backoff.after(5, null)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
    }

    @Test
    void theWaitNeverPassesTheLongest() {
        assertThat(IntStream.of(11, 30, 31, 1_000, Integer.MAX_VALUE))
                .allSatisfy(failures -> assertThat(backoff.after(failures, null))
                        .isBetween(Duration.ofSeconds(150), Duration.ofMinutes(5)));
    }

    @Test
    void whoFailedTogetherDoesNotComeBackTogether() {
        assertThat(IntStream.range(0, 100)
                        .mapToObj(i -> backoff.after(8, null))
                        .distinct()
                        .count())
                .isGreaterThan(90);
    }

    @Test
    void whatTheOtherSideAskedForIsKeptUpToTheLongest() {
        assertThat(backoff.after(1, Duration.ofSeconds(7))).isEqualTo(Duration.ofSeconds(7));
        assertThat(backoff.after(1, Duration.ofHours(2))).isEqualTo(Duration.ofMinutes(5));
        assertThat(backoff.after(1, Duration.ofSeconds(-3))).isLessThanOrEqualTo(Duration.ofMillis(500));
    }
}
