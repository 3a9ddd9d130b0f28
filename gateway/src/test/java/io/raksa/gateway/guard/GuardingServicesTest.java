package io.raksa.gateway.guard;

import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import io.raksa.gateway.testing.GatewayTest;
import io.raksa.gateway.testing.Http;
import io.raksa.gateway.testing.NarrowGateway;
import io.raksa.gateway.testing.ProbeServices;
import io.raksa.testing.OpenApiContract;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@GatewayTest
@RaksaTest(database = "gateway")
@TestProfile(NarrowGateway.class)
class GuardingServicesTest {

    @TestHTTPResource("/")
    URI gateway;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    private final String mark = UUID.randomUUID().toString();

    private static RequestSpecification anybody() {
        return given().noFiltersOfType(OpenApiContract.class);
    }

    private RequestSpecification agent() {
        return anybody().auth().oauth2(Tokens.of("agent")).queryParam("mark", mark);
    }

    private int seen(String what) {
        return anybody().get(ProbeServices.url() + "/seen/" + mark).path(what);
    }

    private static void prepare(String path, String answer) {
        anybody()
                .body(answer)
                .post(ProbeServices.url() + "/prepared" + path)
                .then()
                .statusCode(200);
    }

    private String figures() {
        return anybody().get(management.resolve("/q/metrics")).asString();
    }

    private void standingIs(String standing) {
        anybody()
                .get(management.resolve("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name == 'circuits to the services' }.data.feedback", equalTo(standing));
    }

    @Test
    void aServiceThatKeepsFailingIsLeftAloneAndFoundAgain() {
        String path = "/v1/complaints/" + mark;
        prepare(path, "500");
        for (int call = 0; call < 3; call++) {
            agent().get(path).then().statusCode(500);
        }
        standingIs("CLOSED");
        prepare(path, "HANG UP");
        for (int call = 0; call < 4; call++) {
            assertProblem(agent().delete(path)).hasStatus(503).hasCode("SERVICE_UNAVAILABLE");
        }
        int before = seen("arrived");

        Response refused = agent().delete(path);
        assertProblem(refused).hasStatus(503).hasCode("SERVICE_UNAVAILABLE");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.<String>path("context.service")).isEqualTo("feedback");
        assertThat(seen("arrived")).isEqualTo(before);
        standingIs("OPEN");
        assertThat(figures())
                .contains(
                        "raksa_gateway_circuit_open{service=\"feedback\"} 1.0",
                        "raksa_gateway_circuit_open{service=\"customer\"} 0.0",
                        "raksa_gateway_calls_refused_total{reason=\"circuit_open\",service=\"feedback\"}");
        agent().get("/v1/customers/echo").then().statusCode(200);

        prepare(path, "{}");
        await().until(() -> agent().delete(path).statusCode() == 200);
        standingIs("CLOSED");
        assertThat(figures()).contains("raksa_gateway_circuit_open{service=\"feedback\"} 0.0");
    }

    @Test
    void callsBeyondTheBulkheadAreRefusedAtOnceAndOthersAreServed() throws Exception {
        List<HttpClientRequest> silent = new ArrayList<>();
        for (int call = 0; call < 5; call++) {
            HttpClientRequest request = Http.await(Http.client(HttpVersion.HTTP_1_1)
                    .request(
                            HttpMethod.GET, gateway.getPort(), gateway.getHost(), "/v1/customers/silent?mark=" + mark));
            request.putHeader("Authorization", "Bearer " + Tokens.of("agent"));
            request.response().onComplete(whatever -> {});
            request.end();
            silent.add(request);
        }
        await().until(() -> seen("arrived") == 5);

        Response refused = agent().get("/v1/customers/echo");
        assertProblem(refused).hasStatus(503).hasCode("SERVICE_UNAVAILABLE");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(figures()).contains("raksa_gateway_calls_under_way{service=\"customer\"} 5.0");
        agent().get("/v1/complaints/echo").then().statusCode(200);

        silent.forEach(HttpClientRequest::reset);
        await().until(() -> agent().get("/v1/customers/echo").statusCode() == 200);
        await().until(() -> figures().contains("raksa_gateway_calls_under_way{service=\"customer\"} 0.0"));
    }

    @Test
    void aTrustedProxyIsBelievedWhoCalledIt() {
        agent().header("X-Forwarded-For", "6.6.6.6, 203.0.113.9")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "api.raksa.example")
                .header("Forwarded", "for=6.6.6.6")
                .get("/v1/customers/echo")
                .then()
                .statusCode(200)
                .body("headers.x-forwarded-for", equalTo("203.0.113.9"))
                .body("headers.x-forwarded-proto", equalTo("https"))
                .body("headers.x-forwarded-host", equalTo("api.raksa.example"))
                .body("headers.forwarded", equalTo(null));
    }
}
