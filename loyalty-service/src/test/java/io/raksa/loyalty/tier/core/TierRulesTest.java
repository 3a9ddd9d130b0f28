package io.raksa.loyalty.tier.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.loyalty.tier.core.TierRules.Verdict;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TierRulesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // in, over, measured, fall -> stands in
                "-, false, 99, FULL, unchanged",
                "-, false, 100, FULL, silver",
                "-, false, 5000, FULL, platinum",
                "silver, false, 500, STAY, gold",
                "gold, false, 0, FULL, unchanged",
                "gold, true, 500, FULL, gold",
                "gold, true, 0, STAY, gold",
                "gold, true, 0, ONE_STEP, silver",
                "silver, true, 0, ONE_STEP, -",
                "platinum, true, 500, ONE_STEP, gold",
                "platinum, true, 100, ONE_STEP, gold",
                "platinum, true, 100, FULL, silver",
                "platinum, true, 0, FULL, -",
                "bronze, true, 0, STAY, -",
                "bronze, false, 0, STAY, unchanged",
                "bronze, false, 100, STAY, silver"
            })
    void membersRiseAtOnceAndFallAtTheEndOfTheirTerm(
            String code, boolean hasEnded, BigDecimal measured, Fall fall, String stands) {
        Verdict verdict = rules(fall).judge(code, hasEnded, measured);

        assertThat(verdict instanceof Verdict.Stands(Tier tier) ? tier == null ? null : tier.code() : "unchanged")
                .isEqualTo(stands);
    }

    @Property
    void whoDoesMoreNeverStandsLower(
            @ForAll @IntRange(max = 2000) int less,
            @ForAll @IntRange(max = 2000) int more,
            @ForAll Fall fall,
            @ForAll boolean ended) {
        TierRules rules = rules(fall);
        for (String code : List.of("silver", "gold", "platinum")) {
            String lower = stands(rules, code, ended, Math.min(less, more));
            String higher = stands(rules, code, ended, Math.max(less, more));
            assertThat(rules.isAbove(lower, higher)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Fall.class)
    void whatReachesATierKeepsIt(Fall fall) {
        assertThat(stands(rules(fall), "gold", true, 500)).isEqualTo("gold");
    }

    @Test
    void theNextTierIsTheLowestThatIsNotReached() {
        assertThat(rules(Fall.FULL).next(null, new BigDecimal("99.99")))
                .map(Tier::code)
                .contains("silver");
        assertThat(rules(Fall.FULL).next(null, new BigDecimal("100")))
                .map(Tier::code)
                .contains("gold");
        assertThat(rules(Fall.FULL).next(null, new BigDecimal("1000"))).isEmpty();
    }

    private static String stands(TierRules rules, String code, boolean ended, int measured) {
        return rules.judge(code, ended, BigDecimal.valueOf(measured)) instanceof Verdict.Stands(Tier tier)
                ? tier == null ? null : tier.code()
                : code;
    }

    private static TierRules rules(Fall fall) {
        return new TierRules(
                TierMeasure.SPEND,
                "THB",
                null,
                12,
                12,
                30,
                fall,
                List.of(tier("silver", "100"), tier("gold", "500"), tier("platinum", "1000")));
    }

    private static Tier tier(String code, String threshold) {
        return new Tier(code, code, code, new BigDecimal(threshold), null, List.of());
    }
}
