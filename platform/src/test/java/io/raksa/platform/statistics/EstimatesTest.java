package io.raksa.platform.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimatesTest {

    /** Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    void aSharesIntervalIsWilsons(long hits, long of, double low, double high) {
        Estimate estimate = new Share(hits, of).estimate();
        assertThat(estimate.low()).isCloseTo(low, within(5e-5));
        assertThat(estimate.high()).isCloseTo(high, within(5e-5));
    }

    /** Newcombe, Interval estimation for the difference between independent proportions (1998), table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void theDifferenceOfSharesIsNewcombes(long hits, long of, long hits2, long of2, double low, double high) {
        Estimate estimate = new Share(hits, of).minus(new Share(hits2, of2));
        assertThat(estimate.low()).isCloseTo(low, within(5e-5));
        assertThat(estimate.high()).isCloseTo(high, within(5e-5));
    }

    /** Student's sleep data of 1908, as in R: {@code t.test(extra ~ group, data = sleep)} says -3.3654832 and 0.2054832. */
    @Test
    void theDifferenceOfMeansIsWelchs() {
        Mean first = mean(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0);
        Mean second = mean(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);
        Estimate estimate = first.minus(second);
        assertThat(estimate.value()).isCloseTo(-1.58, within(1e-12));
        assertThat(estimate.low()).isCloseTo(-3.3654832, within(5e-8));
        assertThat(estimate.high()).isCloseTo(0.2054832, within(5e-8));
        assertThat(estimate.excludes(0)).isFalse();
    }

    /** As R: {@code poisson.test(c(11, 6+8+7), c(800, 1083+1050+878))} in its own examples says 0.8584264 and 4.2772659. */
    @Test
    void theRatioOfRatesIsExact() {
        Estimate ratio = new Rate(11, 800).over(new Rate(21, 3011));
        assertThat(ratio.value()).isCloseTo(1.971488, within(5e-7));
        assertThat(ratio.low()).isCloseTo(0.8584264, within(5e-8));
        assertThat(ratio.high()).isCloseTo(4.2772659, within(5e-8));
    }

    @Test
    void aRateWithoutEventsHasAnIntervalToo() {
        Estimate none = new Rate(0, 10).over(new Rate(12, 10));
        assertThat(none.value()).isZero();
        assertThat(none.low()).isZero();
        assertThat(none.excludes(1)).isTrue();
        assertThat(new Rate(3, 10).over(new Rate(0, 10)).high()).isInfinite();
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(0, 1).over(new Rate(0, 1)));
    }

    @Test
    void countsThatFitAreLikelyAndOthersAreNot() {
        assertThat(Fit.probability(new long[] {50, 50}, new double[] {1, 1})).isEqualTo(1);
        assertThat(Fit.probability(new long[] {40, 60}, new double[] {1, 1})).isCloseTo(0.04550026, within(5e-9));
        assertThat(Fit.probability(new long[] {20, 40, 140}, new double[] {1, 2, 7}))
                .isEqualTo(1);
    }

    @Test
    void whatVariesNotHasAnIntervalOfNothing() {
        Mean same = new Mean(5, 3, 0);
        assertThat(same.minus(new Mean(4, 1, 0))).isEqualTo(new Estimate(2, 2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Mean(1, 3, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(3, 2));
    }

    private static Mean mean(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return new Mean(values.length, mean, squares / (values.length - 1));
    }
}
