package io.raksa.gateway.webhook.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.gateway.origin.Network;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachableTest {

    private final Reachable reachable = new Reachable(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.170",
                "192.168.1.1",
                "198.18.0.1",
                "203.0.113.7",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatIsInsideIsNotCalled(String address) {
        assertThat(reachable.contains(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.1.1.1", "100.128.0.1", "172.32.0.1", "169.253.1.1", "2606:4700:4700::1111", "::ffff:8.8.8.8"})
    void whatIsPublicIsCalled(String address) {
        assertThat(reachable.contains(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3", "fd12::1"})
    void whatIsListedIsCalled(String address) {
        var listed = new Reachable(List.of(Network.of("10.1.0.0/16"), Network.of("fd12::/16")));

        assertThat(listed.contains(InetAddress.ofLiteral(address))).isTrue();
        assertThat(listed.contains(InetAddress.ofLiteral("10.2.0.1"))).isFalse();
    }
}
