package io.raksa.customer.duplicate.core;

import static io.raksa.customer.duplicate.core.Likeness.NAME_SOUNDS_ALIKE;
import static io.raksa.customer.duplicate.core.Likeness.NAME_SPELT_ALIKE;
import static io.raksa.customer.duplicate.core.Likeness.SAME_CARD;
import static io.raksa.customer.duplicate.core.Likeness.SAME_HANDLE;
import static io.raksa.customer.duplicate.core.Likeness.SAME_MAILBOX;
import static io.raksa.customer.duplicate.core.Likeness.SAME_NAME;
import static io.raksa.customer.duplicate.core.Likeness.SAME_PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.customer.profile.CustomerKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ResemblanceTest {

    @Test
    void independentReasonsCombineAsWitnesses() {
        // 1 - (1 - 0.9) x (1 - 0.6) = 0.96
        assertThat(resemblance(SAME_MAILBOX, SAME_NAME))
                .isEqualTo(new Resemblance(List.of(SAME_MAILBOX, SAME_NAME), 960));
        // 1 - 0.15 x 0.4 x 0.55 = 0.967
        assertThat(resemblance(SAME_PHONE, SAME_CARD, SAME_HANDLE).thousandths())
                .isEqualTo(967);
    }

    @Test
    void ofOneFamilyOnlyTheStrongestCounts() {
        assertThat(resemblance(SAME_MAILBOX, SAME_HANDLE)).isEqualTo(new Resemblance(List.of(SAME_MAILBOX), 900));
        assertThat(resemblance(SAME_NAME, NAME_SOUNDS_ALIKE)).isEqualTo(new Resemblance(List.of(SAME_NAME), 600));
    }

    @Test
    void namesThatSoundAlikeAreComparedLetterByLetter() {
        Resemblance spelt = Resemblance.of(
                Set.of(NAME_SOUNDS_ALIKE), List.of(name("Somchai Jaidee")), List.of(name("Somchai Jaidi")));
        Resemblance heard =
                Resemblance.of(Set.of(NAME_SOUNDS_ALIKE), List.of(name("Somchai Jaidee")), List.of(name("สมชาย ใจดี")));

        assertThat(spelt).isEqualTo(new Resemblance(List.of(NAME_SPELT_ALIKE), 400));
        assertThat(heard).isEqualTo(new Resemblance(List.of(NAME_SOUNDS_ALIKE), 250));
        assertThat(spelt.isWorthALook()).isTrue();
        assertThat(heard.isWorthALook()).isFalse();
    }

    @Property
    void anotherReasonNeverLowersTheScore(@ForAll Set<Likeness> shared, @ForAll Likeness more) {
        Resemblance before = Resemblance.of(shared, List.of(), List.of());
        Set<Likeness> all = new HashSet<>(shared);
        all.add(more);

        assertThat(Resemblance.of(all, List.of(), List.of()).thousandths()).isBetween(before.thousandths(), 1000);
    }

    private static Resemblance resemblance(Likeness... shared) {
        return Resemblance.of(Set.of(shared), List.of(), List.of());
    }

    private static Name name(String written) {
        return Name.of(CustomerKind.PERSON, written).orElseThrow();
    }
}
