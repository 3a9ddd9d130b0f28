package io.raksa.feedback.complaint;

import static io.raksa.feedback.FeedbackApi.acknowledge;
import static io.raksa.feedback.FeedbackApi.act;
import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.openAnonymousComplaint;
import static io.raksa.feedback.FeedbackApi.openComplaint;
import static io.raksa.feedback.FeedbackApi.resolve;
import static io.raksa.feedback.FeedbackApi.surveyToken;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.feedback.FeedbackApi.Opened;
import io.raksa.feedback.Sql;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "feedback")
class ComplaintLifeTest {

    @Inject
    Sql sql;

    @Test
    void aComplaintGoesFromReceivedToClosed() {
        UUID customer = UUID.randomUUID();
        Opened complaint = openComplaint(customer);

        Response acknowledged = acknowledge(complaint);
        acknowledged.then().statusCode(200).header("ETag", "\"2\"");
        assertThat(acknowledged.<String>path("state")).isEqualTo("ACKNOWLEDGED");
        assertThat(acknowledged.<List<String>>path("allowed"))
                .containsExactly("ASSESS", "RESOLVE", "ASSIGN", "PAUSE", "ESCALATE", "MERGE", "SPLIT");

        Response assessed = act(
                "agent",
                complaint,
                "assess",
                Map.of(
                        "severity",
                        "HIGH",
                        "category",
                        "SLOW",
                        "attribution",
                        "US",
                        "instrumental",
                        true,
                        "note",
                        "ครัวคนไม่พอ"));
        assessed.then().statusCode(200);
        assertThat(assessed.<String>path("state")).isEqualTo("ASSESSED");
        assertThat(assessed.<String>path("severity")).isEqualTo("HIGH");
        assertThat(assessed.<String>path("category")).isEqualTo("SLOW");
        assertThat(assessed.<String>path("attribution")).isEqualTo("US");
        assertThat(assessed.<Boolean>path("instrumental")).isTrue();

        Response investigated = act("supervisor", complaint, "investigate", Map.of("findings", "Two cooks were ill."));
        assertThat(investigated.<String>path("state")).isEqualTo("INVESTIGATED");

        Response resolved = resolve(complaint);
        resolved.then().statusCode(200);
        assertThat(resolved.<String>path("state")).isEqualTo("RESOLVED");
        assertThat(resolved.<String>path("outcome")).isEqualTo("FULL");
        assertThat(resolved.asString()).doesNotContain("surveyToken");

        Response closed = act("manager", complaint, "close", null);
        closed.then().statusCode(200);
        assertThat(closed.<String>path("state")).isEqualTo("CLOSED");
        assertThat(closed.<String>path("customerId")).isEqualTo(customer.toString());

        JsonPath history = as(Tokens.of("analyst"))
                .get("/v1/complaints/" + complaint.complaintId() + "/history")
                .jsonPath();
        assertThat(history.getList("items.to"))
                .containsExactly("RECEIVED", "ACKNOWLEDGED", "ASSESSED", "INVESTIGATED", "RESOLVED", "CLOSED");
        assertThat(history.getList("items.by"))
                .containsExactly("agent", "agent", "agent", "supervisor", "agent", "manager");
        assertThat(history.getString("items[1].message")).isEqualTo("ขออภัยค่ะ กำลังตรวจสอบ");
        assertThat(history.getString("items[2].note")).isEqualTo("ครัวคนไม่พอ");
        assertThat(history.getString("items[3].note")).isEqualTo("Two cooks were ill.");
        assertThat(sql.count(
                        "select count(*) from audit_entry where resource_type = 'complaint' and resource_id = ?",
                        UUID.fromString(complaint.complaintId())))
                .isEqualTo(6);
    }

    @Test
    void whatHappensIsTold() {
        UUID customer = UUID.randomUUID();
        Opened complaint = openComplaint(customer);
        acknowledge(complaint);
        Response resolved = resolve(complaint);

        JsonPath opened = JsonPath.from(
                sql.facts("feedback.complaint.opened.v1", customer).getFirst());
        assertThat(opened.<Map<String, Object>>get("$"))
                .containsOnlyKeys("complaintId", "customerId", "category", "severity", "openedAt")
                .containsEntry("complaintId", complaint.complaintId())
                .containsEntry("customerId", customer.toString())
                .containsEntry("category", "OTHER")
                .containsEntry("severity", "MEDIUM");
        JsonPath told = JsonPath.from(
                sql.facts("feedback.complaint.resolved.v1", customer).getFirst());
        assertThat(told.<Map<String, Object>>get("$"))
                .isEqualTo(Map.of(
                        "complaintId", complaint.complaintId(),
                        "customerId", customer.toString(),
                        "outcome", "FULL",
                        "resolvedAt", resolved.path("resolvedAt")));
    }

    @Test
    void whatIsNotTheTurnOfIsRefusedNamingWhatIs() {
        Opened complaint = openAnonymousComplaint();

        Response early = act("agent", complaint, "resolve", Map.of("outcome", "FULL", "message", "ok"));

        assertProblem(early).hasStatus(409).hasCode("COMPLAINT_STATE");
        assertThat(early.<String>path("detail"))
                .isEqualTo(
                        "The complaint is RECEIVED. What may be done now: ACKNOWLEDGE, ASSIGN, ESCALATE, MERGE, SPLIT.");
        assertThat(early.<String>path("context.state")).isEqualTo("RECEIVED");
        assertThat(early.<List<String>>path("context.allowed"))
                .containsExactly("ACKNOWLEDGE", "ASSIGN", "ESCALATE", "MERGE", "SPLIT");
        acknowledge(complaint).then().statusCode(200);
        assertProblem(acknowledge(complaint)).hasStatus(409).hasCode("COMPLAINT_STATE");
        assertProblem(act("agent", complaint, "close", null)).hasStatus(409).hasCode("COMPLAINT_STATE");
        assertProblem(act("agent", complaint, "reopen", Map.of("reason", "?")))
                .hasStatus(409)
                .hasCode("COMPLAINT_STATE");
        assertProblem(act("agent", complaint, "investigate", Map.of("findings", "?")))
                .hasStatus(409)
                .hasCode("COMPLAINT_STATE");
    }

    @Test
    void aReopenedComplaintIsResolvedAnew() {
        Opened complaint = openAnonymousComplaint();
        acknowledge(complaint);
        String first = surveyToken(complaint);
        act("agent", complaint, "close", null).then().statusCode(200);

        Response reopened = act("agent", complaint, "reopen", Map.of("reason", "It happened again."));

        assertThat(reopened.<String>path("state")).isEqualTo("REOPENED");
        assertThat(reopened.<String>path("outcome")).isNull();
        assertThat(reopened.<String>path("resolvedAt")).isNull();
        assertThat(reopened.<String>path("closedAt")).isNull();
        assertThat(surveyToken(complaint)).isNotEqualTo(first);
    }

    @Test
    void thatItIsReopenedIsTold() {
        UUID customer = UUID.randomUUID();
        Opened complaint = openComplaint(customer);
        acknowledge(complaint);
        resolve(complaint);

        act("agent", complaint, "reopen", Map.of("reason", "It happened again."));

        String at = as(Tokens.of("agent"))
                .get("/v1/complaints/" + complaint.complaintId() + "/history")
                .path("items[-1].at");
        assertThat(JsonPath.from(sql.facts("feedback.complaint.reopened.v1", customer)
                                .getFirst())
                        .<Map<String, Object>>get("$"))
                .isEqualTo(Map.of(
                        "complaintId", complaint.complaintId(), "customerId", customer.toString(), "reopenedAt", at));
    }

    @Test
    void stepsStandInTheirOrderWhateverTheClocksSaid() {
        Opened complaint = openAnonymousComplaint();
        acknowledge(complaint);
        resolve(complaint);
        sql.execute(
                "update complaint_transition set at = at - interval '1 minute' where complaint_id = ? and to_state = 'RESOLVED'",
                UUID.fromString(complaint.complaintId()));

        JsonPath first = as(Tokens.of("agent"))
                .queryParam("limit", 2)
                .get("/v1/complaints/" + complaint.complaintId() + "/history")
                .jsonPath();
        assertThat(first.getList("items.to")).containsExactly("RECEIVED", "ACKNOWLEDGED");
        assertThat(as(Tokens.of("agent"))
                        .queryParam("after", first.getString("next"))
                        .get("/v1/complaints/" + complaint.complaintId() + "/history")
                        .<List<String>>path("items.to"))
                .containsExactly("RESOLVED");
    }

    @Test
    void aMessageIsOptionalWithAnAcknowledgement() {
        Opened complaint = openAnonymousComplaint();

        act("agent", complaint, "acknowledge", null).then().statusCode(200);

        Opened another = openAnonymousComplaint();
        act("agent", another, "acknowledge", Map.of()).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acknowledge", "assess", "investigate", "resolve", "close", "reopen"})
    void aStepNeedsTheVersionItIsBasedOn(String action) {
        Opened complaint = openAnonymousComplaint();
        Object body = body(action);

        assertProblem(act("agent", complaint, action, null, body))
                .hasStatus(428)
                .hasCode("IF_MATCH_MISSING");
        assertProblem(act("agent", complaint, action, "\"7\"", body))
                .hasStatus(412)
                .hasCode("CHANGED_MEANWHILE");
    }

    @Test
    void whoComesSecondLearnsWhatChanged() {
        Opened complaint = openAnonymousComplaint();
        acknowledge(complaint);

        Response late = act("agent", complaint, "acknowledge", "\"1\"", Map.of());

        assertProblem(late).hasStatus(412).hasErrorAt("/state").hasErrorAt("/acknowledgedAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acknowledge", "assess", "investigate", "resolve", "close", "reopen"})
    void onlyThoseWhoWorkOnComplaintsMayTakeAStep(String action) {
        Opened complaint = openComplaint(UUID.randomUUID());
        Object body = body(action);
        String path = "/v1/complaints/" + complaint.complaintId() + "/" + action;

        for (String role : List.of("analyst", "admin", "partner", "customer", "service")) {
            var request = as(Tokens.of(role)).header("If-Match", "\"1\"");
            assertProblem((body == null ? request : request.body(body)).post(path))
                    .hasStatus(403);
        }
        var request = as(null).header("If-Match", "\"1\"");
        assertProblem((body == null ? request : request.body(body)).post(path)).hasStatus(401);
    }

    @ParameterizedTest
    @CsvSource({
        "assess, severity, /severity",
        "assess, nonsense, /nonsense",
        "resolve, outcome, /outcome",
        "resolve, nonsense, /nonsense",
        "acknowledge, nonsense, /nonsense",
        "investigate, findings, /findings",
        "reopen, reason, /reason"
    })
    void aStepIsTakenStrictly(String action, String field, String pointer) {
        Opened complaint = openAnonymousComplaint();

        assertProblem(act("agent", complaint, action, "\"1\"", Map.of(field, "")))
                .hasStatus(400)
                .hasErrorAt(pointer);
    }

    @Test
    void aCustomerReadsOnlyTheirOwn() {
        UUID customer = UUID.randomUUID();
        Opened own = openComplaint(customer);
        Opened others = openComplaint(UUID.randomUUID());
        Opened anonymous = openAnonymousComplaint();
        String token = Tokens.customer(customer);

        as(token)
                .get("/v1/complaints/" + own.complaintId())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        for (String id : List.of(
                others.complaintId(), anonymous.complaintId(), UUID.randomUUID().toString())) {
            assertProblem(as(token).get("/v1/complaints/" + id)).hasStatus(403).hasCode("FORBIDDEN");
        }
        assertProblem(as(token).get("/v1/complaints")).hasStatus(403);
        assertProblem(as(token).get("/v1/complaints/" + own.complaintId() + "/history"))
                .hasStatus(403);
    }

    @Test
    void staffReadWhatThereIs() {
        assertProblem(as(Tokens.of("agent")).get("/v1/complaints/" + UUID.randomUUID()))
                .hasStatus(404);
        assertProblem(as(Tokens.of("agent")).get("/v1/complaints/" + UUID.randomUUID() + "/history"))
                .hasStatus(404);
        assertProblem(as(Tokens.of("partner")).get("/v1/complaints/" + UUID.randomUUID()))
                .hasStatus(403);
        assertProblem(as(null).get("/v1/complaints/" + UUID.randomUUID())).hasStatus(401);
        assertProblem(as(null).get("/v1/complaints")).hasStatus(401);
    }

    @Test
    void theListIsPagedFromTheNewest() {
        Opened one = openAnonymousComplaint();
        Opened two = openAnonymousComplaint();
        Opened three = openAnonymousComplaint();
        acknowledge(two);

        JsonPath all = as(Tokens.of("agent"))
                .queryParam("limit", 2)
                .get("/v1/complaints")
                .jsonPath();
        assertThat(all.getList("items.id")).containsExactly(three.complaintId(), two.complaintId());
        JsonPath next = as(Tokens.of("agent"))
                .queryParam("limit", 1)
                .queryParam("after", all.getString("next"))
                .get("/v1/complaints")
                .jsonPath();
        assertThat(next.getList("items.id")).containsExactly(one.complaintId());

        JsonPath received = as(Tokens.of("agent"))
                .queryParam("limit", 2)
                .queryParam("state", "RECEIVED")
                .get("/v1/complaints")
                .jsonPath();
        assertThat(received.getList("items.id")).containsExactly(three.complaintId(), one.complaintId());
        assertProblem(as(Tokens.of("agent")).queryParam("state", "LOST").get("/v1/complaints"))
                .hasStatus(400)
                .hasErrorAt("#state");
    }

    @Test
    void theListOfOneCustomerIsForStaffAndThatCustomer() {
        UUID customer = UUID.randomUUID();
        Opened own = openComplaint(customer);
        openComplaint(UUID.randomUUID());

        for (String token : List.of(Tokens.of("agent"), Tokens.customer(customer))) {
            assertThat(as(token)
                            .queryParam("customerId", customer)
                            .get("/v1/complaints")
                            .jsonPath()
                            .<String>getList("items.id"))
                    .containsExactly(own.complaintId());
        }
        assertProblem(as(Tokens.customer(UUID.randomUUID()))
                        .queryParam("customerId", customer)
                        .get("/v1/complaints"))
                .hasStatus(403);
        assertProblem(as(Tokens.customer(customer)).get("/v1/complaints")).hasStatus(403);
        assertProblem(as(Tokens.of("agent")).queryParam("customerId", "x").get("/v1/complaints"))
                .hasStatus(400)
                .hasErrorAt("#customerId");
    }

    private static Object body(String action) {
        return switch (action) {
            case "assess" -> Map.of("severity", "LOW", "category", "OTHER");
            case "investigate" -> Map.of("findings", "Nothing.");
            case "resolve" -> Map.of("outcome", "DECLINED", "message", "Sorry.");
            case "reopen" -> Map.of("reason", "Again.");
            case "acknowledge" -> Map.of();
            default -> null;
        };
    }
}
