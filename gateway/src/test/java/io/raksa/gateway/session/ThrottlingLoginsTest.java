package io.raksa.gateway.session;

import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.TestProfile;
import io.raksa.gateway.testing.GatewayTest;
import io.raksa.gateway.testing.StrictFrontEnds;
import io.raksa.testing.OpenApiContract;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@GatewayTest
@RaksaTest(database = "gateway")
@TestProfile(StrictFrontEnds.class)
class ThrottlingLoginsTest {

    private static Response from(String address, String path) {
        return given().noFiltersOfType(OpenApiContract.class)
                .redirects()
                .follow(false)
                .header("X-Forwarded-For", address)
                .get(path);
    }

    @Test
    void anAddressThatBeginsTooOftenHasToWaitAndOthersDoNot() {
        for (int time = 0; time < 3; time++) {
            from("192.0.2.1", "/session/login").then().statusCode(303);
        }

        Response refused = from("192.0.2.1", "/session/login");

        assertProblem(refused).hasStatus(429).hasCode("LOGIN_THROTTLED");
        refused.then().header("Retry-After", "60");
        from("192.0.2.2", "/session/login").then().statusCode(303);
    }

    @Test
    void anAddressThatFailsTooOftenHasToWait() {
        String failing = "/session/callback?state=x&code=y";
        for (int time = 0; time < 2; time++) {
            assertProblem(from("192.0.2.3", failing)).hasStatus(400).hasCode("LOGIN_EXPIRED");
        }

        assertProblem(from("192.0.2.3", failing)).hasStatus(429).hasCode("LOGIN_THROTTLED");
        assertProblem(from("192.0.2.3", "/session/login")).hasStatus(429).hasCode("LOGIN_THROTTLED");
    }
}
