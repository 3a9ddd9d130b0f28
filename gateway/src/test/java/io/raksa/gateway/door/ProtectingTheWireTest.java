package io.raksa.gateway.door;

import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.raksa.gateway.testing.Frames;
import io.raksa.gateway.testing.GatewayTest;
import io.raksa.testing.OpenApiContract;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@GatewayTest
@RaksaTest(database = "gateway")
class ProtectingTheWireTest {

    private static final int ENHANCE_YOUR_CALM = 0xb;

    @TestHTTPResource("/")
    URI gateway;

    private static RequestSpecification agent() {
        return given().noFiltersOfType(OpenApiContract.class).auth().oauth2(Tokens.of("agent"));
    }

    @AfterEach
    void othersAreServed() {
        agent().get("/v1/customers/echo").then().statusCode(200);
    }

    @Test
    void aHundredHeadersAreTakenAndMoreAreNot() {
        RequestSpecification many = agent().header("Accept-Language", "en");
        IntStream.range(0, 100).forEach(number -> many.header("X-" + number, "1"));
        assertProblem(many.get("/v1/customers/echo")).hasStatus(431).hasCode("TOO_MANY_HEADERS");
    }

    @Test
    void whoOpensCallsOnlyToResetThemLosesTheConnection() throws Exception {
        try (Frames frames = new Frames(gateway)) {
            for (int stream = 1; stream < 2_001; stream += 2) {
                frames.get(stream, "/v1/customers/silent").reset(stream);
            }
            assertThat(frames.goAway()).isEqualTo(ENHANCE_YOUR_CALM);
        }
    }

    @Test
    void aHeadOfContinuationsWithoutEndIsCutOff() throws Exception {
        try (Frames frames = new Frames(gateway)) {
            frames.beginGet(1, "/v1/customers/echo");
            for (int frame = 0; frame < 1_000; frame++) {
                frames.continuation(1, "x-more-" + frame, "a".repeat(1_000));
            }
            assertThat(frames.goAway()).isPositive();
        }
    }

    @Test
    void continuationsWithNothingInThemAreCutOffToo() throws Exception {
        try (Frames frames = new Frames(gateway)) {
            frames.beginGet(1, "/v1/customers/echo");
            for (int frame = 0; frame < 1_000; frame++) {
                frames.emptyContinuation(1);
            }
            assertThat(frames.goAway()).isEqualTo(ENHANCE_YOUR_CALM);
        }
    }
}
