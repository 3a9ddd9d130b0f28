package io.raksa.customer.lifecycle;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.buy;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.Api.partner;
import static io.raksa.customer.Api.with;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class LifecycleRuleTest {

    /** As the rule in force since November 2026, but who came once is at risk ten days sooner. */
    private static final String RULE = """
            {"version": "%s", "note": "ลองเกณฑ์ใหม่", "thresholds": {"windowDays": 90, "pastDays": 360, "enoughPastDays": 90, "enoughPastVisits": 3,
             "enoughWindowVisits": 2, "growth": "1.5", "advocacyDays": 365,
             "atRisk": {"timesOwnGap": "2", "atLeastDays": 30, "atMostDays": 170},
             "lapsed": {"timesOwnGap": "4", "atLeastDays": 90, "atMostDays": 365}, "wonBackDays": 90}}""";

    @Test
    void theFirstRuleIsThereWithItsFigures() {
        as("analyst")
                .get("/v1/lifecycle-rules/L1-2026-11")
                .then()
                .statusCode(200)
                .body("thresholds.windowDays", equalTo(90))
                .body("thresholds.growth", equalTo("1.5"))
                .body("thresholds.lapsed.timesOwnGap", equalTo("4"))
                .body("inForceFrom", equalTo("1900-01-01"))
                .body("decidedAt", notNullValue());
    }

    @Test
    void aRuleDecidesForEverybodyFromTheDayOnWhichItIsActivated() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Bangkok"));
        UUID customer = newCustomer();
        buy(customer, today.minusDays(175).toString(), "100.00");
        String version = version();
        propose(RULE.formatted(version))
                .then()
                .statusCode(201)
                .header("Location", "/v1/lifecycle-rules/" + version)
                .body("status", equalTo("PROPOSED"))
                .body("note", equalTo("ลองเกณฑ์ใหม่"))
                .body("inForceFrom", nullValue());

        activate(version)
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_FORCE"))
                .body("inForceFrom", equalTo(today.toString()));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> as("manager")
                .get("/v1/lifecycle-rules/" + version)
                .then()
                .body("decidedAt", notNullValue()));
        as("agent")
                .get("/v1/customers/" + customer + "/lifecycle")
                .then()
                .body("stage", equalTo("FIRST_VISIT"))
                .body("ruleVersion", equalTo("L1-2026-11"))
                .body("standing", equalTo("AT_RISK"))
                .body("standingChange.ruleVersion", equalTo(version));
        as("agent").get("/v1/lifecycle-rules/L1-2026-11").then().body("status", equalTo("REPLACED"));
        assertProblem(activate(version)).hasStatus(409).hasCode("RULE_ALREADY_USED");
        assertProblem(propose(RULE.formatted(version))).hasStatus(409).hasCode("RULE_VERSION_TAKEN");
    }

    @ParameterizedTest
    @CsvSource({
        "\"enoughPastDays\": 90, \"enoughPastDays\": 361, /thresholds/enoughPastDays",
        "\"atMostDays\": 170, \"atMostDays\": 366, /thresholds/lapsed/atMostDays",
        "\"timesOwnGap\": \"4\", \"timesOwnGap\": \"2\", /thresholds/lapsed/timesOwnGap",
        "\"atLeastDays\": 90, \"atLeastDays\": 30, /thresholds/lapsed/atLeastDays",
    })
    void figuresThatContradictEachOtherAreRefused(String figure, String instead, String pointer) {
        assertProblem(propose(RULE.formatted(version()).replace(figure, instead)))
                .hasStatus(400)
                .hasCode("RULE_INCONSISTENT")
                .hasErrorAt(pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "\"growth\": \"1.5\", \"growth\": \"1\", /thresholds/growth",
        "\"windowDays\": 90, \"windowDays\": 6, /thresholds/windowDays",
        "\"wonBackDays\": 90, \"wonBackDays\": 0, /thresholds/wonBackDays",
    })
    void figuresOutOfTheirRangeAreRefused(String figure, String instead, String pointer) {
        assertProblem(propose(RULE.formatted(version()).replace(figure, instead)))
                .hasStatus(400)
                .hasErrorAt(pointer);
    }

    @Test
    void theyComeInPages() {
        propose(RULE.formatted(version())).then().statusCode(201);
        Response page = as("agent").queryParam("limit", 1).get("/v1/lifecycle-rules");
        List<String> first = page.path("items.version");
        Response second = as("agent")
                .queryParam("limit", 1)
                .queryParam("after", page.<String>path("next"))
                .get("/v1/lifecycle-rules");

        assertThat(first).hasSize(1);
        assertThat(second.<List<String>>path("items.version")).hasSize(1).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "analyst", "service", "customer"})
    void othersDoNotMakeRules(String role) {
        assertProblem(message(as(role), RULE.formatted(version())).post("/v1/lifecycle-rules"))
                .hasStatus(403);
        assertProblem(message(as(role), "{}").post("/v1/lifecycle-rules/L1-2026-11/activate"))
                .hasStatus(403);
    }

    @Test
    void strangersDoNotReadThem() {
        assertProblem(partner("p").get("/v1/lifecycle-rules")).hasStatus(403);
        assertProblem(with(Tokens.customer(newCustomer())).get("/v1/lifecycle-rules/L1-2026-11"))
                .hasStatus(403);
        assertProblem(RestAssured.get("/v1/lifecycle-rules")).hasStatus(401);
        assertProblem(as("manager").get("/v1/lifecycle-rules/none")).hasStatus(404);
        assertProblem(activate("none")).hasStatus(404);
    }

    private static String version() {
        return "T-" + ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
    }

    private static Response propose(String body) {
        return message(as("manager"), body).post("/v1/lifecycle-rules");
    }

    private static Response activate(String version) {
        return as("manager")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/lifecycle-rules/" + version + "/activate");
    }
}
