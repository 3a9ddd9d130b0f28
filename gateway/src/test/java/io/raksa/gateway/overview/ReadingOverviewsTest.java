package io.raksa.gateway.overview;

import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.raksa.gateway.testing.GatewayTest;
import io.raksa.gateway.testing.Partners;
import io.raksa.gateway.testing.ProbeServices;
import io.raksa.testing.OpenApiContract;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loyalty-service is down in all of these. */
@GatewayTest
@RaksaTest(database = "gateway")
class ReadingOverviewsTest {

    private final UUID customer = UUID.randomUUID();

    private static void prepare(String path, String answer) {
        given().noFiltersOfType(OpenApiContract.class).body(answer).post(ProbeServices.url() + "/prepared" + path);
    }

    private void prepareCustomer() {
        prepare("/v1/customers/" + customer, """
                {"id": "%s", "version": 3, "kind": "PERSON", "displayName": "คุณสมชาย ใจดี", "preferredLanguage": "th",
                 "identifiers": [], "registeredAt": "2026-11-01T03:00:00Z", "later": {"unknown": true}}""".formatted(customer));
        prepare("/v1/customers/" + customer + "/lifecycle", """
                {"stage": "REPEAT", "since": "2026-11-22T08:30:00Z", "reason": "Bought again.", "history": {"items": []}}""");
        prepare("/v1/customers/" + customer + "/timeline", """
                {"items": [{"id": "%s", "at": "2026-11-22T08:30:00Z", "kind": "PURCHASE", "summary": "Bought for 250.00 THB.",
                            "data": {}}], "next": "x"}""".formatted(UUID.randomUUID()));
        prepare("/v1/customers/" + customer + "/valuation", """
                {"customerId": "%s", "asOf": "2026-11-22", "values": [
                  {"currency": "THB", "firstDay": "2026-11-22", "lastDay": "2026-11-22", "purchaseDays": 1,
                   "spent": {"amount": "250.00", "currency": "THB"}, "evidence": "ESTIMATED",
                   "forecast": {"modelVersion": 1, "probabilityAlive": 0.73,
                                "lifetimeValue": {"amount": "47.55", "currency": "THB"}}}]}""".formatted(customer));
        prepareVerdict(customer);
        prepare("/v1/proactive-cases", """
                {"items": [{"id": "%1$s", "state": "CONTACTED", "dueOn": "2026-11-20", "owner": "malee"},
                           {"id": "%1$s", "state": "LEFT", "dueOn": "2026-01-20"}]}""".formatted(UUID.randomUUID()));
    }

    private Response overview(String token) {
        return given().auth().oauth2(token).get("/v1/overview/customers/" + customer);
    }

    private static void prepareVerdict(UUID of) {
        prepare("/v1/insights/verdicts/" + of, """
                {"customerId": "%s", "verdict": "VOCAL_BUT_LOYAL", "words": "BAD", "deeds": "HOLDING", "said": 3, "bad": 2,
                 "sentence": {"en": "Complains and keeps buying.", "th": "บ่นแต่ยังซื้อ"}}""".formatted(of));
    }

    @Test
    void aDeadPartIsNamedAndTheRestAnswered() {
        prepareCustomer();
        prepare("/v1/complaints", """
                {"items": [
                  {"id": "%1$s", "state": "ACKNOWLEDGED", "category": "SLOW", "severity": "HIGH", "openedAt": "2026-11-20T00:00:00Z",
                   "customerId": "%2$s", "version": 2, "dueAt": "2026-11-21T00:00:00Z"}]}""".formatted(UUID.randomUUID(), customer));

        overview(Tokens.of("agent"))
                .then()
                .statusCode(200)
                .body("customerId", equalTo(customer.toString()))
                .body("profile.displayName", equalTo("คุณสมชาย ใจดี"))
                .body("lifecycle.stage", equalTo("REPEAT"))
                .body("recent.summary", equalTo(List.of("Bought for 250.00 THB.")))
                .body("openComplaints.size()", equalTo(1))
                .body("openComplaints[0].severity", equalTo("HIGH"))
                .body("openComplaints[0].dueAt", equalTo("2026-11-21T00:00:00Z"))
                .body("memberships", nullValue())
                .body("absent", equalTo(List.of(Map.of("part", "memberships", "reason", "UNAVAILABLE"))));
    }

    @Test
    void staffSeeWhatTheCustomerIsWorthWhatTheySayAndDoAndWhoFellSilent() {
        prepareCustomer();

        overview(Tokens.of("agent"))
                .then()
                .statusCode(200)
                .body("value[0].currency", equalTo("THB"))
                .body("value[0].spent.amount", equalTo("250.00"))
                .body("value[0].forecast.probabilityAlive", equalTo(0.73f))
                .body("value[0].forecast.lifetimeValue.amount", equalTo("47.55"))
                .body("verdict.verdict", equalTo("VOCAL_BUT_LOYAL"))
                .body("verdict.sentence.th", equalTo("บ่นแต่ยังซื้อ"))
                .body("proactiveCases.state", equalTo(List.of("CONTACTED")));
    }

    @Test
    void aMergedRecordIsAnsweredForByItsProfileWhoseIdIsTold() {
        prepareCustomer();
        UUID merged = UUID.randomUUID();
        prepare("/v1/customers/" + merged, """
                {"id": "%s", "displayName": "คุณสมชาย ใจดี", "registeredAt": "2026-11-01T03:00:00Z"}""".formatted(customer));
        prepare("/v1/customers/" + merged + "/lifecycle", "{\"stage\": \"REPEAT\"}");
        prepare("/v1/customers/" + merged + "/timeline", "{\"items\": []}");
        prepareVerdict(merged);

        given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/v1/overview/customers/" + merged)
                .then()
                .statusCode(200)
                .body("customerId", equalTo(customer.toString()))
                .body("profile.id", equalTo(customer.toString()))
                .body("lifecycle.stage", equalTo("REPEAT"));
    }

    @Test
    void aLatePartIsNotWaitedFor() {
        prepareCustomer();
        String slow = "/v1/customers/" + customer + "/timeline";
        prepare(slow, "SILENT");

        Response answer = overview(Tokens.of("agent"));

        answer.then()
                .statusCode(200)
                .body("profile.displayName", equalTo("คุณสมชาย ใจดี"))
                .body("absent", hasItem(Map.of("part", "recent", "reason", "LATE")));
        assertThat(answer.time()).isLessThan(3_000);
    }

    @Test
    void onlyCustomerServiceSaysThatThereIsNoSuchCustomer() {
        prepare("/v1/customers/" + customer, "404");

        assertProblem(overview(Tokens.of("agent"))).hasStatus(404).hasCode("NOT_FOUND");
    }

    @Test
    void aCustomerSeesTheirOwnOverviewAndNoOther() {
        prepareCustomer();

        overview(Tokens.customer(customer)).then().statusCode(200).body("lifecycle.stage", equalTo("REPEAT"));
        assertProblem(overview(Tokens.customer(UUID.randomUUID())))
                .hasStatus(403)
                .hasCode("FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "manager", "analyst", "admin"})
    void staffSeeIt(String role) {
        prepareCustomer();

        overview(Tokens.of(role)).then().statusCode(200);
    }

    @Test
    void othersDoNot() {
        assertProblem(overview(Tokens.service("loyalty-service"))).hasStatus(403);
        assertProblem(given().header("X-Api-Key", Partners.newKey()).get("/v1/overview/customers/" + customer))
                .hasStatus(403);
        assertProblem(given().get("/v1/overview/customers/" + customer)).hasStatus(401);
    }
}
