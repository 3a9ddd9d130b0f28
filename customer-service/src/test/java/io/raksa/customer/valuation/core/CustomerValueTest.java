package io.raksa.customer.valuation.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withPrecision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerValueTest {

    private static final PurchaseModel MODEL = new BetaGeometric(false, 0.243, 4.414, 0.793, 2.426);
    private static final History HISTORY = new History(2, 30.43, 38.86);

    @Test
    void withoutDiscountTheValueIsPurchasesTimesSpend() {
        LifetimeValue value = LifetimeValue.of(MODEL, HISTORY, 35.0, 273, 0);

        assertThat(value.purchases()).isEqualTo(1.226, withPrecision(5e-4));
        assertThat(value.discounted()).isEqualTo(value.purchases(), withPrecision(1e-12));
        assertThat(value.value()).isEqualTo(35 * value.purchases(), withPrecision(1e-9));
    }

    @Test
    void aMonthIsATwelfthOfAYearAndMoneyOfItsEndIsDiscountedToToday() {
        double first = MODEL.expectedPurchases(HISTORY, 30.4375 / 7);
        double second = MODEL.expectedPurchases(HISTORY, 45 / 7.0) - first;

        LifetimeValue value = LifetimeValue.of(MODEL, HISTORY, 1, 45, 0.12);

        assertThat(value.discounted())
                .isEqualTo(
                        first / Math.pow(1.12, 1 / 12.0) + second / Math.pow(1.12, 45 / 365.25), withPrecision(1e-12));
    }

    @Test
    void weeksAreCountedFromTheFirstPurchaseDay() {
        assertThat(History.of(
                        27,
                        LocalDate.parse("1997-02-25"),
                        LocalDate.parse("1997-09-29"),
                        LocalDate.parse("1997-09-30")))
                .isEqualTo(new History(26, 216 / 7.0, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "0,   1,  5,  5, 1, 1",
        "30,  2, 10,  5, 2, 1",
        "31,  3, 11,  4, 3, 2",
        "366, 9, 99,  1, 5, 4",
        "366, 9, 100.01, 1, 5, 5",
    })
    void whoIsEqualScoresAlike(int since, int days, BigDecimal spent, int recency, int frequency, int monetary) {
        RfmCutPoints cuts = new RfmCutPoints(
                List.of(30, 60, 180, 365),
                List.of(1, 2, 3, 5),
                List.of(BigDecimal.TEN, BigDecimal.valueOf(20), BigDecimal.valueOf(50), BigDecimal.valueOf(100)));

        assertThat(cuts.score(since, days, spent)).isEqualTo(new RfmCutPoints.Scores(recency, frequency, monetary));
    }

    @ParameterizedTest
    @CsvSource({
        "100.00, 60.00, PROFITABLE",
        "100.00, 100.00, UNPROFITABLE_LOW_REVENUE",
        "500.01, 600.00, UNPROFITABLE_HIGH_REVENUE",
        "500.00, 600.00, UNPROFITABLE_LOW_REVENUE",
    })
    void thePlanFollowsFromProfitAndRevenue(BigDecimal revenue, BigDecimal cost, RelationshipPlan plan) {
        assertThat(RelationshipPlan.of(revenue, cost, new BigDecimal("500.00"))).isEqualTo(plan);
    }
}
