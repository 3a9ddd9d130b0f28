package io.raksa.loyalty.membership.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MemberNumberTest {

    @Test
    void theCheckDigitsAreThoseOfIso7064() {
        // 123456789000 leaves 6 when divided by 97; 98 - 6 = 92
        assertThat(MemberNumber.of(1_234_567_890L)).isEqualTo("123456789092");
        assertThat(MemberNumber.of(MemberNumber.FIRST_SERIAL)).hasSize(12);
        assertThat(MemberNumber.of(MemberNumber.SERIALS_END - 1)).hasSize(12);
    }

    @Property
    void whatIsMadeIsValid(@ForAll @LongRange(min = 1_000_000_000L, max = 9_999_999_999L) long serial) {
        assertThat(MemberNumber.of(serial)).startsWith(Long.toString(serial)).satisfies(MemberNumberTest::isValid);
    }

    @Property
    void oneWrongDigitIsFound(
            @ForAll @LongRange(min = 1_000_000_000L, max = 9_999_999_999L) long serial,
            @ForAll @IntRange(max = 11) int place,
            @ForAll @IntRange(min = 1, max = 9) int slip) {
        StringBuilder number = new StringBuilder(MemberNumber.of(serial));
        number.setCharAt(place, (char) ('0' + (number.charAt(place) - '0' + slip) % 10));

        assertThat(MemberNumber.isValid(number.toString())).isFalse();
    }

    @Property
    void twoSwappedDigitsAreFound(
            @ForAll @LongRange(min = 1_000_000_000L, max = 9_999_999_999L) long serial,
            @ForAll @IntRange(max = 10) int place) {
        StringBuilder number = new StringBuilder(MemberNumber.of(serial));
        char left = number.charAt(place);
        number.setCharAt(place, number.charAt(place + 1));
        number.setCharAt(place + 1, left);

        boolean unchanged = left == number.charAt(place);
        assertThat(MemberNumber.isValid(number.toString())).isEqualTo(unchanged);
    }

    @Test
    void spacesAndHyphensDoNotMatter() {
        String number = MemberNumber.of(1_234_567_890L);

        assertThat(MemberNumber.isValid(
                        number.substring(0, 4) + "-" + number.substring(4, 8) + " " + number.substring(8)))
                .isTrue();
    }

    @Test
    void whatIsNoNumberIsInvalid() {
        assertThat(MemberNumber.isValid("")).isFalse();
        assertThat(MemberNumber.isValid("12345678901")).isFalse();
        assertThat(MemberNumber.isValid("12345678901x")).isFalse();
        assertThatThrownBy(() -> MemberNumber.of(999_999_999L)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MemberNumber.of(10_000_000_000L)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void isValid(String number) {
        assertThat(MemberNumber.isValid(number)).isTrue();
    }
}
