package io.raksa.feedback.tone.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "มากกกกกก,มากกก",
                "5555555,555",
                "๑๒๓ บาท,123 บาท",
                "GREAT,great",
                "a  b,a b",
                "cafe\u0301,caf\u00e9",
                "ดู https://example.org/a?b=1 นะ,ดู \u241f นะ",
                "อร่อย😍,อร่อย😍"
            })
    void aTextIsReadPlainly(String text, String plain) {
        assertThat(PlainText.of(text)).hasToString(" " + plain + " ");
    }

    @Test
    void eachCharacterKnowsWhereItBegan() {
        PlainText plain = PlainText.of("มากกกกกก e\u0301!");

        assertThat(plain).hasToString(" มากกก \u00e9! ");
        assertThat(plain.origin(1)).isZero();
        assertThat(plain.origin(5)).isEqualTo(4);
        assertThat(plain.origin(6)).isEqualTo(8);
        assertThat(plain.origin(7)).isEqualTo(9);
        assertThat(plain.origin(8)).isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0e49\u0e49", "\ud83d", "\u0000", "http://", "\u0301\u0301\u0301"})
    void nothingThatComesBreaksIt(String text) {
        assertThat(PlainText.of(text).length()).isBetween(1, 6);
    }

    @Test
    void whatLiesBeyondTheLimitIsNotRead() {
        assertThat(PlainText.of("กข".repeat(5_000)).length()).isLessThanOrEqualTo(PlainText.MOST_CHARACTERS + 2);
        assertThat(PlainText.of("e\u0301a".repeat(5_000)).length()).isLessThanOrEqualTo(PlainText.MOST_CHARACTERS + 2);
    }
}
