package io.raksa.loyalty.giftcard.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GiftCodeTest {

    private final GiftCode code = GiftCode.draw(new Random(7));

    @Test
    void aCodeIsFiveGroupsOfFourWithoutCharactersThatLookAlike() {
        assertThat(code.written()).matches("([2-9A-HJKMNP-Z]{4}-){4}[2-9A-HJKMNP-Z]{4}");
        assertThat(code.isWellFormed()).isTrue();
    }

    @Test
    void howItIsWrittenDoesNotMatter() {
        GiftCode typed = new GiftCode(" " + code.written().replace("-", " ").toLowerCase(Locale.ROOT));

        assertThat(typed.isWellFormed()).isTrue();
        assertThat(typed.hash()).isEqualTo(code.hash());
        assertThat(code.written()).endsWith(typed.ending());
    }

    @Test
    void aSlipIsSeen() {
        char first = code.written().charAt(0);
        String slipped = (first == 'A' ? 'B' : 'A') + code.written().substring(1);

        assertThat(new GiftCode(slipped).isWellFormed()).isFalse();
        assertThat(new GiftCode(code.written() + "A").isWellFormed()).isFalse();
    }

    @Test
    void aCodeIsNotPrintedByAccident() {
        assertThat(code.toString()).doesNotContain(code.ending());
    }
}
