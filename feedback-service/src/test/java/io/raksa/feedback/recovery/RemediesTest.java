package io.raksa.feedback.recovery;

import static io.raksa.feedback.FeedbackApi.acknowledge;
import static io.raksa.feedback.FeedbackApi.act;
import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.openAnonymousComplaint;
import static io.raksa.feedback.FeedbackApi.openComplaint;
import static io.raksa.feedback.FeedbackApi.resolve;
import static io.raksa.feedback.FeedbackApi.told;
import static io.raksa.feedback.FeedbackApi.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.feedback.FeedbackApi.Opened;
import io.raksa.feedback.Sql;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.mapper.ObjectMapperType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@RaksaTest(database = "feedback")
class RemediesTest {

    @Inject
    Sql sql;

    @Test
    void aRemedyIsGrantedAndTold() {
        UUID customer = UUID.randomUUID();
        Opened complaint = openComplaint(customer);

        Response granted = grant("agent", complaint, 200);

        granted.then().statusCode(201).header("ETag", "\"1\"");
        assertThat(granted.header("Location"))
                .isEqualTo("/v1/complaints/" + complaint.complaintId() + "/remedies/" + granted.path("id"));
        Map<String, Object> expected = new HashMap<>(Map.of(
                "id",
                granted.path("id"),
                "version",
                1,
                "complaintId",
                complaint.complaintId(),
                "customerId",
                customer.toString(),
                "kind",
                "POINTS",
                "points",
                200,
                "reason",
                "รออาหารนาน",
                "state",
                "GRANTED",
                "policyVersion",
                "limits-500-5000-50000",
                "proposedBy",
                "agent"));
        expected.put("approvedBy", "agent");
        expected.put("grantedAt", granted.path("grantedAt"));
        assertThat(granted.<Map<String, Object>>path("$")).isEqualTo(expected);
        assertThat(as(Tokens.of("analyst")).get(granted.header("Location")).<Map<String, Object>>path("$"))
                .isEqualTo(expected);
        Map<String, Object> fact = JsonPath.from(
                        sql.facts("feedback.remedy.granted.v1", customer).getFirst())
                .get("$");
        assertThat(fact)
                .isEqualTo(Map.of(
                        "remedyId",
                        granted.path("id"),
                        "complaintId",
                        complaint.complaintId(),
                        "customerId",
                        customer.toString(),
                        "kind",
                        "POINTS",
                        "points",
                        200,
                        "category",
                        "OTHER",
                        "policyVersion",
                        "limits-500-5000-50000",
                        "grantedAt",
                        granted.path("grantedAt")));
    }

    @ParameterizedTest
    @CsvSource({"agent, 500, PROPOSED", "supervisor, 5000, PROPOSED", "manager, 50000, -"})
    void eachRoleHasItsLimit(String role, int limit, String above) {
        Opened atLimit = openComplaint(UUID.randomUUID());
        Response more = grant(role, openComplaint(UUID.randomUUID()), limit + 1);

        assertThat(grant(role, atLimit, limit).<String>path("state")).isEqualTo("GRANTED");
        if (above.equals("PROPOSED")) {
            more.then().statusCode(201);
            assertThat(more.<String>path("state")).isEqualTo("PROPOSED");
            assertThat(more.<String>path("approvedBy")).isNull();
        } else {
            assertProblem(more).hasStatus(409).hasCode("REMEDY_ABOVE_LIMIT").hasErrorAt("/points");
        }
    }

    @Test
    void whatIsProposedIsGrantedBySomebodyElseWhoMay() {
        UUID customer = UUID.randomUUID();
        Opened complaint = openComplaint(customer);
        String remedy = grant("agent", complaint, 5001).path("id");
        assertThat(sql.facts("feedback.remedy.granted.v1", customer)).isEmpty();

        assertProblem(decide("agent", complaint, remedy, "approve", null)).hasStatus(403);
        assertProblem(decide("supervisor", complaint, remedy, "approve", null))
                .hasStatus(409)
                .hasCode("REMEDY_ABOVE_LIMIT");
        Response approved = decide("manager", complaint, remedy, "approve", null);
        approved.then().statusCode(200).header("ETag", "\"2\"");
        assertThat(approved.<String>path("state")).isEqualTo("GRANTED");
        assertThat(approved.<String>path("proposedBy")).isEqualTo("agent");
        assertThat(approved.<String>path("approvedBy")).isEqualTo("manager");
        assertThat(sql.facts("feedback.remedy.granted.v1", customer)).hasSize(1);
        assertProblem(decide("manager", complaint, remedy, "decline", Map.of("reason", "x")))
                .hasStatus(409)
                .hasCode("REMEDY_ENDED");
    }

    @Test
    void nobodyApprovesTheirOwnProposal() {
        Opened complaint = openComplaint(UUID.randomUUID());
        String remedy = grant("supervisor", complaint, 6000).path("id");
        assertProblem(decide("supervisor", complaint, remedy, "approve", null))
                .hasStatus(409)
                .hasCode("REMEDY_OWN_PROPOSAL");
    }

    @Test
    void whatIsDeclinedMayBeProposedAnew() {
        Opened complaint = openComplaint(UUID.randomUUID());
        String remedy = grant("agent", complaint, 600).path("id");
        assertProblem(grant("agent", complaint, 100)).hasStatus(409).hasCode("REMEDY_TWICE");

        Response declined = decide("supervisor", complaint, remedy, "decline", Map.of("reason", "500 are enough"));

        assertThat(declined.<String>path("state")).isEqualTo("DECLINED");
        assertThat(declined.<String>path("endReason")).isEqualTo("500 are enough");
        assertThat(grant("agent", complaint, 500).<String>path("state")).isEqualTo("GRANTED");
    }

    @Test
    void whatIsWithdrawnIsTakenBackByLoyalty() {
        UUID customer = UUID.randomUUID();
        Opened complaint = openComplaint(customer);
        String remedy = grant("agent", complaint, 50).path("id");
        tell(posted(customer, remedy, UUID.randomUUID())).then().statusCode(204);

        assertProblem(decide("agent", complaint, remedy, "withdraw", Map.of("reason", "x")))
                .hasStatus(403);
        Response withdrawn = decide("supervisor", complaint, remedy, "withdraw", Map.of("reason", "Another table."));
        assertThat(withdrawn.<String>path("state")).isEqualTo("WITHDRAWN");
        Map<String, Object> fact = JsonPath.from(
                        sql.facts("feedback.remedy.withdrawn.v1", customer).getFirst())
                .get("$");
        assertThat(fact)
                .containsEntry("remedyId", remedy)
                .containsEntry("kind", "POINTS")
                .containsEntry("points", 50)
                .containsEntry("category", "OTHER");
        told(
                "loyalty.compensation.reversed.v1",
                customer,
                Map.of("remedyId", remedy, "customerId", customer.toString(), "points", 30, "shortfall", 20));
        Response settled = as(Tokens.of("agent")).get(remedies(complaint) + "/" + remedy);
        assertThat(settled.<String>path("state")).isEqualTo("CLAWED_BACK");
        assertThat(settled.<Integer>path("takenBack")).isEqualTo(30);
        assertThat(settled.<Integer>path("shortfall")).isEqualTo(20);
        grant("agent", complaint, 10).then().statusCode(201);
    }

    @Test
    void anUnfoundedComplaintGivesEverythingBack() {
        UUID customer = UUID.randomUUID();
        Opened complaint = openComplaint(customer);
        grant("agent", complaint, 50).then().statusCode(201);
        give("agent", complaint, Map.of("kind", "REDO", "reason", "once more"))
                .then()
                .statusCode(201);
        acknowledge(complaint);
        act("agent", complaint, "resolve", Map.of("outcome", "UNFOUNDED", "message", "ไม่พบเหตุ"))
                .then()
                .statusCode(200);

        assertThat(as(Tokens.of("agent")).get(remedies(complaint)).<List<String>>path("items.state"))
                .containsExactly("WITHDRAWN", "WITHDRAWN");
        assertThat(sql.facts("feedback.remedy.withdrawn.v1", customer)).hasSize(2);
    }

    @Test
    void whatWasToldTwiceIsPutRightOnce() {
        UUID customer = UUID.randomUUID();
        Opened survivor = openComplaint(customer);
        Opened merged = openComplaint(customer);
        grant("agent", survivor, 50).then().statusCode(201);
        grant("agent", merged, 40).then().statusCode(201);
        give("agent", merged, Map.of("kind", "REDO", "reason", "once more"))
                .then()
                .statusCode(201);

        act("agent", merged, "merge", Map.of("into", survivor.complaintId(), "reason", "Told twice."))
                .then()
                .statusCode(200);

        assertThat(as(Tokens.of("agent")).get(remedies(merged)).<List<String>>path("items.state"))
                .containsExactly("WITHDRAWN", "GRANTED");
        assertProblem(grant("agent", merged, 10)).hasStatus(409).hasCode("REMEDY_ON_MERGED");
    }

    @Test
    void aClosedComplaintDecidesWhatWasProposed() {
        Opened complaint = openComplaint(UUID.randomUUID());
        grant("agent", complaint, 600).then().statusCode(201);
        acknowledge(complaint);
        resolve(complaint);
        act("agent", complaint, "close", null).then().statusCode(200);
        assertThat(as(Tokens.of("agent")).get(remedies(complaint)).<List<String>>path("items.state"))
                .containsExactly("DECLINED");
    }

    @Test
    void anAnonymousComplaintGetsNoPoints() {
        assertProblem(grant("manager", openAnonymousComplaint(), 1))
                .hasStatus(409)
                .hasCode("REMEDY_NEEDS_CUSTOMER");
    }

    @Test
    void aClosedComplaintGetsNoPoints() {
        Opened complaint = openComplaint(UUID.randomUUID());
        acknowledge(complaint);
        resolve(complaint);
        grant("agent", complaint, 1).then().statusCode(201);
        act("agent", complaint, "close", null);

        assertProblem(grant("agent", complaint, 1)).hasStatus(409).hasCode("REMEDY_AFTER_CLOSE");
    }

    @Test
    void tenAtOnceUnderOneKeyAreOneRemedyAndNineReplays() throws Exception {
        Opened complaint = openComplaint(UUID.randomUUID());
        String key = UUID.randomUUID().toString();

        List<Response> answers = atOnce(10, () -> as(Tokens.of("agent"))
                .header("Idempotency-Key", key)
                .body(remedy(100))
                .post(remedies(complaint)));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers.stream().map(Response::asString).collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> "true".equals(answer.header("Idempotency-Replayed"))))
                .hasSize(9);
        assertThat(pointsOf(complaint)).containsExactly(100);
        assertProblem(as(Tokens.of("agent"))
                        .header("Idempotency-Key", key)
                        .body(remedy(101))
                        .post(remedies(complaint)))
                .hasStatus(422);
    }

    @Test
    void tenAtOnceUnderKeysOfTheirOwnAreOneRemedy() throws Exception {
        Opened complaint = openComplaint(UUID.randomUUID());

        List<Response> answers = atOnce(10, () -> grant("agent", complaint, 200));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> "REMEDY_TWICE".equals(answer.path("code"))))
                .hasSize(9);
        assertThat(pointsOf(complaint)).containsExactly(200);
    }

    @Test
    void aRemedyIsPaidWhenTheLedgerSaysSo() {
        UUID customer = UUID.randomUUID();
        Opened complaint = openComplaint(customer);
        String remedy = grant("agent", complaint, 50).path("id");
        UUID posting = UUID.randomUUID();
        Map<String, Object> event = posted(customer, remedy, posting);

        tell(event).then().statusCode(204);
        tell(event).then().statusCode(204);
        tell(posted(customer, remedy, UUID.randomUUID())).then().statusCode(204);

        Response paid = as(Tokens.of("agent")).get(remedies(complaint) + "/" + remedy);
        paid.then().header("ETag", "\"2\"");
        assertThat(paid.<String>path("state")).isEqualTo("PAID");
        assertThat(paid.<String>path("paidAt")).isEqualTo("2026-11-22T08:00:00Z");
        assertThat(paid.<String>path("postingId")).isEqualTo(posting.toString());
        assertThat(sql.count(
                        "select count(*) from audit_entry where action = 'remedy.paid' and resource_id = ?",
                        UUID.fromString(remedy)))
                .isEqualTo(1);
    }

    @Test
    void thePointsOfAnotherRemedyPayNothing() {
        UUID customer = UUID.randomUUID();
        Opened complaint = openComplaint(customer);
        grant("agent", complaint, 50).then().statusCode(201);

        tell(posted(customer, UUID.randomUUID().toString(), UUID.randomUUID()))
                .then()
                .statusCode(204);

        assertThat(as(Tokens.of("agent")).get(remedies(complaint)).<List<String>>path("items.state"))
                .containsExactly("GRANTED");
    }

    @Test
    void onlyThoseWithAuthorityGrant() {
        Opened complaint = openComplaint(UUID.randomUUID());

        for (String role : List.of("analyst", "admin", "customer", "partner", "service")) {
            assertProblem(grant(role, complaint, 1)).hasStatus(403);
        }
        assertProblem(withKey(null).body(remedy(1)).post(remedies(complaint))).hasStatus(401);
        assertProblem(as(Tokens.of("agent")).body(remedy(1)).post(remedies(complaint)))
                .hasStatus(400)
                .hasCode("IDEMPOTENCY_KEY_MISSING");
        assertProblem(as(Tokens.customer(UUID.randomUUID())).get(remedies(complaint)))
                .hasStatus(403);
        assertProblem(as(null).get(remedies(complaint))).hasStatus(401);
        assertProblem(as(null).get(remedies(complaint) + "/" + UUID.randomUUID()))
                .hasStatus(401);
        assertProblem(as(Tokens.of("partner")).get(remedies(complaint) + "/" + UUID.randomUUID()))
                .hasStatus(403);
    }

    @Test
    void whereThereIsNoComplaintThereIsNoRemedy() {
        Opened nowhere = new Opened("-", UUID.randomUUID().toString(), "-");

        assertProblem(grant("agent", nowhere, 1)).hasStatus(404);
        assertProblem(as(Tokens.of("agent")).get(remedies(nowhere))).hasStatus(404);
        Opened one = openComplaint(UUID.randomUUID());
        String remedy = grant("agent", one, 1).path("id");
        assertProblem(as(Tokens.of("agent")).get(remedies(openComplaint(UUID.randomUUID())) + "/" + remedy))
                .hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({
        "points, 0, /points",
        "points, 1000001, /points",
        "kind, CAKE, /kind",
        "reason, '', /reason",
        "nonsense, 1, /nonsense"
    })
    void aGrantIsReadStrictly(String field, String value, String pointer) {
        Map<String, Object> body = new HashMap<>(remedy(1));
        body.put(field, field.equals("points") ? Integer.valueOf(value) : value);

        assertProblem(withKey(Tokens.of("agent")).body(body).post(remedies(openComplaint(UUID.randomUUID()))))
                .hasStatus(400)
                .hasErrorAt(pointer);
    }

    @Test
    void theListIsPagedFromTheOldest() {
        Opened complaint = openComplaint(UUID.randomUUID());
        String third = grant("agent", complaint, 3).path("id");
        give("agent", complaint, Map.of("kind", "APOLOGY", "reason", "ขออภัย"));
        give("agent", complaint, Map.of("kind", "REDO", "reason", "once more"));
        sql.execute(
                "update remedy set granted_at = granted_at + interval '1 minute' where id = ?", UUID.fromString(third));

        JsonPath page = as(Tokens.of("agent"))
                .queryParam("limit", 2)
                .get(remedies(complaint))
                .jsonPath();
        assertThat(page.getList("items.kind")).containsExactly("APOLOGY", "REDO");
        assertThat(as(Tokens.of("agent"))
                        .queryParam("after", page.getString("next"))
                        .get(remedies(complaint))
                        .<List<String>>path("items.kind"))
                .containsExactly("POINTS");
    }

    private static Response grant(String role, Opened complaint, int points) {
        return give(role, complaint, remedy(points));
    }

    private static Response give(String role, Opened complaint, Map<String, Object> remedy) {
        return withKey(Tokens.of(role)).body(remedy).post(remedies(complaint));
    }

    private static Response decide(
            String role, Opened complaint, String remedy, String decision, Map<String, Object> body) {
        var request = withKey(Tokens.of(role));
        if (body != null) {
            request.body(body);
        }
        return request.post(remedies(complaint) + "/" + remedy + "/" + decision);
    }

    private static String remedies(Opened complaint) {
        return "/v1/complaints/" + complaint.complaintId() + "/remedies";
    }

    private static Map<String, Object> remedy(int points) {
        return Map.of("kind", "POINTS", "points", points, "reason", "รออาหารนาน");
    }

    private static List<Integer> pointsOf(Opened complaint) {
        return as(Tokens.of("agent")).get(remedies(complaint)).path("items.points");
    }

    private static Map<String, Object> posted(UUID customer, String remedy, UUID posting) {
        return Map.of(
                "specversion", "1.0",
                "id", UUID.randomUUID().toString(),
                "source", "urn:raksa:loyalty-service",
                "type", "io.raksa.loyalty.compensation.posted.v1",
                "subject", customer.toString(),
                "time", "2026-11-22T08:00:00Z",
                "data",
                        Map.of(
                                "postingId",
                                posting.toString(),
                                "customerId",
                                customer.toString(),
                                "remedyId",
                                remedy,
                                "points",
                                50,
                                "postedAt",
                                "2026-11-22T08:00:00Z"));
    }

    private static Response tell(Map<String, Object> event) {
        return given().auth()
                .oauth2(Tokens.service("loyalty-service"))
                .contentType("application/cloudevents+json")
                .body(event, ObjectMapperType.JACKSON_2)
                .post("/v1/events");
    }

    private static List<Response> atOnce(int times, Callable<Response> call) throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(times)) {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : callers.invokeAll(Collections.nCopies(times, call))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
