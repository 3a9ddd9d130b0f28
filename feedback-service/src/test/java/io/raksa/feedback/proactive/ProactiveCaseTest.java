package io.raksa.feedback.proactive;

import static io.raksa.feedback.FeedbackApi.acknowledge;
import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.openComplaint;
import static io.raksa.feedback.FeedbackApi.resolve;
import static io.raksa.feedback.FeedbackApi.told;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.feedback.FeedbackApi;
import io.raksa.feedback.FeedbackApi.Opened;
import io.raksa.feedback.Sql;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "feedback")
class ProactiveCaseTest {

    private final UUID customer = UUID.randomUUID();

    @Inject
    Sql sql;

    @Inject
    GivingUp givingUp;

    @Test
    void whoFellSilentIsAskedOnceForEachTime() {
        fellSilent("2026-11-20");
        fellSilent("2026-11-20");
        fellSilent("2026-11-21");

        JsonPath seen = cases();
        assertThat(seen.getList("items.state")).containsExactly("OPEN");
        assertThat(seen.getString("items[0].dueOn")).isEqualTo("2026-11-20");
        assertThat(seen.getString("items[0].reason.th")).isEqualTo("เงียบไป 74 วัน");
        assertThat(seen.getInt("items[0].silentDays")).isEqualTo(74);
        assertThat(sql.count("select count(*) from complaint where customer_id = ?", customer))
                .isZero();
    }

    @Test
    void whoIsHeardAlreadyIsNotAsked() {
        Opened complaint = openComplaint(customer);
        fellSilent("2026-11-20");
        assertThat(cases().getList("items")).isEmpty();
        acknowledge(complaint);
        resolve(complaint).then().statusCode(200);
        fellSilent("2026-11-21");
        assertThat(cases().getList("items")).hasSize(1);
    }

    @Test
    void staffTakeItAndAskAndWhoBuysAgainIsBack() {
        fellSilent("2026-11-20");
        Response taken = act("take", "\"1\"", null);
        taken.then().statusCode(200).header("ETag", "\"2\"");
        assertThat(taken.<String>path("owner")).isNotBlank();
        assertProblem(act("contact", "\"1\"", asked())).hasStatus(412);
        Response asked = act("contact", "\"2\"", asked());
        assertThat(asked.<String>path("state")).isEqualTo("CONTACTED");
        assertThat(asked.<String>path("contactedAt")).isNotNull();
        assertProblem(act("contact", "\"3\"", Map.of("channel", "PHONE", "note", " ")))
                .hasStatus(400)
                .hasErrorAt("/note");

        buys(Instant.now().minus(Duration.ofDays(2)));
        assertThat(cases().getString("items[0].state")).isEqualTo("CONTACTED");
        buys(Instant.now().plusSeconds(1));
        assertThat(cases().getString("items[0].state")).isEqualTo("CAME_BACK");
        assertProblem(act("close", "\"4\"", Map.of("reason", "x")))
                .hasStatus(409)
                .hasCode("PROACTIVE_CASE_ENDED");
        fellSilent("2027-02-01");
        assertThat(cases().getList("items.state")).containsExactly("OPEN", "CAME_BACK");
    }

    @Test
    void whoDoesNotComeBackHasLeft() {
        fellSilent("2026-11-20");
        givingUp.run();
        assertThat(cases().getString("items[0].state")).isEqualTo("OPEN");
        sql.execute(
                "update proactive_case set opened_at = opened_at - interval '91 days' where customer_id = ?", customer);
        givingUp.run();
        assertThat(cases().getString("items[0].state")).isEqualTo("LEFT");
    }

    @Test
    void whoIsErasedIsLeftAloneAndNothingThatWasSaidStays() {
        fellSilent("2026-11-20");
        act("contact", "\"1\"", asked()).then().statusCode(200);
        act("close", "\"2\"", Map.of("reason", "ย้ายไปเชียงใหม่")).then().statusCode(200);
        told(
                "customer.erasure.requested.v1",
                customer,
                Map.of("erasureId", UUID.randomUUID().toString(), "customerId", customer.toString()));
        fellSilent("2026-11-25");
        assertThat(cases().getList("items.state")).containsExactly("CLOSED");
        assertThat(sql.rows(
                                "select note from proactive_contact join proactive_case on id = case_id where customer_id = ?",
                                customer)
                        .getFirst()
                        .get("note"))
                .isEqualTo("-");
        assertThat(sql.count("select count(*) from audit_entry where reason like '%เชียงใหม่%'"))
                .isZero();
    }

    @Test
    void theCaseOfWhoIsErasedEnds() {
        fellSilent("2026-11-20");
        told(
                "customer.erasure.requested.v1",
                customer,
                Map.of("erasureId", UUID.randomUUID().toString(), "customerId", customer.toString()));
        assertThat(cases().getString("items[0].state")).isEqualTo("CLOSED");
    }

    @Test
    void whoBoughtSinceIsNotMissed() {
        buys(Instant.parse("2026-11-21T03:00:00Z"));
        fellSilent("2026-11-20");
        assertThat(cases().getList("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"take", "contact", "close"})
    void onlyWhoWorksWithCustomersActs(String action) {
        fellSilent("2026-11-20");
        Map<String, Object> body = action.equals("close") ? Map.of("reason", "x") : asked();
        assertProblem(as(Tokens.of("analyst"))
                        .header("If-Match", "\"1\"")
                        .body(body)
                        .post("/v1/proactive-cases/" + cases().getString("items[0].id") + "/" + action))
                .hasStatus(403);
        assertProblem(as(Tokens.customer(customer)).get("/v1/proactive-cases")).hasStatus(403);
    }

    private static Map<String, Object> asked() {
        return Map.of("channel", "PHONE", "note", "ลูกค้าย้ายบ้าน");
    }

    private Response act(String action, String etag, Map<String, Object> body) {
        var request = as(Tokens.of("agent")).header("If-Match", etag);
        if (body != null) {
            request.body(body);
        }
        return request.post("/v1/proactive-cases/" + cases().getString("items[0].id") + "/" + action);
    }

    private JsonPath cases() {
        return as(Tokens.of("agent"))
                .queryParam("customerId", customer.toString())
                .get("/v1/proactive-cases")
                .jsonPath();
    }

    private void fellSilent(String dueOn) {
        told(
                "customer.exit.due.v1",
                customer,
                Map.of(
                        "customerId",
                        customer.toString(),
                        "dueOn",
                        dueOn,
                        "probabilityAlive",
                        0.49,
                        "modelVersion",
                        3,
                        "reason",
                        Map.of(
                                "code",
                                "SILENT_BEYOND_OWN_RHYTHM",
                                "purchaseDays",
                                4,
                                "lastPurchaseDay",
                                "2026-09-07",
                                "silentDays",
                                74,
                                "en",
                                "Silent for 74 days",
                                "th",
                                "เงียบไป 74 วัน")));
    }

    private void buys(Instant at) {
        FeedbackApi.bought(customer, UUID.randomUUID(), at, "10.00", "THB");
    }
}
