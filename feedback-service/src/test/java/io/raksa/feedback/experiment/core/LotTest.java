package io.raksa.feedback.experiment.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.raksa.feedback.experiment.core.Deeds.Spread;
import io.raksa.platform.statistics.Estimate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LotTest {

    @Property
    void whoDrawsAgainDrawsTheSame(
            @ForAll long experiment,
            @ForAll long customer,
            @ForAll @Size(min = 2, max = 4) List<@IntRange(min = 1, max = 1000) Integer> weights) {
        UUID of = new UUID(experiment, 1);
        UUID by = new UUID(1, customer);
        assertThat(Lot.draw(of, by, weights))
                .isEqualTo(Lot.draw(of, by, weights))
                .isBetween(0, weights.size() - 1);
    }

    /** A hundred thousand customers: the shares are within four standard errors of the weights. */
    @Test
    void armsAreDrawnAsOftenAsTheyWeigh() {
        UUID experiment = new UUID(7, 7);
        List<Integer> weights = List.of(1, 1, 2);
        int[] drawn = new int[3];
        IntStream.range(0, 100_000).forEach(i -> drawn[Lot.draw(experiment, new UUID(i, i), weights)]++);
        assertThat(drawn[0]).isCloseTo(25_000, within(548));
        assertThat(drawn[1]).isCloseTo(25_000, within(548));
        assertThat(drawn[2]).isCloseTo(50_000, within(633));
    }

    /** Of those who drew the first arm in one experiment half draw it in the next. */
    @Test
    void oneExperimentTellsNothingOfAnother() {
        List<Integer> weights = List.of(1, 1);
        long both = IntStream.range(0, 100_000)
                .filter(i -> Lot.draw(new UUID(1, 1), new UUID(0, i), weights) == 0
                        && Lot.draw(new UUID(1, 2), new UUID(0, i), weights) == 0)
                .count();
        assertThat(both).isCloseTo(25_000, within(548L));
    }

    @Test
    void theUpliftIsTheDifferenceWithItsIntervals() {
        Deeds control = new Deeds(80, 48, 10, new Spread(0.75, 3.200556), new Spread(100, 0));
        Deeds arm = new Deeds(70, 56, 5, new Spread(2.33, 4.009), new Spread(140, 0));
        Uplift uplift = Uplift.of(arm, control).orElseThrow();
        assertThat(uplift.returned().value()).isCloseTo(0.2, within(1e-12));
        assertThat(uplift.returned().low()).isCloseTo(0.0524, within(5e-5));
        assertThat(uplift.returned().high()).isCloseTo(0.3339, within(5e-5));
        assertThat(uplift.spend()).isEqualTo(new Estimate(40, 40, 40));
        assertThat(uplift.visits().excludes(0)).isTrue();
        assertThat(uplift.lapsed().excludes(0)).isFalse();
    }

    @Test
    void ofOneCustomerNothingIsConcluded() {
        Deeds one = new Deeds(1, 1, 0, new Spread(3, 0), new Spread(10, 0));
        Deeds many = new Deeds(50, 20, 1, new Spread(1, 1), new Spread(10, 4));
        assertThat(Uplift.of(one, many)).isEmpty();
        assertThat(Uplift.of(many, one)).isEmpty();
    }
}
