package io.raksa.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.local.Platform;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A path with more than one reading is refused as it stands on the wire, which no HTTP client would send. */
@SystemTest
class PathHygieneTest {

    private final URI gateway;

    PathHygieneTest(Platform platform) {
        this.gateway = platform.gateway();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/track/..%2fmembers",
                "/v1/track/..%2Fmembers",
                "/v1/track/../members",
                "/v1/track/%2e%2e/members",
                "/v1/track/x;a=b",
                "/v1/track;/x",
                "/v1//members",
                "//v1/members",
                "/v1/track/x%5cmembers",
                "/v1/track/x\\members",
                "/v1/track/x%00",
                "/v1/track/x%3bmembers",
                "/v1/track/./x"
            })
    void isRefused(String path) throws IOException {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 400");
        }
    }
}
