package io.raksa.gateway.webhook.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

    private static final Set<Integer> PORTS = Set.of(443, 8443);

    @ParameterizedTest
    @CsvSource({
        "https://a.example, true, a.example, 443, /",
        "HTTPS://a.example:8443/hooks?key=a%20b, true, a.example, 8443, /hooks?key=a%20b",
        "https://[2606:4700::1]/, true, [2606:4700::1], 443, /"
    })
    void aUrlIsTakenApart(String url, boolean secure, String host, int port, String path) throws Exception {
        assertThat(Target.of(url, false, PORTS)).isEqualTo(new Target(secure, host, port, path));
    }

    @Test
    void withoutTlsOnlyWhereItIsAllowed() throws Exception {
        assertThat(Target.of("http://a.example:8443/", true, PORTS).isSecure()).isFalse();
        assertThatThrownBy(() -> Target.of("http://a.example:8443/", false, PORTS))
                .isInstanceOf(Target.Unfit.class)
                .hasMessage("it must begin with https://");
    }

    @ParameterizedTest
    @CsvSource({
        "a.example, it must begin with https://",
        "ftp://a.example/, it must begin with https://",
        "https://a.example:22/, 'its port must be one of [443, 8443]'",
        "https://user:word@a.example/, 'it must have a host, and neither a user nor a fragment'",
        "https://a.example/#here, 'it must have a host, and neither a user nor a fragment'",
        "https:a.example, 'it must have a host, and neither a user nor a fragment'",
        "https:///path, 'it must have a host, and neither a user nor a fragment'",
        "https://a.example/a b, it is not a URL"
    })
    void anotherUrlIsRefused(String url, String why) {
        assertThatThrownBy(() -> Target.of(url, false, PORTS))
                .isInstanceOf(Target.Unfit.class)
                .hasMessage(why);
    }
}
