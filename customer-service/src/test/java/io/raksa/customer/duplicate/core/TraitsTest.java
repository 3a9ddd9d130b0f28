package io.raksa.customer.duplicate.core;

import static io.raksa.customer.duplicate.core.Likeness.SAME_CARD;
import static io.raksa.customer.duplicate.core.Likeness.SAME_HANDLE;
import static io.raksa.customer.duplicate.core.Likeness.SAME_MAILBOX;
import static io.raksa.customer.duplicate.core.Likeness.SAME_NAME;
import static io.raksa.customer.duplicate.core.Likeness.SAME_PHONE;
import static io.raksa.customer.identifier.core.IdentifierType.EMAIL;
import static io.raksa.customer.identifier.core.IdentifierType.EXTERNAL;
import static io.raksa.customer.identifier.core.IdentifierType.LINE;
import static io.raksa.customer.identifier.core.IdentifierType.MEMBER_CARD;
import static io.raksa.customer.identifier.core.IdentifierType.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.customer.identifier.core.Identifier;
import io.raksa.customer.identifier.core.IdentifierType;
import io.raksa.customer.profile.CustomerKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraitsTest {

    @ParameterizedTest
    @CsvSource({
        "EMAIL, Som.Chai+shop@gmail.com, EMAIL, somchai@googlemail.com, SAME_MAILBOX",
        "EMAIL, somchai.j@gmail.com, EMAIL, somchai.j@hotmail.com, SAME_HANDLE",
        "LINE, somchai_j88, EMAIL, somchai.j88@gmail.com, SAME_HANDLE",
        "PHONE, 02-123-4567, PHONE, 02 123 4567 ต่อ 12, SAME_PHONE",
        "PHONE, 081-234-5678, MEMBER_CARD, 0812345678, SAME_PHONE",
        "PHONE, 081-234-5678, EXTERNAL, 66812345678, SAME_PHONE",
        "EMAIL, somchai@example.com, EXTERNAL, SomChai@example.com, SAME_MAILBOX",
        "MEMBER_CARD, 000-12345, MEMBER_CARD, 12345, SAME_CARD"
    })
    void identifiersThatMeanTheSameShareAKey(
            IdentifierType type, String value, IdentifierType otherType, String otherValue, Likeness likeness) {
        assertThat(shared(of(type, value), of(otherType, otherValue))).contains(likeness);
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, somchai@example.com, EMAIL, somsri@example.com",
        "EMAIL, contact@one.example, EMAIL, contact@two.example",
        "EMAIL, info@one.example, EMAIL, info@two.example",
        "EMAIL, 123456@one.example, EMAIL, 123456@two.example",
        "EXTERNAL, 21234567, PHONE, 02-123-4567",
        "EXTERNAL, 1001, EXTERNAL, 1001",
        "MEMBER_CARD, 001, MEMBER_CARD, 1"
    })
    void whatOnlyLooksAlikeSharesNothing(
            IdentifierType type, String value, IdentifierType otherType, String otherValue) {
        assertThat(shared(of(type, value), of(otherType, otherValue))).isEmpty();
    }

    @Test
    void aPersonAndAnOrganisationShareNothing() {
        Traits person = new Traits(
                CustomerKind.PERSON,
                List.of("Acme Trading"),
                of(EMAIL, "a@acme.example").identifiers());
        Traits company = new Traits(
                CustomerKind.ORGANISATION,
                List.of("Acme Trading"),
                of(EMAIL, "a@acme.example").identifiers());

        assertThat(shared(person, company)).isEmpty();
    }

    @Test
    void aNameInEitherFieldIsTheSameName() {
        Traits one = new Traits(CustomerKind.PERSON, List.of("คุณสมชาย ใจดี", "Somchai Jaidee"), List.of());
        Traits other = new Traits(CustomerKind.PERSON, List.of("Mr. Somchai Jaidee"), List.of());

        assertThat(shared(one, other)).contains(SAME_NAME);
    }

    @Test
    void whoHasNothingToBeKnownByHasNoKeys() {
        assertThat(new Traits(CustomerKind.PERSON, List.of("-"), List.of()).keys())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void theKindsOfKeysAreWhatTheySay(int which) {
        List<Traits> traits = List.of(of(PHONE, "081-234-5678"), of(LINE, "@somchai"), of(MEMBER_CARD, "C-777"));
        List<Set<Likeness>> kinds = List.of(Set.of(SAME_PHONE), Set.of(SAME_HANDLE), Set.of());

        assertThat(traits.get(which).keys().stream().map(BlockingKey::likeness).collect(Collectors.toSet()))
                .isEqualTo(kinds.get(which));
        assertThat(of(EXTERNAL, "x").keys()).isEmpty();
        assertThat(of(EMAIL, "ab@c.example").keys())
                .extracting(BlockingKey::likeness)
                .containsExactly(SAME_MAILBOX);
        assertThat(of(MEMBER_CARD, "AB-12345").keys())
                .extracting(BlockingKey::likeness)
                .containsExactly(SAME_CARD);
    }

    private static Traits of(IdentifierType type, String value) {
        String system = type == EXTERNAL ? "shop" : "";
        return new Traits(
                CustomerKind.PERSON,
                List.of("-"),
                List.of(Identifier.read(type, value, system).orElseThrow().key()));
    }

    private static Set<Likeness> shared(Traits one, Traits other) {
        Set<BlockingKey> keys = new HashSet<>(one.keys());
        keys.retainAll(other.keys());
        return keys.stream().map(BlockingKey::likeness).collect(Collectors.toSet());
    }
}
