package io.raksa.customer.identifier.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "081-234-5678         | +66812345678",
                "(081) 234 5678       | +66812345678",
                "+66 81 234 5678      | +66812345678",
                "+66 (0)81 234 5678   | +66812345678",
                "66812345678          | +66812345678",
                "0066812345678        | +66812345678",
                "00 66 81 234 5678    | +66812345678",
                "001 66 81 234 5678   | +66812345678",
                "๐๘๑-๒๓๔-๕๖๗๘         | +66812345678",
                "０８１２３４５６７８   | +66812345678",
                "66 81 234 5678       | +66812345678",
                "66 (0)81 234 5678    | +66812345678",
                "+66 081 234 5678     | +66812345678",
                "+66(0)812345678      | +66812345678",
                "(+66) 81-234-5678    | +66812345678",
                "0066 (0)81 234 5678  | +66812345678",
                "001-66-81-234-5678   | +66812345678",
                "00166812345678       | +66812345678",
                "007 66 81 234 5678   | +66812345678",
                "009 66 81 234 5678   | +66812345678",
                "081.234.5678         | +66812345678",
                "081–234–5678         | +66812345678",
                "081 234 5678 | +66812345678",
                "＋６６ ８１ ２３４ ５６７８ | +66812345678",
                "+๖๖ ๘๑ ๒๓๔ ๕๖๗๘     | +66812345678",
                "โทร. 081-234-5678    | +66812345678",
                "Tel: 081-234-5678    | +66812345678",
                "๐๒-๑๒๓-๔๕๖๗ ต่อ ๘๙    | +6621234567;ext=89",
                "02-123-4567ต่อ89      | +6621234567;ext=89",
                "02-123-4567 #89      | +6621234567;ext=89",
                "02-123-4567          | +6621234567",
                "02-123-4567 ต่อ 89    | +6621234567;ext=89",
                "02-123-4567 ext. 89  | +6621234567;ext=89",
                "+44 20 7946 0018     | +442079460018",
            })
    void aPhoneNumberIsReadHoweverItIsWritten(String written, String e164) {
        assertThat(normalized(IdentifierType.PHONE, written)).contains(e164);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "081-234-5678, 089-999-9999",
                "0812345678/0899999999",
                "0812345678 หรือ 0899999999",
                "0812345678 และ 0899999999",
                "0812345678 0899999999",
                "081-234-5678   089-999-9999",
                "081-234-5678\n089-999-9999",
                "๐๘๑๒๓๔๕๖๗๘ ๐๘๙๙๙๙๙๙๙๙",
                "02-123-4567-9",
                "081234567",
                "12",
                "call me",
                "+66 81 234 5678 9012",
            })
    void whatIsNotOnePhoneNumberIsNone(String written) {
        assertThat(normalized(IdentifierType.PHONE, written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Somchai@Example.COM, somchai@example.com",
        "' a.b+c@mail.example.co.th ', a.b+c@mail.example.co.th",
        "info@ตัวอย่าง.ไทย, info@xn--72c1a1bt4awk9o.xn--o3cw4h",
        "ｘ@example.com, x@example.com",
    })
    void anEmailAddressIsLowerCaseWithAnAsciiDomain(String written, String normalized) {
        assertThat(normalized(IdentifierType.EMAIL, written)).contains(normalized);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "@example.com",
                "a@b",
                "a b@example.com",
                "a@-example.com",
                "a@example..com",
                "a@b@example.com"
            })
    void whatIsNoEmailAddressIsNone(String written) {
        assertThat(normalized(IdentifierType.EMAIL, written)).isEmpty();
    }

    @Test
    void aMemberCardIsReadWithoutItsSpaces() {
        assertThat(normalized(IdentifierType.MEMBER_CARD, " 4711 0815-ab ")).contains("47110815AB");
    }

    @Test
    void aLineIdIsLowerCase() {
        assertThat(normalized(IdentifierType.LINE, "Somchai.J")).contains("somchai.j");
        assertThat(normalized(IdentifierType.LINE, "สมชาย")).isEmpty();
    }

    @Test
    void anotherSystemsIdIsLeftAsItIs() {
        assertThat(normalized(IdentifierType.EXTERNAL, " Ab-01 ")).contains("Ab-01");
        assertThat(normalized(IdentifierType.EXTERNAL, "   ")).isEmpty();
    }

    @Test
    void whatWasWrittenIsKept() {
        assertThat(Identifier.read(IdentifierType.PHONE, "081-234-5678", ""))
                .contains(new Identifier(new IdentifierKey(IdentifierType.PHONE, "", "+66812345678"), "081-234-5678"));
    }

    private static Optional<String> normalized(IdentifierType type, String written) {
        return Identifier.read(type, written, "")
                .map(identifier -> identifier.key().normalized());
    }
}
