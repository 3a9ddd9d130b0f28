package io.raksa.loyalty.card.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CardNumberTest {

    @Property
    void everyWrongDigitShows(
            @ForAll @LongRange(min = CardNumber.FIRST_SERIAL, max = CardNumber.SERIALS_END - 1) long serial,
            @ForAll @IntRange(max = 15) int place,
            @ForAll @IntRange(min = 1, max = 9) int off) {
        String number = CardNumber.of(serial);
        assertThat(number).hasSize(16);
        assertThat(CardNumber.isValid(number)).isTrue();

        char wrong = (char) ('0' + (number.charAt(place) - '0' + off) % 10);
        assertThat(CardNumber.isValid(number.substring(0, place) + wrong + number.substring(place + 1)))
                .isFalse();
    }

    @Test
    void aNumberIsReadHoweverItIsWritten() {
        String number = CardNumber.of(12_345_678_901_234L);

        assertThat(number).isEqualTo("1234567890123428");
        assertThat(CardNumber.canonical("1234 5678-9012 3428")).isEqualTo(number);
        assertThat(CardNumber.isValid("123456789092")).isFalse();
        assertThatThrownBy(() -> CardNumber.of(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
