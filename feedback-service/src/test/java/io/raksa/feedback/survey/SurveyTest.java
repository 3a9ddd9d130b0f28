package io.raksa.feedback.survey;

import static io.raksa.feedback.FeedbackApi.acknowledge;
import static io.raksa.feedback.FeedbackApi.act;
import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.openAnonymousComplaint;
import static io.raksa.feedback.FeedbackApi.openComplaint;
import static io.raksa.feedback.FeedbackApi.resolve;
import static io.raksa.feedback.FeedbackApi.surveyToken;
import static io.raksa.feedback.FeedbackApi.track;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@RaksaTest(database = "feedback")
class SurveyTest {

    @Inject
    Sql sql;

    @Test
    void theCustomerJudgesOutcomeProcessAndTreatmentOnce() {
        UUID customer = UUID.randomUUID();
        Opened complaint = openComplaint(customer);
        acknowledge(complaint);
        String token = surveyToken(complaint);
        assertThat(token).matches("[A-Za-z0-9_-]{24}");

        Response form = as(null).get("/v1/answers/" + token);
        form.then().statusCode(200).header("Cache-Control", "no-store");
        assertThat(form.<List<String>>path("questions.about")).containsExactly("OUTCOME", "PROCESS", "TREATMENT");
        assertThat(form.<String>path("questions[0].text.en")).isEqualTo("How fair was what you got in the end?");
        assertThat(form.<String>path("questions[0].text.th"))
                .isEqualTo("คุณคิดว่าผลที่ได้รับในท้ายที่สุดเป็นธรรมเพียงใด");
        assertThat(form.<Integer>path("questions[0].best.value")).isEqualTo(5);
        assertThat(form.<String>path("questions[0].worst.text.th")).isEqualTo("แย่มาก");

        Response answered = answer(token, 5, 3, 4, "ผู้จัดการโทรหาเอง 🙏");
        answered.then().statusCode(201);
        assertThat(answered.<String>path("thanks.th")).isEqualTo("ขอบคุณ เราอ่านทุกคำตอบ");
        assertProblem(answer(token, 1, 1, 1, null)).hasStatus(409).hasCode("ALREADY_ANSWERED");
        assertProblem(as(null).get("/v1/answers/" + token)).hasStatus(409).hasCode("ALREADY_ANSWERED");
        assertThat(track(complaint.trackingCode()).<String>path("surveyToken")).isNull();

        JsonPath seen = as(Tokens.of("agent"))
                .queryParam("complaintId", complaint.complaintId())
                .get("/v1/surveys")
                .jsonPath();
        assertThat(seen.getList("items.state")).containsExactly("ANSWERED");
        assertThat(seen.getList("items.outcome")).containsExactly(5);
        assertThat(seen.getList("items.process")).containsExactly(3);
        assertThat(seen.getList("items.treatment")).containsExactly(4);
        assertThat(seen.getList("items.comment")).containsExactly("ผู้จัดการโทรหาเอง 🙏");
        assertThat(seen.getString("items[0].answeredAt")).isEqualTo(answered.path("answeredAt"));
        assertThat(JsonPath.from(sql.facts("feedback.survey.answered.v1", customer)
                                .getFirst())
                        .<Map<String, Object>>get("$"))
                .isEqualTo(Map.of(
                        "complaintId",
                        complaint.complaintId(),
                        "customerId",
                        customer.toString(),
                        "outcome",
                        5,
                        "process",
                        3,
                        "treatment",
                        4,
                        "answeredAt",
                        answered.path("answeredAt")));
    }

    @Test
    void anInvitationExpires() {
        Opened complaint = openAnonymousComplaint();
        acknowledge(complaint);
        String token = surveyToken(complaint);
        expire(complaint);

        assertProblem(as(null).get("/v1/answers/" + token)).hasStatus(410).hasCode("SURVEY_EXPIRED");
        assertProblem(answer(token, 5, 5, 5, null)).hasStatus(410).hasCode("SURVEY_EXPIRED");
        assertThat(track(complaint.trackingCode()).<String>path("surveyToken")).isNull();
        assertThat(as(Tokens.of("agent"))
                        .queryParam("complaintId", complaint.complaintId())
                        .get("/v1/surveys")
                        .<List<String>>path("items.state"))
                .containsExactly("EXPIRED");
    }

    @Test
    void eachResolutionAsksAnew() {
        Opened complaint = openAnonymousComplaint();
        acknowledge(complaint);
        resolve(complaint);
        act("agent", complaint, "reopen", Map.of("reason", "Again."));
        resolve(complaint);

        assertThat(as(Tokens.of("analyst"))
                        .queryParam("complaintId", complaint.complaintId())
                        .get("/v1/surveys")
                        .<List<String>>path("items.state"))
                .containsExactly("OPEN", "EXPIRED");
    }

    @Test
    void surveysAreListedByWhenTheyWereSentNewestFirst() {
        Opened complaint = openAnonymousComplaint();
        acknowledge(complaint);
        resolve(complaint);
        act("agent", complaint, "reopen", Map.of("reason", "Again."));
        resolve(complaint);
        // As if the replica that sent the first had been a day ahead.
        sql.execute(
                "update survey set invited_at = invited_at + interval '1 day' where complaint_id = ? and withdrawn",
                UUID.fromString(complaint.complaintId()));

        JsonPath first = as(Tokens.of("agent"))
                .queryParam("complaintId", complaint.complaintId())
                .queryParam("limit", 1)
                .get("/v1/surveys")
                .jsonPath();
        assertThat(first.getList("items.state")).containsExactly("EXPIRED");
        assertThat(as(Tokens.of("agent"))
                        .queryParam("complaintId", complaint.complaintId())
                        .queryParam("after", first.getString("next"))
                        .get("/v1/surveys")
                        .<List<String>>path("items.state"))
                .containsExactly("OPEN");
    }

    @Test
    void aResolutionThatIsTakenBackIsNotJudged() {
        Opened complaint = openAnonymousComplaint();
        acknowledge(complaint);
        String token = surveyToken(complaint);
        String day = "2001-03-04";
        askedAt(complaint, day + "T12:00:00+07");

        act("agent", complaint, "reopen", Map.of("reason", "Again."));

        assertThat(track(complaint.trackingCode()).<String>path("surveyToken")).isNull();
        assertProblem(as(null).get("/v1/answers/" + token)).hasStatus(410).hasCode("SURVEY_EXPIRED");
        assertProblem(answer(token, 5, 5, 5, null)).hasStatus(410).hasCode("SURVEY_EXPIRED");
        assertThat(as(Tokens.of("manager"))
                        .queryParam("from", day)
                        .queryParam("to", "2001-03-05")
                        .get("/v1/insights/surveys")
                        .<List<Object>>path("groups"))
                .isEmpty();
        assertThat(sql.count(
                        "select count(*) from audit_entry where action = 'survey.withdrawn' and resource_id ="
                                + " (select id from survey where complaint_id = ?)",
                        UUID.fromString(complaint.complaintId())))
                .isEqualTo(1);
    }

    @Test
    void whatWasJudgedBeforeItIsTakenBackStaysJudged() {
        Opened complaint = openAnonymousComplaint();
        acknowledge(complaint);
        answer(surveyToken(complaint), 1, 1, 1, null).then().statusCode(201);

        act("agent", complaint, "reopen", Map.of("reason", "Again."));

        assertThat(as(Tokens.of("analyst"))
                        .queryParam("complaintId", complaint.complaintId())
                        .get("/v1/surveys")
                        .<List<String>>path("items.state"))
                .containsExactly("ANSWERED");
    }

    @Test
    void aTokenThatNobodyGaveOutOpensNothing() {
        assertProblem(as(null).get("/v1/answers/AAAAAAAAAAAAAAAAAAAAAAAA")).hasStatus(404);
        assertProblem(answer("AAAAAAAAAAAAAAAAAAAAAAAA", 5, 5, 5, null)).hasStatus(404);
    }

    @Test
    void theTokenIsNotInTheDatabase() {
        Opened complaint = openAnonymousComplaint();
        acknowledge(complaint);
        String token = surveyToken(complaint);

        assertThat(sql.rows("select * from survey where complaint_id = ?", UUID.fromString(complaint.complaintId()))
                        .toString())
                .doesNotContain(token);
        assertThat(sql.count("select count(*) from audit_entry where changes::text like ?", "%" + token + "%"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "outcome, 0, /outcome",
        "process, 6, /process",
        "treatment, '', /treatment",
        "comment, '', /comment",
        "nonsense, 1, /nonsense"
    })
    void anAnswerIsReadStrictly(String field, String value, String pointer) {
        Opened complaint = openAnonymousComplaint();
        acknowledge(complaint);
        String token = surveyToken(complaint);
        Map<String, Object> body = new HashMap<>(Map.of("outcome", 1, "process", 1, "treatment", 1));
        body.put(field, value.matches("\\d") ? Integer.valueOf(value) : value);

        assertProblem(as(null).body(body).post("/v1/answers/" + token))
                .hasStatus(400)
                .hasErrorAt(pointer);
    }

    @Test
    void theThreeJudgementsAreReportedWithTheirAnswerRate() {
        // A day that no other test asks on.
        String day = "2001-02-03";
        for (int[] marks : new int[][] {{5, 3, 4}, {4, 2, 5}, {2, 2, 4}}) {
            Opened complaint = openAnonymousComplaint();
            acknowledge(complaint);
            answer(surveyToken(complaint), marks[0], marks[1], marks[2], null)
                    .then()
                    .statusCode(201);
            askedAt(complaint, day + "T23:59:59.999999+07");
        }
        Opened silent = openAnonymousComplaint();
        acknowledge(silent);
        resolve(silent);
        askedAt(silent, day + "T00:00:00+07");

        JsonPath justice = as(Tokens.of("manager"))
                .queryParam("from", day)
                .queryParam("to", "2001-02-04")
                .get("/v1/insights/surveys")
                .jsonPath();

        assertThat(justice.getList("groups.group")).containsExactly("ALL");
        assertThat(justice.getInt("groups[0].invited")).isEqualTo(4);
        assertThat(justice.getInt("groups[0].answered")).isEqualTo(3);
        assertThat(justice.getDouble("groups[0].answerRate")).isEqualTo(0.75);
        assertThat(justice.getList("groups[0].figures.question")).containsExactly("OUTCOME", "PROCESS", "TREATMENT");
        assertThat(justice.<List<Float>>get("groups[0].figures.score")).containsExactly(3.67f, 2.33f, 4.33f);
        assertThat(justice.getInt("groups[0].figures[2].answered")).isEqualTo(3);
        // 3.667 +- 4.303 x 1.528 / sqrt(3)
        assertThat(justice.getFloat("groups[0].figures[0].interval.low")).isEqualTo(-0.13f);
        assertThat(justice.getFloat("groups[0].figures[0].interval.high")).isEqualTo(7.46f);
        assertThat(justice.<Object>get("groups[0].figures[0].corrected")).isNull();

        assertThat(as(Tokens.of("analyst"))
                        .queryParam("from", "2001-02-01")
                        .queryParam("to", day)
                        .get("/v1/insights/surveys")
                        .<List<Object>>path("groups"))
                .isEmpty();
    }

    @Test
    void theReportNeedsItsDays() {
        String supervisor = Tokens.of("supervisor");

        assertProblem(as(supervisor).queryParam("from", "2026-01-01").get("/v1/insights/surveys"))
                .hasStatus(400)
                .hasErrorAt("#to");
        assertProblem(as(supervisor)
                        .queryParam("from", "2026-02-30")
                        .queryParam("to", "2026-03-01")
                        .get("/v1/insights/surveys"))
                .hasStatus(400)
                .hasErrorAt("#from");
        assertProblem(as(supervisor)
                        .queryParam("from", "2026-03-01")
                        .queryParam("to", "2026-03-01")
                        .get("/v1/insights/surveys"))
                .hasStatus(400)
                .hasCode("INSIGHT_PERIOD_INVALID");
    }

    @Test
    void reportsAndSurveysAreForStaff() {
        for (String role : List.of("agent", "admin", "customer", "partner")) {
            assertProblem(as(Tokens.of(role))
                            .queryParam("from", "2026-01-01")
                            .queryParam("to", "2026-01-02")
                            .get("/v1/insights/surveys"))
                    .hasStatus(403);
        }
        assertProblem(as(null).queryParam("from", "2026-01-01")
                        .queryParam("to", "2026-01-02")
                        .get("/v1/insights/surveys"))
                .hasStatus(401);
        assertProblem(as(Tokens.of("customer")).get("/v1/surveys")).hasStatus(403);
        assertProblem(as(null).get("/v1/surveys")).hasStatus(401);
        assertProblem(as(Tokens.of("agent")).queryParam("complaintId", "7").get("/v1/surveys"))
                .hasStatus(400)
                .hasErrorAt("#complaintId");
    }

    private static Response answer(String token, int outcome, int process, int treatment, String comment) {
        Map<String, Object> body =
                new HashMap<>(Map.of("outcome", outcome, "process", process, "treatment", treatment));
        if (comment != null) {
            body.put("comment", comment);
        }
        return as(null).body(body).post("/v1/answers/" + token);
    }

    private void expire(Opened complaint) {
        sql.execute(
                "update survey set expires_at = now() where complaint_id = ?",
                UUID.fromString(complaint.complaintId()));
    }

    private void askedAt(Opened complaint, String instant) {
        sql.execute(
                "update survey set invited_at = cast(? as timestamptz) where complaint_id = ?",
                instant,
                UUID.fromString(complaint.complaintId()));
    }
}
