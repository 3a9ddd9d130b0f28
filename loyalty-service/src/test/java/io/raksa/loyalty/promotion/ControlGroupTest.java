package io.raksa.loyalty.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ControlGroupTest {

    private static final UUID PROMOTION = UUID.fromString("019aabf0-7c90-7a15-9d4d-58a10c2c1da1");

    @Test
    void theLotOfACustomerIsAlwaysTheSame() {
        assertThat(LongStream.rangeClosed(1, 5).map(n -> ControlGroup.lot(PROMOTION, new UUID(0, n))))
                .containsExactly(44L, 1L, 18L, 34L, 79L);
    }

    @Test
    void aboutAsManyAreInItAsAreToBe() {
        long in = LongStream.range(0, 10_000)
                .filter(n -> ControlGroup.has(PROMOTION, new UUID(0, n), 10))
                .count();

        assertThat(in).isBetween(900L, 1_100L);
        assertThat(LongStream.range(0, 100).filter(n -> ControlGroup.has(PROMOTION, new UUID(0, n), 0)))
                .isEmpty();
    }
}
