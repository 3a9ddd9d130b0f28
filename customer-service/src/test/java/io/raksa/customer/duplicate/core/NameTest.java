package io.raksa.customer.duplicate.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.customer.profile.CustomerKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "นายสมชาย ใจดี",
                "นาย สมชาย  ใจดี",
                "คุณสมชาย ใจดี",
                "ดร.สมชาย ใจดี",
                "นพ. สมชาย ใจดี",
                "สมชาย ใจดี้",
                "ใจดี สมชาย",
                " สมชาย-ใจดี "
            })
    void titlesToneMarksAndTheOrderOfThePartsMakeNoDifferenceInThai(String written) {
        assertThat(person(written).spelling()).isEqualTo(person("สมชาย ใจดี").spelling());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mr. Zoë Müller", "MRS ZOE MULLER", "dr.Zoe Muller", "Khun Zoe Muller", "Muller, Zoe"})
    void titlesAccentsAndTheOrderOfThePartsMakeNoDifferenceInLatin(String written) {
        assertThat(person(written).spelling()).isEqualTo("muller zoe");
    }

    @Test
    void aNameThatBeginsLikeATitleKeepsItsBeginning() {
        assertThat(person("คุณากร ใจดี").spelling()).contains("คุณากร");
        assertThat(person("Mrinal Sen").spelling()).isEqualTo("mrinal sen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"สมชาย", "คุณก้อย", "คุณทดสอบ", "A B", "+66 81 234 5678", "somchai.jaidee@example.com", "-", ""})
    void aNicknameAFirstNameAndAnIdentifierAreNoName(String written) {
        assertThat(Name.of(CustomerKind.PERSON, written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"บริษัท รักษา เทคโนโลยี จำกัด", "บจก. รักษา เทคโนโลยี", "บริษัท รักษา เทคโนโลยี จำกัด (มหาชน)"})
    void legalFormsMakeNoDifference(String written) {
        assertThat(organisation(written).spelling())
                .isEqualTo(organisation("รักษา เทคโนโลยี").spelling());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Acme Trading Co., Ltd.", "ACME TRADING COMPANY LIMITED", "Acme Trading Public Co Ltd"})
    void legalFormsMakeNoDifferenceInLatin(String written) {
        assertThat(organisation(written).spelling()).isEqualTo("acme trading");
    }

    @ParameterizedTest
    @CsvSource({
        "สมชาย ใจดี, Somchai Jaidee",
        "ศรีสุข มณีรัตน์, Srisuk Maneerat",
        "สุชาติ แสงจันทร์, สุชาต แสงจัน",
        "Somchai Jaidee, Somchay Chaidi",
        "Eric Clarke, Erik Klark"
    })
    void namesSoundAlikeAcrossSpellingsAndScripts(String one, String other) {
        assertThat(person(one).sound()).isPresent().isEqualTo(person(other).sound());
    }

    @Test
    void namesOfWhichTooLittleIsHeardDoNotSoundLikeAnything() {
        assertThat(person("อาโออิ ฮายาวา").sound()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Somchai Jaidee, Somchai Jaidi, true",
        "Somchai Jaidee, Somhcai Jaidee, true",
        "สมชาย ใจดี, สมชย ใจดี, true",
        "Somchai Jaidee, Suchada Jaidee, false"
    })
    void namesAreSpeltAlikeByASlipOrTwo(String one, String other, boolean alike) {
        assertThat(person(one).isSpeltLike(person(other))).isEqualTo(alike);
    }

    private static Name person(String written) {
        return named(CustomerKind.PERSON, written);
    }

    private static Name organisation(String written) {
        return named(CustomerKind.ORGANISATION, written);
    }

    private static Name named(CustomerKind kind, String written) {
        Optional<Name> name = Name.of(kind, written);
        assertThat(name).as(written).isPresent();
        return name.orElseThrow();
    }
}
