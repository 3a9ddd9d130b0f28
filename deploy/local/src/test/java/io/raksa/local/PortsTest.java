package io.raksa.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void areThoseOfTheHouseRulesUnlessChosen() {
        Ports ports = Ports.from(Map.of("RAKSA_LOYALTY_PORT", "18083", "RAKSA_GATEWAY_MANAGEMENT_PORT", ""));
        assertThat(ports.of(Service.GATEWAY)).isEqualTo(8080);
        assertThat(ports.managementOf(Service.GATEWAY)).isEqualTo(9080);
        assertThat(ports.of(Service.CUSTOMER)).isEqualTo(8081);
        assertThat(ports.of(Service.FEEDBACK)).isEqualTo(8082);
        assertThat(ports.of(Service.LOYALTY)).isEqualTo(18_083);
        assertThat(ports.managementOf(Service.LOYALTY)).isEqualTo(9083);
        assertThat(ports.issuer()).isEqualTo(8085);
        assertThat(ports.postgres()).isEqualTo(5433);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "0", "65536", "-1"})
    void whatIsNoPortIsRefused(String text) {
        assertThatThrownBy(() -> Ports.from(Map.of("RAKSA_ISSUER_PORT", text)))
                .isInstanceOf(Refusal.class)
                .hasMessage("The variable RAKSA_ISSUER_PORT is \"" + text + "\", which is not a port.\n"
                        + "Give a number from 1 to 65535, or unset it for 8085.");
    }

    @Test
    void aTakenPortIsRefusedWithItsComponentItsHolderAndTheVariableThatChoosesAnother() throws IOException {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = holder.getLocalPort();
            assertThatThrownBy(() -> PortCheck.refuseTaken(freeBut("RAKSA_CUSTOMER_MANAGEMENT_PORT", port)))
                    .isInstanceOf(Refusal.class)
                    .hasMessage(
                            "Port " + port + " for customer-service (management) is taken by process "
                                    + ProcessHandle.current().pid() + " (java).\n"
                                    + "End that program, or choose another port: RAKSA_CUSTOMER_MANAGEMENT_PORT=<port> ./raksa up");
        }
    }

    @Test
    void aPortThatSomebodyHoldsOnAllAddressesIsTaken() throws IOException {
        try (ServerSocket holder = new ServerSocket(0)) {
            assertThat(PortCheck.taken(holder.getLocalPort())).isTrue();
        }
    }

    @Test
    void onePortForTwoComponentsIsRefused() {
        Ports free = Ports.free();
        assertThatThrownBy(() -> PortCheck.refuseTaken(freeBut("RAKSA_POSTGRES_PORT", free.issuer(), free)))
                .isInstanceOf(Refusal.class)
                .hasMessage("Port " + free.issuer() + " is given twice: by RAKSA_ISSUER_PORT and RAKSA_POSTGRES_PORT.\n"
                        + "Give each its own.");
    }

    @Test
    void freePortsAreAccepted() {
        PortCheck.refuseTaken(Ports.free());
    }

    private static Ports freeBut(String variable, int port) {
        return freeBut(variable, port, Ports.free());
    }

    private static Ports freeBut(String variable, int port, Ports free) {
        Map<String, Integer> chosen = new HashMap<>(free.byVariable());
        chosen.put(variable, port);
        return new Ports(chosen);
    }
}
