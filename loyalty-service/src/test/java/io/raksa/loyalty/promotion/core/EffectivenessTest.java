package io.raksa.loyalty.promotion.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.raksa.loyalty.promotion.core.Effectiveness.Arm;
import io.raksa.platform.statistics.Estimate;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class EffectivenessTest {

    /** Three who spent 10, 20 and 30. */
    private static final Arm TREATED = new Arm(3, 3, new BigDecimal("60"), 20, 100);

    /** Three who spent nothing, 10 and 20. */
    private static final Arm HELD_OUT = new Arm(3, 2, new BigDecimal("30"), 10, 100);

    @Test
    void spendingIsComparedByWelch() {
        Estimate more = between(TREATED, HELD_OUT).spending().orElseThrow();

        // t(0.975, 4) = 2.776445 times the root of 100/3 + 100/3
        assertThat(more.value()).isEqualTo(10);
        assertThat(more.low()).isCloseTo(-12.66955, within(1e-4));
        assertThat(more.high()).isCloseTo(32.66955, within(1e-4));
    }

    @Test
    void whoBoughtIsComparedByNewcombe() {
        Estimate more = between(new Arm(70, 56, BigDecimal.TEN, 1, 1), new Arm(80, 48, BigDecimal.TEN, 1, 1))
                .conversion()
                .orElseThrow();

        // Newcombe 1998, table II, contrast (a), method 10
        assertThat(more.value()).isCloseTo(0.2, within(1e-9));
        assertThat(more.low()).isCloseTo(0.0524, within(5e-5));
        assertThat(more.high()).isCloseTo(0.3339, within(5e-5));
    }

    @Test
    void theIncrementIsWhatTheTreatedSpentBeyondWhatTheOthersWouldHave() {
        assertThat(between(TREATED, HELD_OUT).incremental()).contains(new BigDecimal("30.00"));

        // two like the three others, who spent 10.00 together, would have spent 6.67
        Arm two = new Arm(2, 1, new BigDecimal("5"), 2.5, 12.5);
        Arm three = new Arm(3, 1, new BigDecimal("10"), 3.33, 33.3);
        assertThat(between(two, three).incremental()).contains(new BigDecimal("-1.67"));
    }

    @Test
    void withFewerThanTwoOnASideNothingIsSaid() {
        Arm one = new Arm(1, 1, BigDecimal.ONE, 1, 0);
        Arm none = new Arm(0, 0, BigDecimal.ZERO, 0, 0);

        assertThat(between(one, HELD_OUT).spending()).isEmpty();
        assertThat(between(HELD_OUT, one).conversion()).isEmpty();
        assertThat(between(TREATED, none).incremental()).isEmpty();
        assertThat(between(none, HELD_OUT).incremental()).contains(new BigDecimal("0.00"));
    }

    private static Effectiveness between(Arm treated, Arm heldOut) {
        return new Effectiveness(treated, heldOut, BigDecimal.ZERO, 0, 0);
    }
}
