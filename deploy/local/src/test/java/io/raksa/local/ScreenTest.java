package io.raksa.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private final Settings settings =
            Settings.from(Map.of("RAKSA_SOURCES", "/srv/raksa", "RAKSA_GATEWAY_PORT", "18080"));

    @Test
    void saysEverythingThatAFirstCallNeeds() {
        assertThat(new Screen(settings, Optional.of("rk_1"), false).text()).isEqualTo("""

                        Raksa is ready.

                          Gateway       http://localhost:18080
                          API docs      http://localhost:18080/docs   (OpenAPI: http://localhost:18080/openapi)
                          Tokens        ./raksa token agent   (or supervisor, manager, analyst, admin)
                                        ./raksa token customer <customer id>
                          Partner key   rk_1
                                        goes into the header X-Api-Key; it is kept in .raksa/keys/partner-key
                          Logs          .raksa/log
                          A story       ./raksa demo
                          Stop          Ctrl-C here, or ./raksa stop elsewhere
                        """);
    }

    @Test
    void inBackgroundThereIsNoTerminalForCtrlC() {
        assertThat(new Screen(settings, Optional.empty(), true).text())
                .contains("Stop          ./raksa stop\n")
                .contains("Partner key   none yet: the gateway gave none, its log says why");
    }
}
