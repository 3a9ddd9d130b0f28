package io.raksa.customer.merge.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class ChoiceTest {

    @Property
    void whatIsMergedAndUndoneIsAsBefore(
            @ForAll("values") @Nullable String survivor,
            @ForAll("values") @Nullable String merged,
            @ForAll boolean prefer) {
        String after = Choice.merged(survivor, merged, prefer);

        assertThat(Choice.undone(survivor, after, after)).isEqualTo(survivor);
        assertThat(Choice.keepsLater(survivor, after, after)).isFalse();
    }

    @Property
    void noValueIsLostForNothing(
            @ForAll("values") @Nullable String survivor,
            @ForAll("values") @Nullable String merged,
            @ForAll boolean prefer) {
        assertThat(Choice.merged(survivor, merged, prefer) == null).isEqualTo(survivor == null && merged == null);
    }

    @Property
    void aLaterValueStays(
            @ForAll("values") @Nullable String before,
            @ForAll("values") @Nullable String after,
            @ForAll("later") String later) {
        assertThat(Choice.undone(before, after, later)).isEqualTo(later);
        assertThat(Choice.keepsLater(before, after, later)).isEqualTo(!Objects.equals(before, after));
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of("ก", "ข", "A").injectNull(0.3);
    }

    @Provide
    Arbitrary<String> later() {
        return Arbitraries.of("later", "ภายหลัง");
    }
}
