package io.raksa.loyalty.programme.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.loyalty.programme.core.Availability.AtOnce;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarnRuleTest {

    private static final Validity TWO_YEARS = Validity.ofMonths(24);

    @ParameterizedTest
    @CsvSource({
        "0.00, 0",
        "24.99, 0",
        "25.00, 1",
        "49.99, 1",
        "50.00, 2",
        "1250.00, 50",
        "-25.00, 0",
        "999999999999999.99, 39999999999999"
    })
    void everyFull25BahtEarnAPoint(BigDecimal amount, long points) {
        var uncapped =
                new EarnRule("THB", 1, new BigDecimal("25.0000"), TWO_YEARS, 1, PointKind.SPENDABLE, new AtOnce());

        assertThat(uncapped.pointsFor(amount)).isEqualTo(Math.min(points, EarnRule.MOST_POINTS));
    }

    @Test
    void aRateOfSeveralPointsCountsPartsOfItsAmount() {
        var rule = new EarnRule("THB", 3, new BigDecimal("10.00"), TWO_YEARS, 2, PointKind.SPENDABLE, new AtOnce());

        assertThat(rule.pointsFor(new BigDecimal("3.33"))).isZero();
        assertThat(rule.pointsFor(new BigDecimal("3.34"))).isEqualTo(1);
        assertThat(rule.pointsFor(new BigDecimal("10.00"))).isEqualTo(3);
        assertThat(rule.pointsFor(new BigDecimal("19.99"))).isEqualTo(5);
    }

    @Property
    void theResultIsTheLargestThatTheAmountPaysFor(
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(2) BigDecimal amount,
            @ForAll @LongRange(min = 1, max = 1000) long points,
            @ForAll @BigRange(min = "0.01", max = "1000") @Scale(2) BigDecimal per) {
        long earned =
                new EarnRule("THB", points, per, TWO_YEARS, 1, PointKind.SPENDABLE, new AtOnce()).pointsFor(amount);

        BigDecimal worth = amount.multiply(BigDecimal.valueOf(points));
        assertThat(per.multiply(BigDecimal.valueOf(earned))).isLessThanOrEqualTo(worth);
        assertThat(per.multiply(BigDecimal.valueOf(earned + 1))).isGreaterThan(worth);
    }
}
