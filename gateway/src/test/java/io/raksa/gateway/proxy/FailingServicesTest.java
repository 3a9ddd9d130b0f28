package io.raksa.gateway.proxy;

import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.raksa.gateway.testing.GatewayTest;
import io.raksa.gateway.testing.Http;
import io.raksa.gateway.testing.ProbeServices;
import io.raksa.gateway.testing.Wire;
import io.raksa.testing.OpenApiContract;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@GatewayTest
@RaksaTest(database = "gateway")
class FailingServicesTest {

    @TestHTTPResource("/")
    URI gateway;

    private final String mark = UUID.randomUUID().toString();

    private RequestSpecification agent() {
        return given().noFiltersOfType(OpenApiContract.class)
                .auth()
                .oauth2(Tokens.of("agent"))
                .contentType("application/json")
                .queryParam("mark", mark);
    }

    private int seen(String what) {
        return given().noFiltersOfType(OpenApiContract.class)
                .get(ProbeServices.url() + "/seen/" + mark)
                .path(what);
    }

    @Test
    void aServiceThatIsDownIsNamed() {
        Response answer = agent().header("Accept-Language", "th").get("/v1/members");

        assertProblem(answer).hasStatus(503).hasCode("SERVICE_UNAVAILABLE").hasTitle("ส่วนหนึ่งของระบบไม่พร้อมใช้งาน");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.<String>path("context.service")).isEqualTo("loyalty");
        assertThat(answer.<String>path("detail")).contains("loyalty-service");
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aServiceThatIsSilentIsWaitedForOnlySoLong() {
        Response answer = agent().body("{}").post("/v1/customers/silent");

        assertProblem(answer).hasStatus(504).hasCode("SERVICE_TIMEOUT");
        assertThat(answer.time()).isBetween(1_900L, 6_000L);
        assertThat(seen("arrived")).isEqualTo(1);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(seen("aborted")).isEqualTo(1));
    }

    @Test
    void aWriteThatFailedOnTheWayIsNeverSentTwice() {
        assertProblem(agent().body("{}").post("/v1/customers/hanging-up"))
                .hasStatus(503)
                .hasCode("SERVICE_UNAVAILABLE");
        assertThat(seen("arrived")).isEqualTo(1);
    }

    @Test
    void anAnswerThatBreaksOffIsSeenToBreakOff() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            wire.send("GET /v1/customers/breaking HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + Tokens.of("agent") + "\r\n\r\n");
            assertThat(wire.head()).startsWith("HTTP/1.1 200 ");
            assertThat(wire.until("never")).isEqualTo("half of it");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpVersion.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void aCallerWhoHangsUpTakesTheCallAlong(HttpVersion version) throws Exception {
        HttpClientRequest request = Http.await(Http.client(version)
                .request(HttpMethod.GET, gateway.getPort(), gateway.getHost(), "/v1/customers/silent?mark=" + mark));
        request.putHeader("Authorization", "Bearer " + Tokens.of("agent"));
        request.response().onComplete(whatever -> {});
        request.end();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(seen("arrived")).isEqualTo(1));
        request.reset(8);

        await().atMost(Duration.ofMillis(1_500))
                .untilAsserted(() -> assertThat(seen("aborted")).isEqualTo(1));
    }

    @Test
    void anEarlyRefusalOfTheServiceReachesACallerWhoIsStillSending() throws Exception {
        try (Wire wire = new Wire(gateway)) {
            wire.send("POST /v1/customers/early HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + Tokens.of("agent") + "\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n");
            wire.send(new byte[300_000]);
            assertThat(wire.head()).startsWith("HTTP/1.1 403 ");
            assertThat(wire.until("no")).endsWith("no");
            assertThat(wire.closesWithin(2_000)).isTrue();
        }
        assertThat(agent().get("/v1/customers/echo").statusCode()).isEqualTo(200);
    }
}
