package io.raksa.feedback.deviation;

import static io.raksa.feedback.FeedbackApi.acknowledge;
import static io.raksa.feedback.FeedbackApi.act;
import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.assessed;
import static io.raksa.feedback.FeedbackApi.complaint;
import static io.raksa.feedback.FeedbackApi.openAnonymousComplaint;
import static io.raksa.feedback.FeedbackApi.openComplaint;
import static io.raksa.feedback.FeedbackApi.opened;
import static io.raksa.feedback.FeedbackApi.told;
import static io.raksa.feedback.FeedbackApi.withKey;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "feedback")
class SecondFailureTest {

    private final UUID customer = UUID.randomUUID();

    @Inject
    Sql sql;

    @Inject
    SecondFailureRepository repository;

    @Test
    void theSameFailureAgainGoesStraightToSeniorStaffWhoAreToldWhy() {
        Opened first = of("SLOW");
        sql.execute(
                "update complaint set opened_at = opened_at - interval '42 days' where id = ?::uuid",
                first.complaintId());
        Opened second = of("SLOW");

        JsonPath found = secondFailure(second).then().statusCode(200).extract().jsonPath();
        assertThat(found.getString("firstComplaintId")).isEqualTo(first.complaintId());
        assertThat(found.getInt("days")).isEqualTo(42);
        assertThat(found.getString("why.en"))
                .isEqualTo(
                        "Second failure of the same kind: the customer complained of it 42 days before (complaint %s, rule %d)."
                                .formatted(first.complaintId(), found.getInt("ruleVersion")));
        JsonPath seen = seen(second);
        assertThat(seen.getString("team")).isEqualTo("senior-recovery");
        assertThat(seen.getInt("escalations")).isEqualTo(1);
        assertThat(sql.facts("feedback.complaint.second-failure.v1", customer)).hasSize(1);
        assertThat(sql.facts("feedback.complaint.escalated.v1", customer)).hasSize(1);
        assertProblem(secondFailure(first)).hasStatus(404);
    }

    @Test
    void whatIsClaimedIsASecondFailureAsIfItHadBeenKnown() {
        Opened first = of("SLOW");
        Map<String, Object> unknown = complaint();
        Opened second = assessed(opened(as(null).body(unknown).post("/v1/feedback")), "SLOW", "LOW");
        assertProblem(secondFailure(second)).hasStatus(404);

        as(Tokens.customer(customer))
                .post("/v1/track/" + second.trackingCode() + "/claim")
                .then()
                .statusCode(200);

        assertThat(secondFailure(second).<String>path("firstComplaintId")).isEqualTo(first.complaintId());
        assertThat(seen(second).getString("team")).isEqualTo("senior-recovery");
    }

    @Test
    void whatCameToAnotherRecordOfTheSameCustomerIsTheirs() {
        UUID merged = UUID.randomUUID();
        told(
                "customer.customer.merged.v1",
                customer,
                Map.of(
                        "mergeId", UUID.randomUUID().toString(),
                        "survivorId", customer.toString(),
                        "mergedId", merged.toString(),
                        "mergedAt", "2026-11-22T09:00:00Z"));
        Map<String, Object> fields = complaint();
        fields.put("customerId", merged);
        fields.put("category", "SLOW");
        Opened first = opened(withKey(Tokens.of("agent")).body(fields).post("/v1/feedback"));

        assertThat(secondFailure(of("SLOW")).<String>path("firstComplaintId")).isEqualTo(first.complaintId());
    }

    @Test
    void anotherFailureIsNone() {
        of("SLOW");
        assertProblem(secondFailure(of("STAFF_BEHAVIOUR"))).hasStatus(404);
        openComplaint(customer);
        assertProblem(secondFailure(openComplaint(customer))).hasStatus(404);
        assertProblem(secondFailure(openAnonymousComplaint())).hasStatus(404);
    }

    @Test
    void whatIsLongAgoCountsNoMore() {
        Opened first = of("SLOW");
        sql.execute(
                "update complaint set opened_at = opened_at - interval '181 days' where id = ?::uuid",
                first.complaintId());
        assertProblem(secondFailure(of("SLOW"))).hasStatus(404);
    }

    @Test
    void theJudgementDecidesNotWhatWasReported() {
        of("SLOW");
        Opened second = openComplaint(customer);
        assertProblem(secondFailure(second)).hasStatus(404);
        acknowledge(second);
        Response judged = act("agent", second, "assess", Map.of("category", "SLOW", "severity", "LOW"));
        assertThat(judged.<String>path("team")).isEqualTo("senior-recovery");
        assertThat(judged.header("ETag")).isEqualTo(seenEtag(second));
        secondFailure(second).then().statusCode(200);

        act("agent", second, "assess", Map.of("category", "STAFF_BEHAVIOUR", "severity", "LOW"));
        assertProblem(secondFailure(second)).hasStatus(404);
        assertThat(sql.facts("feedback.complaint.second-failure.v1", customer)).hasSize(1);
    }

    @Test
    void whatWasToldTwiceOrTurnedOutUnfoundedIsNoFirstFailure() {
        Opened first = of("SLOW");
        Opened second = of("SLOW");
        Opened third = of("SLOW");
        assertThat(secondFailure(third).<String>path("firstComplaintId")).isEqualTo(second.complaintId());

        act("agent", second, "merge", Map.of("into", first.complaintId(), "reason", "Told twice."));
        assertProblem(secondFailure(second)).hasStatus(404);
        assertThat(secondFailure(third).<String>path("firstComplaintId")).isEqualTo(first.complaintId());
        act("agent", second, "unmerge", Map.of("reason", "Two evenings."));
        assertThat(secondFailure(second).<String>path("firstComplaintId")).isEqualTo(first.complaintId());

        acknowledge(first);
        act("agent", first, "resolve", Map.of("outcome", "UNFOUNDED", "message", "ไม่พบเหตุตามที่แจ้ง"))
                .then()
                .statusCode(200);
        assertProblem(secondFailure(second)).hasStatus(404);
        assertThat(secondFailure(third).<String>path("firstComplaintId")).isEqualTo(second.complaintId());
    }

    @Test
    void whatIsRestoredOrJudgedAnewCountsAnewForThoseAfterIt() {
        Opened first = of("SLOW");
        Opened second = of("SLOW");
        acknowledge(first);
        act("agent", first, "resolve", Map.of("outcome", "UNFOUNDED", "message", "ไม่พบเหตุตามที่แจ้ง"));
        assertProblem(secondFailure(second)).hasStatus(404);
        act("agent", first, "reopen", Map.of("reason", "พบหลักฐานใหม่")).then().statusCode(200);
        assertThat(secondFailure(second).<String>path("firstComplaintId")).isEqualTo(first.complaintId());

        act("agent", first, "assess", Map.of("category", "STAFF_BEHAVIOUR", "severity", "LOW"))
                .then()
                .statusCode(200);
        assertProblem(secondFailure(second)).hasStatus(404);
        act("agent", first, "assess", Map.of("category", "SLOW", "severity", "LOW"));
        assertThat(secondFailure(second).<String>path("firstComplaintId")).isEqualTo(first.complaintId());
    }

    @Test
    void ofManyAtTheSameMomentAllButOneAreSecond() throws Exception {
        List<Callable<Opened>> posts = Stream.generate(() -> (Callable<Opened>) () -> of("BASIC_SERVICE_MISSING"))
                .limit(6)
                .toList();
        List<Opened> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (var one : threads.invokeAll(posts)) {
                all.add(one.get());
            }
        }
        assertThat(all.stream()
                        .filter(one -> secondFailure(one).statusCode() == 200)
                        .count())
                .isEqualTo(5);
    }

    @Test
    void theRuleIsChangedByMakingItsNextVersion() {
        Response made = withKey(Tokens.of("manager"))
                .body(Map.of("windowDays", 180, "same", List.of("CATEGORY"), "team", "senior-recovery"))
                .post("/v1/deviation-rules");
        made.then().statusCode(201);
        assertThat(as(Tokens.of("agent")).get("/v1/deviation-rules").<Integer>path("items[0].version"))
                .isEqualTo(made.<Integer>path("version"));
        as(Tokens.of("agent")).get("/v1/deviation-rules/1").then().statusCode(200);
        assertProblem(withKey(Tokens.of("agent"))
                        .body(Map.of("windowDays", 180, "same", List.of("CATEGORY"), "team", "x"))
                        .post("/v1/deviation-rules"))
                .hasStatus(403);
        assertProblem(withKey(Tokens.of("manager"))
                        .body(Map.of("windowDays", 0, "same", List.of("CATEGORY"), "team", "x"))
                        .post("/v1/deviation-rules"))
                .hasStatus(400)
                .hasErrorAt("/windowDays");
    }

    /** Also where both must be of the same branch: what was not told is not the same. */
    @Test
    void aRuleMayAskForMore() {
        Rule byBranch = new Rule(
                1,
                180,
                List.of(Sameness.CATEGORY, Sameness.BRANCH, Sameness.TOUCH_POINT),
                "team",
                "malee",
                Instant.EPOCH);
        Opened first = of("SLOW", "siam");
        Opened other = of("SLOW", "silom");
        Opened second = of("SLOW", "siam");
        assertThat(repository.find(List.of(UUID.fromString(other.complaintId())), false, byBranch))
                .isEmpty();
        assertThat(repository.find(List.of(UUID.fromString(second.complaintId())), false, byBranch))
                .extracting(repeated -> repeated.first().complaintId().toString())
                .containsExactly(first.complaintId());
    }

    private Opened of(String category) {
        return of(category, null);
    }

    private Opened of(String category, String branch) {
        Map<String, Object> fields = complaint();
        fields.put("customerId", customer);
        fields.put("category", category);
        if (branch != null) {
            fields.put("branch", branch);
            fields.put("touchPoint", "check-out");
        }
        return opened(withKey(Tokens.of("agent")).body(fields).post("/v1/feedback"));
    }

    private static Response secondFailure(Opened complaint) {
        return as(Tokens.of("agent")).get("/v1/complaints/" + complaint.complaintId() + "/second-failure");
    }

    private static JsonPath seen(Opened complaint) {
        return as(Tokens.of("agent"))
                .get("/v1/complaints/" + complaint.complaintId())
                .jsonPath();
    }

    private static String seenEtag(Opened complaint) {
        return as(Tokens.of("agent"))
                .get("/v1/complaints/" + complaint.complaintId())
                .header("ETag");
    }
}
