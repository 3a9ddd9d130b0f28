package io.raksa.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raksa.local.Refusal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void withoutAnyThePlatformIsThatOfThisMachine() {
        assertThat(Options.of(List.of(), Map.of()).isElsewhere()).isFalse();
    }

    @Test
    void theCommandLineGoesBeforeTheEnvironment() {
        Options options = Options.of(
                List.of("--gateway", "http://10.0.0.1:8080", "--partner-key", "rk_1"),
                Map.of("RAKSA_GATEWAY_URL", "http://10.0.0.2:8080", "RAKSA_ISSUER_URL", "http://10.0.0.3:8085/raksa"));
        assertThat(options)
                .isEqualTo(new Options(
                        Optional.of(URI.create("http://10.0.0.1:8080")),
                        Optional.of(URI.create("http://10.0.0.3:8085/raksa")),
                        Optional.of("rk_1")));
        assertThat(options.isElsewhere()).isTrue();
    }

    @Test
    void oneAddressWithoutTheOtherIsRefused() {
        assertThatThrownBy(() -> Options.of(List.of("--gateway", "http://10.0.0.1:8080"), Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("A platform elsewhere needs both addresses.");
    }

    @Test
    void whatItDoesNotKnowIsNamed() {
        assertThatThrownBy(() -> Options.of(List.of("--fast"), Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("The demo does not know \"--fast\".");
        assertThatThrownBy(() -> Options.of(List.of("--issuer"), Map.of())).isInstanceOf(Refusal.class);
    }
}
