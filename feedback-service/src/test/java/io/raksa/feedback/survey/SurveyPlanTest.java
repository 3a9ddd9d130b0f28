package io.raksa.feedback.survey;

import static io.raksa.feedback.FeedbackApi.acknowledge;
import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.bought;
import static io.raksa.feedback.FeedbackApi.openComplaint;
import static io.raksa.feedback.FeedbackApi.resolve;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "feedback")
class SurveyPlanTest {

    private static final List<String> JUSTICES = List.of("OUTCOME", "PROCESS", "TREATMENT");

    @Inject
    Sql sql;

    @AfterEach
    void asUnsaid() {
        plan("PURCHASE", List.of(), 0, 100);
        plan("RESOLUTION", JUSTICES, 0, 100);
    }

    @Test
    void whoeverBuysIsAskedWhatThePlanSays() {
        plan("PURCHASE", List.of("NPS", "CES"), 0, 100);
        UUID customer = UUID.randomUUID();
        UUID purchase = buys(customer, Instant.now());

        JsonPath invitations = invitations(customer);
        assertThat(invitations.getList("occasion")).containsExactly("PURCHASE");
        String token = invitations.getString("[0].token");
        Response form = as(null).get("/v1/answers/" + token);
        assertThat(form.<List<String>>path("questions.about")).containsExactly("NPS", "CES");
        assertThat(form.<Integer>path("questions[0].worst.value")).isZero();
        assertThat(form.<Integer>path("questions[0].best.value")).isEqualTo(10);
        assertThat(form.<String>path("questions[1].best.text.en")).isEqualTo("Fully");

        assertProblem(as(null).body(Map.of("nps", 9)).post("/v1/answers/" + token))
                .hasStatus(400)
                .hasCode("ANSWER_UNFIT")
                .hasErrorAt("/ces");
        assertProblem(as(null).body(Map.of("nps", 9, "ces", 7, "csat", 5)).post("/v1/answers/" + token))
                .hasStatus(400)
                .hasCode("ANSWER_UNFIT")
                .hasErrorAt("/csat");
        assertProblem(as(null).body(Map.of("nps", 11, "ces", 7)).post("/v1/answers/" + token))
                .hasStatus(400)
                .hasErrorAt("/nps");
        as(null).body(Map.of("nps", 9, "ces", 7))
                .post("/v1/answers/" + token)
                .then()
                .statusCode(201);

        assertThat(invitations(customer).getList("$")).isEmpty();
        Map<String, Object> told = JsonPath.from(
                        sql.facts("feedback.purchase.judged.v1", customer).getFirst())
                .getMap("$");
        assertThat(told)
                .containsEntry("purchaseId", purchase.toString())
                .containsEntry("nps", 9)
                .containsEntry("ces", 7)
                .doesNotContainKey("csat");
    }

    @Test
    void aPurchaseToldTwiceIsAskedAboutOnce() {
        plan("PURCHASE", List.of("CSAT"), 0, 100);
        UUID customer = UUID.randomUUID();
        UUID purchase = buys(customer, Instant.now());
        bought(customer, purchase, Instant.now(), "120.00", "THB");

        assertThat(invitations(customer).getList("$")).hasSize(1);
    }

    @Test
    void nobodyIsAskedAboutWhatIsOldOrWhileHeWaitsForUs() {
        plan("PURCHASE", List.of("CSAT"), 0, 100);
        UUID late = UUID.randomUUID();
        buys(late, Instant.now().minus(Duration.ofHours(73)));
        UUID waiting = UUID.randomUUID();
        Opened complaint = openComplaint(waiting);
        buys(waiting, Instant.now());

        assertThat(invitations(late).getList("$")).isEmpty();
        assertThat(invitations(waiting).getList("$")).isEmpty();

        acknowledge(complaint);
        resolve(complaint);
        buys(waiting, Instant.now());
        assertThat(invitations(waiting).getList("occasion")).containsExactly("PURCHASE", "RESOLUTION");
    }

    @Test
    void whoeverWasInvitedIsLeftInQuietThoughHeBuysTenTimesAtOnce() throws Exception {
        plan("PURCHASE", List.of("CSAT"), 60, 100);
        UUID customer = UUID.randomUUID();
        try (ExecutorService tills = Executors.newFixedThreadPool(10)) {
            tills.invokeAll(IntStream.range(0, 10)
                    .<Callable<UUID>>mapToObj(till -> () -> buys(customer, Instant.now()))
                    .toList());
        }

        assertThat(invitations(customer).getList("$")).hasSize(1);
        sql.execute("update survey set invited_at = invited_at - interval '61 days' where customer_id = ?", customer);
        buys(customer, Instant.now());
        assertThat(invitations(customer).getList("$")).hasSize(2);
    }

    @Test
    void theLotDrawsTheShareThatIsSaid() {
        plan("PURCHASE", List.of("CSAT"), 0, 30);
        UUID customer = UUID.randomUUID();
        for (int last : new int[] {0, 29, 30, 99}) {
            UUID purchase = new UUID(customer.getMostSignificantBits(), last);
            bought(customer, purchase, Instant.now(), "120.00", "THB");
        }

        assertThat(sql.count("select count(*) from survey where customer_id = ?", customer))
                .isEqualTo(2);
    }

    @Test
    void aResolutionIsJudgedByTheThreeJusticesAndWhateverElseIsSaid() {
        UUID customer = UUID.randomUUID();
        plan("RESOLUTION", List.of("CES", "OUTCOME", "PROCESS", "TREATMENT"), 0, 100);
        Opened complaint = openComplaint(customer);
        acknowledge(complaint);
        resolve(complaint);
        String token = invitations(customer).getString("[0].token");

        as(null).body(Map.of("outcome", 1, "process", 2, "treatment", 3, "ces", 4))
                .post("/v1/answers/" + token)
                .then()
                .statusCode(201);

        JsonPath survey = as(Tokens.of("agent"))
                .queryParam("complaintId", complaint.complaintId())
                .get("/v1/surveys")
                .jsonPath();
        assertThat(survey.getList("items[0].asked")).containsExactly("CES", "OUTCOME", "PROCESS", "TREATMENT");
        assertThat(survey.getInt("items[0].ces")).isEqualTo(4);
    }

    @Test
    void aPlanIsChangedByWhoeverReadItLast() {
        Response read = as(Tokens.of("manager")).get("/v1/survey-plans/PURCHASE");
        String etag = read.header("ETag");
        Map<String, Object> request = request(List.of("CSAT"), 7, 50);

        as(Tokens.of("manager"))
                .header("If-Match", etag)
                .body(request)
                .put("/v1/survey-plans/PURCHASE")
                .then()
                .statusCode(200);
        assertProblem(as(Tokens.of("manager"))
                        .header("If-Match", etag)
                        .body(request)
                        .put("/v1/survey-plans/PURCHASE"))
                .hasStatus(412);
        assertProblem(as(Tokens.of("manager")).body(request).put("/v1/survey-plans/PURCHASE"))
                .hasStatus(428);
        assertProblem(as(Tokens.of("supervisor"))
                        .header("If-Match", etag)
                        .body(request)
                        .put("/v1/survey-plans/PURCHASE"))
                .hasStatus(403);
        assertProblem(as(Tokens.of("manager")).get("/v1/survey-plans/BIRTHDAY")).hasStatus(404);
    }

    @Test
    void theQuestionsFitTheOccasion() {
        assertUnfit("PURCHASE", List.of("OUTCOME"));
        assertUnfit("PURCHASE", List.of("NPS", "NPS"));
        assertUnfit("RESOLUTION", List.of("OUTCOME", "PROCESS"));
        assertUnfit("RESOLUTION", List.of());
    }

    @Test
    void theSystemThatSendsInvitationsTakesTheirLinks() {
        plan("PURCHASE", List.of("NPS"), 0, 100);
        UUID customer = UUID.randomUUID();
        buys(customer, Instant.now());
        String survey = JsonPath.from(
                        sql.facts("feedback.survey.invited.v1", customer).getFirst())
                .getString("surveyId");

        Response link = as(Tokens.of("admin")).post("/v1/surveys/" + survey + "/link");
        link.then().statusCode(200);
        assertThat(link.<String>path("token")).isEqualTo(invitations(customer).getString("[0].token"));
        assertThat(sql.count(
                        "select count(*) from audit_entry where action = 'survey.link-taken' and resource_id = ?",
                        UUID.fromString(survey)))
                .isEqualTo(1);
        assertProblem(as(Tokens.of("agent")).post("/v1/surveys/" + survey + "/link"))
                .hasStatus(403);

        as(null).body(Map.of("nps", 3))
                .post("/v1/answers/" + link.path("token"))
                .then()
                .statusCode(201);
        assertProblem(as(Tokens.of("admin")).post("/v1/surveys/" + survey + "/link"))
                .hasStatus(409)
                .hasCode("SURVEY_CLOSED");
        assertProblem(as(Tokens.of("admin")).post("/v1/surveys/" + UUID.randomUUID() + "/link"))
                .hasStatus(404);
        assertProblem(as(Tokens.of("agent")).get("/v1/surveys/invitations")).hasStatus(403);
    }

    @Test
    void theFiguresAreCorrectedForThoseWhoDidNotAnswer() {
        plan("PURCHASE", List.of("NPS"), 0, 100);
        String day = "2003-05-06";
        // The till's customers all answer, and are glad; of the marketplace's only each second does, and is not.
        for (int i = 0; i < 5; i++) {
            answers(buysAt("till", day), 10);
            answers(buysAt("marketplace", day), i == 0 ? 8 : 2);
            buysAt("marketplace", day);
        }

        JsonPath results = as(Tokens.of("analyst"))
                .queryParam("from", day)
                .queryParam("to", "2003-05-07")
                .get("/v1/insights/surveys")
                .jsonPath();
        assertThat(results.getInt("groups[0].invited")).isEqualTo(15);
        assertThat(results.getInt("groups[0].answered")).isEqualTo(10);
        assertThat(results.getList("groups[0].figures.question")).containsExactly("NPS");
        // (5 - 4) / 10; by how many were asked 100 x 5 / 15 - 80 x 10 / 15.
        assertThat(results.getFloat("groups[0].figures[0].score")).isEqualTo(10f);
        assertThat(results.getFloat("groups[0].figures[0].corrected.score")).isEqualTo(-20f);
        assertThat(results.getInt("groups[0].figures[0].corrected.kinds")).isEqualTo(2);
        assertThat(results.getString("groups[0].figures[0].corrected.says.en"))
                .isEqualTo(
                        "Those who answered say 10.00; between 50 % and 100 % of each kind of people answered, and by how"
                                + " many were asked it is -20.00.");

        JsonPath byChannel = as(Tokens.of("analyst"))
                .queryParam("from", day)
                .queryParam("to", "2003-05-07")
                .queryParam("by", "CHANNEL")
                .get("/v1/insights/surveys")
                .jsonPath();
        assertThat(byChannel.getList("groups.group")).containsExactly("marketplace", "till");
        assertThat(byChannel.<List<Float>>get("groups.answerRate")).containsExactly(0.5f, 1.0f);
        assertThat(byChannel.getFloat("groups[0].figures[0].score")).isEqualTo(-80f);
        for (SurveyGrouping by : SurveyGrouping.values()) {
            as(Tokens.of("analyst"))
                    .queryParam("from", day)
                    .queryParam("to", "2003-05-07")
                    .queryParam("by", by)
                    .get("/v1/insights/surveys")
                    .then()
                    .statusCode(200);
        }
    }

    private static void assertUnfit(String occasion, List<String> questions) {
        assertProblem(change(occasion, request(questions, 0, 100)))
                .hasStatus(400)
                .hasCode("SURVEY_QUESTIONS_UNFIT")
                .hasErrorAt("/questions");
    }

    private UUID buysAt(String origin, String day) {
        UUID customer = UUID.randomUUID();
        UUID purchase = UUID.randomUUID();
        bought(customer, purchase, Instant.now(), "120.00", "THB");
        sql.execute(
                "update survey set origin = ?, invited_at = cast(? as timestamptz) where purchase_id = ?",
                origin,
                day + "T12:00:00+07",
                purchase);
        return customer;
    }

    private static void answers(UUID customer, int nps) {
        String token = invitations(customer).getString("[0].token");
        as(null).body(Map.of("nps", nps)).post("/v1/answers/" + token).then().statusCode(201);
    }

    private static UUID buys(UUID customer, Instant at) {
        UUID purchase = UUID.randomUUID();
        bought(customer, purchase, at, "120.00", "THB");
        return purchase;
    }

    private static JsonPath invitations(UUID customer) {
        Response answer = as(Tokens.customer(customer)).get("/v1/surveys/invitations");
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    private static void plan(String occasion, List<String> questions, int quietDays, int share) {
        change(occasion, request(questions, quietDays, share)).then().statusCode(200);
    }

    private static Response change(String occasion, Map<String, Object> request) {
        String etag =
                as(Tokens.of("manager")).get("/v1/survey-plans/" + occasion).header("ETag");
        return as(Tokens.of("manager")).header("If-Match", etag).body(request).put("/v1/survey-plans/" + occasion);
    }

    private static Map<String, Object> request(List<String> questions, int quietDays, int share) {
        return Map.of("questions", questions, "validityDays", 30, "quietDays", quietDays, "share", share);
    }
}
