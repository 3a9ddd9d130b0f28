package io.raksa.feedback.theme.core;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TermsTest {

    @Test
    void aTextIsOfItsWordsAndTheirPairsEachOnce() {
        assertThat(Terms.of("Slow checkout, slow staff!"))
                .containsExactly("slow", "checkout", "slow checkout", "staff", "slow staff");
    }

    @Test
    void thaiWordsAreFoundWithoutBlanks() {
        assertThat(Terms.of("ที่จอดรถเต็ม")).contains("จอดรถ", "เต็ม", "รถเต็ม");
    }

    @Test
    void signsNumbersAndSingleLettersAreNoWordsAndBreakPairs() {
        assertThat(Terms.of("wait 40 min. a bill 😡 lost")).containsExactly("wait", "min", "bill", "lost");
    }

    @Property
    void anyTextHasItsTerms(@ForAll String text) {
        assertThat(Terms.of(text)).hasSizeLessThanOrEqualTo(Terms.MOST).doesNotHaveDuplicates();
    }
}
