package io.raksa.customer.segment.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.platform.rule.Vocabulary.Fault;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    private static final CustomerFacts BUYER = new CustomerFacts(
            UUID.randomUUID(),
            Map.of(
                    Fact.STAGE,
                    "GROWING",
                    Fact.HAS_BOUGHT,
                    true,
                    Fact.LAST_PURCHASE_DAY,
                    "2026-02-28",
                    Fact.DAYS_SINCE_LAST_PURCHASE,
                    31L,
                    Fact.SPEND,
                    1250.5,
                    Fact.IDENTIFIER_TYPES,
                    List.of("LINE", "PHONE")));
    private static final CustomerFacts NEWCOMER =
            new CustomerFacts(UUID.randomUUID(), Map.of(Fact.HAS_BOUGHT, false, Fact.SPEND, 0.0));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "stage == 'GROWING' && daysSinceLastPurchase > 30; true",
                "daysSinceLastPurchase > 31; false",
                "spend >= 1250; true",
                "spend == 1250.5; true",
                "lastPurchaseDay < '2026-03-01'; true",
                "'LINE' in identifierTypes; true",
                "'EMAIL' in identifierTypes; false",
                "stage.startsWith('GR'); true",
                "language == 'th'; false",
                "language == 'th' || hasBought; true",
                "daysSinceLastPurchase / 0 == 1; false"
            })
    void aConditionIsMetOrNot(String text, boolean met) {
        assertThat(condition(text).isMetBy(BUYER)).isEqualTo(met);
    }

    @Test
    void whatHangsOnAnAbsentFactIsNotMetUnlessTheRestDecides() {
        assertThat(condition("daysSinceLastPurchase > 90").isMetBy(NEWCOMER)).isFalse();
        assertThat(condition("daysSinceLastPurchase < 90").isMetBy(NEWCOMER)).isFalse();
        assertThat(condition("!hasBought || daysSinceLastPurchase > 90").isMetBy(NEWCOMER))
                .isTrue();
        assertThat(condition("hasBought && daysSinceLastPurchase > 90").isMetBy(NEWCOMER))
                .isFalse();
    }

    @Test
    void itKnowsWhatItAsksForAndWhetherTimeAloneChangesIt() {
        Condition condition = condition("stage == 'REPEAT' && daysSinceLastPurchase > 30");

        assertThat(condition.facts()).containsExactly(Fact.STAGE, Fact.DAYS_SINCE_LAST_PURCHASE);
        assertThat(condition.changesWithTime()).isTrue();
        assertThat(condition("spend > 100.0 && firstPurchaseDay > '2026-01-01'").changesWithTime())
                .isFalse();
        assertThat(BUYER.only(condition.facts())).isEqualTo(Map.of("stage", "GROWING", "daysSinceLastPurchase", 31L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "nobody == 1; 1; 1; undeclared reference to 'nobody'",
                "stage == 1; 1; 7; found no matching overload for '_==_'",
                "spend; 1; 1; expected type 'bool' but found 'double'",
                "hasBought && ; 1; 13; mismatched input",
                "identifierTypes.exists(t, t == 'PHONE'); 1; 23; undeclared reference"
            })
    void aFaultIsToldWithItsPlace(String text, int line, int column, String message) {
        assertThat(Condition.read(text))
                .isInstanceOfSatisfying(Condition.Reading.Faulty.class, faulty -> assertThat(faulty.faults())
                        .anySatisfy(fault -> {
                            assertThat(fault.message()).contains(message);
                            assertThat(List.of(fault.line(), fault.column())).isEqualTo(List.of(line, column));
                        }));
    }

    @Test
    void aFaultOnTheSecondLineIsToldThere() {
        assertThat(Condition.read("hasBought &&\n  whim > 1"))
                .isInstanceOfSatisfying(
                        Condition.Reading.Faulty.class,
                        faulty -> assertThat(faulty.faults().getFirst().line()).isEqualTo(2));
    }

    @Test
    void aConditionThatCostsTooMuchIsRefused() {
        assertThat(Condition.read("(".repeat(500) + "hasBought" + ")".repeat(500)))
                .isInstanceOf(Condition.Reading.Faulty.class);
        assertThat(Condition.read("hasBought" + " && hasBought".repeat(400)))
                .isInstanceOf(Condition.Reading.Faulty.class);
    }

    private static Condition condition(String text) {
        return switch (Condition.read(text)) {
            case Condition.Reading.Good(Condition condition) -> condition;
            case Condition.Reading.Faulty(List<Fault> faults) -> throw new AssertionError(faults);
        };
    }
}
