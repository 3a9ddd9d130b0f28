package io.raksa.loyalty.care.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
    private static final Patience PATIENCE = new Patience(Duration.ofDays(180), Duration.ofDays(14));

    @Test
    void aComplaintIsWaitedForFromItsOpening() {
        assertThat(PATIENCE.opened(NOW.minus(Duration.ofDays(10)), null, NOW)).contains(NOW.plus(Duration.ofDays(170)));
    }

    @Test
    void oneThatIsTooOldIsNotWaitedFor() {
        assertThat(PATIENCE.opened(NOW.minus(Duration.ofDays(180)), null, NOW)).isEmpty();
    }

    @Test
    void aNewOneShortensNoWait() {
        Instant until = NOW.plus(Duration.ofDays(5));
        assertThat(PATIENCE.opened(NOW.minus(Duration.ofDays(179)), until, NOW)).contains(until);
    }

    @Test
    void afterTheLastOneSomeDaysAreLeft() {
        assertThat(PATIENCE.closed(List.of(), NOW)).isEqualTo(NOW.plus(Duration.ofDays(14)));
    }

    @Test
    void afterAnyOtherItIsWaitedForThoseThatAreLeftAndNoShorterThanTheGrace() {
        assertThat(PATIENCE.closed(List.of(NOW.minus(Duration.ofDays(80)), NOW.minus(Duration.ofDays(90))), NOW))
                .isEqualTo(NOW.plus(Duration.ofDays(100)));
        assertThat(PATIENCE.closed(List.of(NOW.minus(Duration.ofDays(175))), NOW))
                .isEqualTo(NOW.plus(Duration.ofDays(14)));
    }
}
