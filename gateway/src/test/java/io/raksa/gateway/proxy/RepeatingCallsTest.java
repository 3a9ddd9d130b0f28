package io.raksa.gateway.proxy;

import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.raksa.gateway.testing.GatewayTest;
import io.raksa.gateway.testing.ProbeServices;
import io.raksa.testing.OpenApiContract;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service counts what arrives, and breaks the connection at every stage of a call. */
@GatewayTest
@RaksaTest(database = "gateway")
class RepeatingCallsTest {

    @TestHTTPResource(value = "/", management = true)
    URI management;

    private final String mark = UUID.randomUUID().toString();

    private RequestSpecification agent() {
        return given().noFiltersOfType(OpenApiContract.class)
                .auth()
                .oauth2(Tokens.of("agent"))
                .header("Idempotency-Key", UUID.randomUUID())
                .queryParam("mark", mark);
    }

    private int arrived() {
        return given().noFiltersOfType(OpenApiContract.class)
                .get(ProbeServices.url() + "/seen/" + mark)
                .path("arrived");
    }

    @ParameterizedTest
    @CsvSource({"GET, hanging-up", "HEAD, hanging-up", "GET, hanging-up-after-the-end", "GET, resetting"})
    void aReadWhoseConnectionBrokeIsAskedOnceMore(String method, String stage) {
        Response answer = agent().request(method, "/v1/customers/" + stage);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(arrived()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, hanging-up",
        "POST, hanging-up-in-the-middle",
        "POST, hanging-up-after-the-end",
        "POST, resetting",
        "PUT, hanging-up",
        "PUT, hanging-up-after-the-end",
        "PUT, resetting",
        "PATCH, hanging-up",
        "DELETE, hanging-up",
        "DELETE, resetting"
    })
    void aWriteThatMayHaveArrivedIsNeverSentTwice(String method, String stage) {
        Response answer = agent().contentType("application/json")
                .body("{\"points\": 100}")
                .request(method, "/v1/customers/" + stage);

        assertProblem(answer).hasStatus(503).hasCode("SERVICE_UNAVAILABLE");
        assertThat(arrived()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"POST", "DELETE"})
    void aWriteWithoutABodyIsNeverSentTwiceEither(String method) {
        assertThat(agent().request(method, "/v1/customers/hanging-up").statusCode())
                .isEqualTo(503);
        assertThat(arrived()).isEqualTo(1);
    }

    /** loyalty-service is down. */
    @ParameterizedTest
    @CsvSource({
        "GET, false, 1",
        "PUT, false, 1",
        "DELETE, false, 1",
        "POST, true, 1",
        "POST, false, 0",
        "PATCH, false, 0"
    })
    void whereThereWasNoConnectionNothingWasSentAndItIsTriedOnceMore(String method, boolean key, int repeated) {
        double before = repeatedAtLoyalty();
        RequestSpecification call = given().noFiltersOfType(OpenApiContract.class)
                .auth()
                .oauth2(Tokens.of("agent"))
                .contentType("application/json");
        if (key) {
            call.header("Idempotency-Key", UUID.randomUUID());
        }
        if (!method.equals("GET")) {
            call.body("{}");
        }

        assertProblem(call.request(method, "/v1/members")).hasStatus(503).hasCode("SERVICE_UNAVAILABLE");
        assertThat(repeatedAtLoyalty() - before).isEqualTo(repeated);
    }

    private double repeatedAtLoyalty() {
        String figure = "raksa_gateway_calls_repeated_total{service=\"loyalty\"} ";
        return given().noFiltersOfType(OpenApiContract.class)
                .get(management.resolve("/q/metrics"))
                .asString()
                .lines()
                .filter(line -> line.startsWith(figure))
                .mapToDouble(line ->
                        Double.parseDouble(line.substring(figure.length()).split(" ", 2)[0]))
                .sum();
    }

    @Test
    void aReadWithABodyIsNotAskedAgain() {
        assertThat(agent().contentType("application/json")
                        .body("{}")
                        .get("/v1/customers/hanging-up-after-the-end")
                        .statusCode())
                .isEqualTo(503);
        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void aServiceThatIsSilentIsNotAskedAgain() {
        assertThat(agent().get("/v1/customers/silent").statusCode()).isEqualTo(504);
        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void aProblemOfTheGatewayIsFoundByTheTraceOfTheCaller() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Response answer = agent().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get("/v1/customers/hanging-up");

        assertThat(answer.<String>path("traceId")).isEqualTo(trace);
    }
}
