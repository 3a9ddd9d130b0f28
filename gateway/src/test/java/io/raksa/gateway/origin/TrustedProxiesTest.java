package io.raksa.gateway.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private final TrustedProxies proxies = TrustedProxies.of(List.of("10.0.0.0/9", "192.168.7.1", "fd00::/8"));

    @ParameterizedTest
    @CsvSource({
        "10.127.255.255, true",
        "10.128.0.0, false",
        "192.168.7.1, true",
        "192.168.7.2, false",
        "fd12::1, true",
        "fe80::1, false",
        "localhost, false",
        "'', false"
    })
    void aProxyIsKnownByItsNetwork(String address, boolean known) {
        assertThat(proxies.contain(address)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({
        // who is called from, what the header says, who it is then
        "203.0.113.9, 6.6.6.6, 203.0.113.9",
        "10.0.0.1, 203.0.113.9, 203.0.113.9",
        "10.0.0.1, '6.6.6.6, 203.0.113.9', 203.0.113.9",
        "10.0.0.1, '6.6.6.6, 203.0.113.9, 10.0.0.2', 203.0.113.9",
        "10.0.0.1, '2001:db8::7,fd00::1', 2001:db8::7",
        "10.0.0.1, 'unknown', 10.0.0.1",
        "10.0.0.1, 'evil.example, 10.0.0.3', 10.0.0.3",
        "10.0.0.1, '', 10.0.0.1",
        "10.0.0.1, '10.0.0.2', 10.0.0.2"
    })
    void theCallerIsTheLastWhomNobodyVouchesFor(String peer, String forwardedFor, String client) {
        assertThat(proxies.client(peer, List.of(forwardedFor))).isEqualTo(client);
    }

    @Test
    void severalHeadersAreOneList() {
        assertThat(proxies.client("10.0.0.1", List.of("6.6.6.6", "203.0.113.9", "10.0.0.2")))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void withoutTrustedProxiesNobodyIsBelieved() {
        assertThat(TrustedProxies.of(List.of()).client("10.0.0.1", List.of("6.6.6.6")))
                .isEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "localhost", "10.0.0.0/x", ""})
    void aNetworkThatIsNoneIsRefusedAtTheStart(String cidr) {
        assertThatThrownBy(() -> Network.of(cidr)).isInstanceOf(IllegalArgumentException.class);
    }
}
