package io.raksa.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.tier.core.Benefit;
import io.raksa.loyalty.tier.core.Gives;
import io.raksa.loyalty.tier.core.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoostTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1.99, 1",
        "2, 1.5, 3",
        "3, 1.33, 3",
        "100, 1.33, 133",
        "0, 10, 0",
        "1000000000000, 10, 1000000000000"
    })
    void pointsAreMultipliedAndRoundedDown(long points, BigDecimal times, long earned) {
        assertThat(Boost.times(points, times)).isEqualTo(earned);
    }

    @Test
    void aTierThatSaysNothingOfItMultipliesByOne() {
        Boost none = Boost.of(Optional.empty());

        assertThat(none.of(39)).isEqualTo(39);
        assertThat(none.basis()).isNull();
        assertThat(Boost.of(Optional.of(tier(Gives.DISCOUNT, "7.50")))).isEqualTo(none);
    }

    @Test
    void aTierThatMultipliesSaysSo() {
        Boost boost = Boost.of(Optional.of(tier(Gives.POINTS_MULTIPLIER, "1.50")));

        assertThat(boost.of(39)).isEqualTo(58);
        assertThat(boost.basis()).isEqualTo(new Basis.Boost("Gold", "ทอง", "1.5"));
    }

    private static Tier tier(Gives gives, String figure) {
        Benefit benefit = new Benefit("more", gives, "More", "เพิ่ม", new BigDecimal(figure), null);
        return new Tier("gold", "Gold", "ทอง", BigDecimal.TEN, null, List.of(benefit));
    }
}
