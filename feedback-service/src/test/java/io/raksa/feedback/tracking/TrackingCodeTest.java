package io.raksa.feedback.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TrackingCodeTest {

    private static final String ALPHABET = "123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void aCodeIsWrittenInGroups() {
        assertThat(TrackingCode.of(new byte[32]).toString()).isEqualTo("RK-1111-1111-1111-1111-1111");
        assertThat(TrackingCode.of(random()).toString()).matches("RK(-[1-9A-HJKMNP-TV-Z]{4}){5}");
    }

    @Property
    void aCodeIsReadHoweverItIsTyped(@ForAll @Size(32) byte[] secret) {
        TrackingCode code = TrackingCode.of(secret);
        String shown = code.toString();

        assertThat(TrackingCode.parse(shown)).contains(code);
        assertThat(TrackingCode.parse(shown.toLowerCase(Locale.ROOT))).contains(code);
        assertThat(TrackingCode.parse(code.symbols())).contains(code);
        assertThat(TrackingCode.parse(" " + shown.replace('-', ' ') + " ")).contains(code);
        assertThat(TrackingCode.parse(shown.replace('1', 'l'))).contains(code);
        assertThat(TrackingCode.parse(shown.replace('1', 'I'))).contains(code);
    }

    @Property
    void aWrongSymbolIsFound(
            @ForAll @Size(32) byte[] secret,
            @ForAll @IntRange(max = 19) int place,
            @ForAll @IntRange(max = 30) int symbol) {
        StringBuilder symbols = new StringBuilder(TrackingCode.of(secret).symbols());
        char wrong = ALPHABET.charAt(symbol);
        boolean slip = symbols.charAt(place) != wrong;
        symbols.setCharAt(place, wrong);

        assertThat(TrackingCode.parse(symbols.toString()).isPresent()).isEqualTo(!slip);
    }

    @Property
    void twoSymbolsInEachOthersPlaceAreFound(
            @ForAll @Size(32) byte[] secret,
            @ForAll @IntRange(max = 19) int one,
            @ForAll @IntRange(max = 19) int other) {
        String symbols = TrackingCode.of(secret).symbols();
        StringBuilder swapped = new StringBuilder(symbols);
        swapped.setCharAt(one, symbols.charAt(other));
        swapped.setCharAt(other, symbols.charAt(one));
        boolean slip = !swapped.toString().equals(symbols);

        assertThat(TrackingCode.parse(swapped.toString()).isPresent()).isEqualTo(!slip);
    }

    @Test
    void whatCannotBeACodeIsNone() {
        assertThat(TrackingCode.parse("")).isEmpty();
        assertThat(TrackingCode.parse("RK-1111")).isEmpty();
        assertThat(TrackingCode.parse("RK-1111-1111-1111-1111-111U")).isEmpty();
        assertThat(TrackingCode.parse("ก".repeat(20))).isEmpty();
        assertThat(TrackingCode.parse("9".repeat(5000))).isEmpty();
    }

    private static byte[] random() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return secret;
    }
}
