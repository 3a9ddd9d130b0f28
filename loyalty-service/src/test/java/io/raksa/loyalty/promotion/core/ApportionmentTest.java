package io.raksa.loyalty.promotion.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    @Test
    void theLargestRemaindersGetWhatIsLeft() {
        assertThat(Apportionment.of(100, new long[] {1, 1, 1})).containsExactly(34, 33, 33);
        assertThat(Apportionment.of(10, new long[] {50, 30, 20})).containsExactly(5, 3, 2);
        assertThat(Apportionment.of(7, new long[] {0, 10, 10})).containsExactly(0, 4, 3);
    }

    @Property
    void partsSumToTheWholeAndNoneIsGreaterThanItsWeight(
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 0, max = 1_000_000_000_000L) Long> weights,
            @ForAll @LongRange(min = 0, max = 100) long percent) {
        long[] each = weights.stream().mapToLong(Long::longValue).toArray();
        long amount = LongStream.of(each).sum() / 100 * percent;

        long[] parts = Apportionment.of(amount, each);

        assertThat(LongStream.of(parts).sum()).isEqualTo(amount);
        for (int i = 0; i < parts.length; i++) {
            assertThat(parts[i]).isBetween(0L, each[i]);
        }
    }
}
