package io.raksa.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.raksa.gateway.testing.GatewayTest;
import io.raksa.gateway.testing.Http;
import io.raksa.gateway.testing.Wire;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
@RaksaTest(database = "gateway")
class RefusingPathsTest {

    @TestHTTPResource("/")
    URI gateway;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/customers/..%2fpartners",
                "/v1/customers;x=1",
                "//v1/customers",
                "/v1//customers",
                "/v1/customers/../partners",
                "/v1/./customers",
                "/v1/customers%5Cx",
                "/v1/customers%3bx",
                "/v1/customers%00",
                "/v1/customers%252e",
                "/v1/customers%2E%2e",
                "/v1/customers/\u00e9",
                "http://other/v1/customers",
                "/%76%31/partners",
                "/docs/..;/v1/partners",
                "/q//health"
            })
    void refusedAsItStandsOnTheWire(String target) throws Exception {
        try (Wire wire = new Wire(gateway)) {
            wire.send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Tokens.of("admin")
                    + "\r\n\r\n");

            assertThat(wire.head()).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
            assertThat(wire.until("}")).contains("\"PATH_REFUSED\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/customers/..%2fpartners", "/v1/customers;x=1", "//v1/customers", "/v1/a/../customers"})
    void refusedOnHttp2Too(String target) throws Exception {
        HttpClientResponse response = Http.await(Http.client(HttpVersion.HTTP_2)
                .request(HttpMethod.GET, gateway.getPort(), gateway.getHost(), target)
                .compose(request -> request.putHeader("Authorization", "Bearer " + Tokens.of("admin"))
                        .send()));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.getHeader("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void anAddressThatIsTooLongIsRefused() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            wire.send("GET /v1/customers?q=" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(wire.head()).startsWith("HTTP/1.1 414 ");
        }
        try (Wire wire = new Wire(gateway)) {
            wire.send("GET /v1/customers?q=" + "a".repeat(20_000));
            assertThat(wire.head()).contains(" 414 ");
        }
    }

    @Test
    void aHeaderOfAMegabyteIsRefusedBeforeItIsRead() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            wire.send("GET /v1/customers HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(40_000));
            assertThat(wire.head()).startsWith("HTTP/1.1 431 ");
            assertThat(wire.closesWithin(2_000)).isTrue();
        }
    }

    @Test
    void aBackslashIsRefused() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            wire.send("GET /v1/customers\\..\\partners HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(wire.head()).startsWith("HTTP/1.1 400 ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "get"})
    void methodsThatNobodyNeedsAreRefused(String method) throws Exception {
        try (Wire wire = new Wire(gateway)) {
            wire.send(method + " /v1/customers HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(wire.head()).startsWith("HTTP/1.1 405 ");
        }
    }

    @Test
    void whatIsNotForTheOutsideIsNotThere() throws Exception {
        for (String path : new String[] {
            "/v1/dead-letters",
            "/v1/operations/customer/events",
            "/v1/operations/customer/customers",
            "/v1/operations/other/audit",
            "/v1/nothing",
            "/v1/"
        }) {
            try (Wire wire = new Wire(gateway)) {
                wire.send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nAuthorization: Bearer "
                        + Tokens.service("feedback-service") + "\r\n\r\n");
                assertThat(wire.head()).as(path).startsWith("HTTP/1.1 404 ");
            }
        }
    }
}
