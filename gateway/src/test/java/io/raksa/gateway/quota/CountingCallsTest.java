package io.raksa.gateway.quota;

import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.raksa.gateway.testing.GatewayTest;
import io.raksa.gateway.testing.Partners;
import io.raksa.testing.OpenApiContract;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RaksaTest(database = "gateway")
@GatewayTest
class CountingCallsTest {

    private UUID partner;

    @BeforeEach
    void aPartner() {
        partner = Partners.register("counted-" + Partners.suffix());
    }

    private String key(int perMinute, int perDay) {
        return Partners.newKey(partner, Map.of("callsPerMinute", perMinute, "callsPerDay", perDay));
    }

    private static Response call(String key) {
        return given().noFiltersOfType(OpenApiContract.class)
                .header("X-Api-Key", key)
                .get("/v1/customers/echo");
    }

    @Test
    void eachAnswerToAPartnerSaysWhatIsLeft() {
        String key = key(600, 50);

        call(key)
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"minute\";q=600;w=60, \"day\";q=50;w=86400")
                .header("RateLimit", matchesPattern("\"minute\";r=599;t=[1-9][0-9]?, \"day\";r=49;t=[1-9][0-9]*"));
        given().noFiltersOfType(OpenApiContract.class)
                .auth()
                .oauth2(Tokens.of("agent"))
                .get("/v1/customers/echo")
                .then()
                .statusCode(200)
                .header("RateLimit", nullValue());
    }

    @Test
    void oneCallTooManyIsRefusedWithTheTimeToWait() {
        String key = key(600, 3);
        for (int call = 0; call < 3; call++) {
            assertThat(call(key).statusCode()).isEqualTo(200);
        }

        Response refused = call(key);

        assertProblem(refused).hasStatus(429).hasCode("QUOTA_USED_UP");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 86_400);
        assertThat(refused.header("RateLimit")).contains("\"day\";r=0;");
        assertThat(refused.jsonPath().getString("detail")).contains(refused.header("Retry-After"));
        assertThat(call(Partners.newKey(partner)).statusCode()).isEqualTo(200);
    }

    @Test
    void aKeyThatIsNoneIsNotCounted() {
        String wrong = key(600, 1).substring(0, 40) + "A".repeat(43);

        assertThat(call(wrong).header("RateLimit")).isNull();
    }

    @Test
    void aPartnerReadsHowMuchEachKeyCalledAndNobodyElsesFigures() {
        String key = Partners.newKey(partner, Map.of("label", "till", "callsPerDay", 50));
        call(key);
        call(key);

        given().header("X-Api-Key", key)
                .get("/v1/partners/" + partner + "/usage")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].label", equalTo("till"))
                .body("items[0].calls", equalTo(3))
                .body("items[0].callsPerDay", equalTo(50))
                .body("items[0].keyId", equalTo(key.substring(3, 39)));
        UUID other = Partners.register("other-" + Partners.suffix());
        assertProblem(given().header("X-Api-Key", key).get("/v1/partners/" + other + "/usage"))
                .hasStatus(404);
        Partners.as("manager")
                .get("/v1/partners/" + other + "/usage")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        assertProblem(Partners.as("agent").get("/v1/partners/" + partner + "/usage"))
                .hasStatus(403);
    }

    @Test
    void usageComesInPages() {
        call(Partners.newKey(partner));
        call(Partners.newKey(partner));

        String next = Partners.as("admin")
                .get("/v1/partners/" + partner + "/usage?limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .extract()
                .path("next");
        Partners.as("admin")
                .get("/v1/partners/" + partner + "/usage?limit=1&after=" + next)
                .then()
                .body("items.size()", equalTo(1))
                .body("next", nullValue());
    }

    @Test
    void aQuotaIsWithinItsBounds() {
        assertProblem(Partners.as("admin")
                        .body(Map.of("scopes", Partners.ALL_SCOPES, "callsPerMinute", 0))
                        .post("/v1/partners/" + partner + "/keys"))
                .hasStatus(400);
        assertProblem(Partners.as("admin")
                        .body(Map.of("scopes", Partners.ALL_SCOPES, "callsPerDay", 1_000_000_001))
                        .post("/v1/partners/" + partner + "/keys"))
                .hasStatus(400);
    }
}
