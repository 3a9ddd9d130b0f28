package io.raksa.loyalty.voucher.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CodePatternTest {

    private static final CodePattern PATTERN = new CodePattern("SPA-####-####");

    @Test
    void aCodeLooksLikeItsPatternWithACheckCharacterLast() {
        String code = PATTERN.draw(new Random(1));

        assertThat(code).matches("SPA-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{5}");
        assertThat(CodePattern.isChecked(CodePattern.canonical(code))).isTrue();
    }

    @Test
    void caseBlanksAndDashesDoNotMatter() {
        assertThat(CodePattern.canonical(" spa-7k2m 9qxt_c ")).isEqualTo("SPA7K2M9QXTC");
    }

    @Test
    void thePlacesAtRandomTellHowManyCodesThereAre() {
        assertThat(new CodePattern("AB-##").space()).isEqualTo(31 * 31);
        assertThat(new CodePattern("ABCD").space()).isEqualTo(1);
        assertThat(new CodePattern("#".repeat(20)).space()).isEqualTo(Long.MAX_VALUE);
    }

    @Property
    void anyWrongCharacterShows(
            @ForAll Random random,
            @ForAll @IntRange(min = 3, max = 11) int place,
            @ForAll @IntRange(min = 1, max = 30) int by) {
        char[] code = CodePattern.canonical(PATTERN.draw(random)).toCharArray();
        int other = (CodePattern.ALPHABET.indexOf(code[place]) + by) % CodePattern.ALPHABET.length();
        code[place] = CodePattern.ALPHABET.charAt(other);

        assertThat(CodePattern.isChecked(new String(code))).isFalse();
    }

    @Property
    void anyTwoNeighboursThatChangedPlacesShow(@ForAll Random random, @ForAll @IntRange(min = 3, max = 9) int place) {
        char[] code = CodePattern.canonical(PATTERN.draw(random)).toCharArray();
        char moved = code[place];
        code[place] = code[place + 1];
        code[place + 1] = moved;

        assertThat(CodePattern.isChecked(new String(code))).isEqualTo(code[place] == code[place + 1]);
    }
}
