package io.raksa.gateway.door;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.raksa.gateway.testing.GatewayTest;
import io.raksa.testing.OpenApiContract;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import java.util.Map;
import org.junit.jupiter.api.Test;

@GatewayTest
@RaksaTest(database = "gateway")
@TestProfile(AnsweringBrowsersTest.WithAnOrigin.class)
class AnsweringBrowsersTest {

    /** A deployment that lets one front-end call from its own origin. */
    public static class WithAnOrigin implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins", "https://shop.example");
        }
    }

    @Test
    void aPreflightOfAListedOriginIsAnsweredWithoutCredentials() {
        given().noFiltersOfType(OpenApiContract.class)
                .header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization")
                .options("/v1/customers")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("https://shop.example"))
                .header("Access-Control-Allow-Methods", containsString("POST"));
    }

    @Test
    void aListedOriginMayReadTheAnswerAnotherMayNot() {
        given().noFiltersOfType(OpenApiContract.class)
                .auth()
                .oauth2(Tokens.of("agent"))
                .header("Origin", "https://shop.example")
                .get("/v1/customers/echo")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("https://shop.example"))
                .header("Access-Control-Expose-Headers", containsString("X-Request-Id"));
        given().noFiltersOfType(OpenApiContract.class)
                .auth()
                .oauth2(Tokens.of("agent"))
                .header("Origin", "https://evil.example")
                .get("/v1/customers/echo")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
