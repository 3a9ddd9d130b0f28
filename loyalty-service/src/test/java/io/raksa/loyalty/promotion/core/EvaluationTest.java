package io.raksa.loyalty.promotion.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.loyalty.promotion.core.Evaluation.Verdict;
import io.raksa.loyalty.promotion.core.Refusal.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final Cart CART = new Cart(
            "THB",
            List.of(
                    new Cart.Line("1", "TEA", "drinks", 3, 4_500),
                    new Cart.Line("2", "RICE", "food", 1, 12_000),
                    new Cart.Line("3", "CAKE", "food", 2, 8_000)));

    private static final Set<Integer> ALL = Set.of(0, 1, 2);

    private final Pricing pricing = new Pricing(CART);

    @Test
    void aPercentageIsRoundedOnceAndSharedExactly() {
        evaluate(offer(ALL, null, false, new Effect.PercentOff(new BigDecimal("33.33"), null)));

        // 41500 * 0.3333 = 13831.95
        assertThat(pricing.total()).isEqualTo(41_500 - 13_832);
        assertThat(pricing.offs()).extracting(Pricing.Off::amount).containsExactly(4_499L, 4_000L, 5_333L);
    }

    @Test
    void aPercentageTakesNoMoreThanItsMost() {
        evaluate(offer(ALL, null, false, new Effect.PercentOff(new BigDecimal("50"), 10_000L)));

        assertThat(pricing.total()).isEqualTo(31_500);
    }

    @Test
    void anAmountIsAtMostWhatTheChosenLinesCost() {
        evaluate(offer(Set.of(1), null, false, new Effect.AmountOff(20_000)));

        assertThat(pricing.prices()).containsExactly(13_500, 0, 16_000);
    }

    @Test
    void aFixedPriceLeavesWhatIsCheaperAsItIs() {
        evaluate(offer(ALL, null, false, new Effect.FixedPrice(7_000)));

        assertThat(pricing.prices()).containsExactly(13_500, 7_000, 14_000);
    }

    @Test
    void theCheapestOfEveryThreeIsFree() {
        evaluate(offer(ALL, null, false, new Effect.FreeUnits(2, 1, null)));

        // 6 units: two are free, both of the tea at 45.00
        assertThat(pricing.prices()).containsExactly(4_500, 12_000, 16_000);
    }

    @Test
    void noMoreUnitsAreFreeThanAreToBe() {
        evaluate(offer(ALL, null, false, new Effect.FreeUnits(2, 1, 1)));

        assertThat(pricing.prices()).containsExactly(9_000, 12_000, 16_000);
    }

    @Test
    void eachSeesThePricesThatTheOnesBeforeItLeft() {
        evaluate(
                offer(ALL, null, false, new Effect.PercentOff(new BigDecimal("10"), null)),
                offer(ALL, null, false, new Effect.PercentOff(new BigDecimal("10"), null)));

        assertThat(pricing.total()).isEqualTo(33_615);
    }

    @Test
    void ofOneStackTheFirstThatGivesAnythingApplies() {
        List<Verdict> verdicts = evaluate(
                offer(Set.of(), "x", false, new Effect.AmountOff(100)),
                offer(ALL, "x", false, new Effect.AmountOff(200)),
                offer(ALL, "x", false, new Effect.AmountOff(300)));

        assertThat(verdicts)
                .extracting(EvaluationTest::reason)
                .containsExactly(Reason.NOTHING_TO_GIVE, null, Reason.NOT_COMBINABLE);
        assertThat(pricing.total()).isEqualTo(41_300);
    }

    @Test
    void anExclusiveOneAppliesOnlyAlone() {
        List<Verdict> first = evaluate(
                offer(ALL, null, true, new Effect.AmountOff(100)), offer(ALL, null, false, new Effect.AmountOff(200)));
        assertThat(first).extracting(EvaluationTest::reason).containsExactly(null, Reason.NOT_COMBINABLE);

        List<Verdict> second = evaluate(
                offer(ALL, null, false, new Effect.AmountOff(200)), offer(ALL, null, true, new Effect.AmountOff(100)));
        assertThat(second).extracting(EvaluationTest::reason).containsExactly(null, Reason.NOT_COMBINABLE);
    }

    @Test
    void whatItsBudgetRefusesLeavesThePricesAlone() {
        List<Verdict> verdicts = Evaluation.of(
                pricing,
                List.of(offer(ALL, null, false, new Effect.AmountOff(200))),
                (candidate, tried) -> Refusal.of(Reason.USED_UP));

        assertThat(verdicts).extracting(EvaluationTest::reason).containsExactly(Reason.USED_UP);
        assertThat(pricing.total()).isEqualTo(41_500);
        assertThat(pricing.offs()).isEmpty();
    }

    private List<Verdict> evaluate(Offer... offers) {
        return Evaluation.of(pricing, List.of(offers), (candidate, tried) -> null);
    }

    private static Offer offer(Set<Integer> chosen, @Nullable String stack, boolean exclusive, Effect effect) {
        return new Offer(UUID.randomUUID(), exclusive, stack, chosen, List.of(effect), null);
    }

    private static @Nullable Reason reason(Verdict verdict) {
        return verdict instanceof Verdict.Refused(var promotion, var refusal) ? refusal.reason() : null;
    }
}
