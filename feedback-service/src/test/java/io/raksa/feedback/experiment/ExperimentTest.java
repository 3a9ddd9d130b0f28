package io.raksa.feedback.experiment;

import static io.raksa.feedback.FeedbackApi.act;
import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.assessed;
import static io.raksa.feedback.FeedbackApi.openAnonymousComplaint;
import static io.raksa.feedback.FeedbackApi.openComplaint;
import static io.raksa.feedback.FeedbackApi.told;
import static io.raksa.feedback.FeedbackApi.withKey;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
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
class ExperimentTest {

    private final Instant now = Instant.now();

    @Inject
    Sql sql;

    @Test
    void aComplaintDrawsOnceWhenItIsAssessedAndStaffAreShownWhatToOffer() {
        Response made = make(experiment("SLOW", "LOW"));
        made.then().statusCode(201).header("ETag", "\"1\"");
        UUID customer = UUID.randomUUID();
        Opened complaint = openComplaint(customer);
        assertProblem(offer(complaint)).hasStatus(404);

        assessed(complaint, "SLOW", "LOW");
        Response offered = offer(complaint);
        offered.then().statusCode(200);
        assertThat(offered.<String>path("experimentId")).isEqualTo(made.path("id"));
        int points = offered.path("offer.points");
        assertThat(offered.<String>path("words.en"))
                .isEqualTo(points == 0 ? "Apologise; grant no points." : "Apologise and grant 200 points.");
        act("agent", complaint, "assess", Map.of("category", "SLOW", "severity", "LOW"));
        assertThat(offer(complaint).<Map<String, Object>>path("$")).isEqualTo(offered.path("$"));

        assertProblem(offer(assessed(openComplaint(customer), "SLOW", "LOW"))).hasStatus(404);
        UUID failedBefore = UUID.randomUUID();
        assessed(openComplaint(failedBefore), "SLOW", "HIGH");
        assertProblem(offer(assessed(openComplaint(failedBefore), "SLOW", "LOW")))
                .hasStatus(404);
        assertProblem(offer(assessed(openComplaint(UUID.randomUUID()), "SLOW", "HIGH")))
                .hasStatus(404);
        assertProblem(offer(assessed(openAnonymousComplaint(), "SLOW", "LOW"))).hasStatus(404);

        Response said = as(Tokens.of("agent"))
                .body(Map.of("reason", "ลูกค้าขอเปลี่ยนสินค้า"))
                .put("/v1/complaints/" + complaint.complaintId() + "/experiment/deviation");
        said.then().statusCode(200);
        assertThat(offer(complaint).<String>path("deviation")).isEqualTo("ลูกค้าขอเปลี่ยนสินค้า");
        end(made);
        assertProblem(offer(assessed(openComplaint(UUID.randomUUID()), "SLOW", "LOW")))
                .hasStatus(404);
        assertProblem(as(Tokens.of("manager"))
                        .header("If-Match", "\"2\"")
                        .body(Map.of("reason", "again"))
                        .post(made.header("Location") + "/end"))
                .hasStatus(409)
                .hasCode("EXPERIMENT_OVER");
    }

    /** Ten customers: those of the second arm came back, each twice on a day and once on another, and gave a part back. */
    @Test
    void whatCustomersDidWithinTheHorizonIsComparedWithTheFirstArm() {
        Response made = make(experiment("CORE_SERVICE_WRONG", "LOW"));
        String id = made.path("id");
        List<UUID> generous = new ArrayList<>();
        List<UUID> plain = new ArrayList<>();
        while (generous.size() < 5 || plain.size() < 5) {
            UUID customer = UUID.randomUUID();
            int points = offer(assessed(openComplaint(customer), "CORE_SERVICE_WRONG", "LOW"))
                    .path("offer.points");
            (points == 0 ? plain : generous).add(customer);
        }
        sql.execute(
                "update experiment_draw set drawn_at = drawn_at - interval '8 days' where experiment_id = ?::uuid", id);
        generous.forEach(customer -> {
            UUID first = bought(customer, 6, "100.00", "THB");
            bought(customer, 6, "50.00", "THB");
            bought(customer, 3, "70.00", "THB");
            bought(customer, 3, "9.00", "USD");
            bought(customer, 20, "1000.00", "THB");
            told(
                    "customer.purchase.returned.v1",
                    customer,
                    Map.of(
                            "purchaseId", first.toString(),
                            "returnId", UUID.randomUUID().toString(),
                            "customerId", customer.toString(),
                            "returnedAt", now.toString(),
                            "amount", Map.of("amount", "20.00", "currency", "THB"),
                            "wholly", false));
        });
        told(
                "customer.lifecycle.standing-changed.v1",
                plain.getFirst(),
                Map.of(
                        "customerId", plain.getFirst().toString(),
                        "from", "AT_RISK",
                        "to", "LAPSED",
                        "reason", "silent",
                        "ruleVersion", "1",
                        "at", now.minus(2, ChronoUnit.DAYS).toString()));

        JsonPath results = as(Tokens.of("analyst"))
                .get("/v1/recovery-experiments/" + id + "/results")
                .jsonPath();
        assertThat(results.getInt("arms[0].judged")).isEqualTo(plain.size());
        assertThat(results.getInt("arms[1].judged")).isEqualTo(generous.size());
        assertThat(results.getInt("arms[0].asDrawn")).isEqualTo(plain.size());
        assertThat(results.getInt("arms[1].asDrawn")).isZero();
        assertThat(results.getString("arms[0].returned")).isEqualTo("0.0");
        assertThat(results.getDouble("arms[1].returned")).isEqualTo(1);
        assertThat(results.getDouble("arms[1].visits")).isEqualTo(2);
        assertThat(results.getDouble("arms[1].spend")).isEqualTo(200);
        assertThat(results.getDouble("arms[0].lapsed")).isEqualTo(Math.round(10_000.0 / plain.size()) / 10_000.0);
        assertThat(results.getDouble("arms[1].uplift.returned.value")).isEqualTo(1);
        assertThat(results.getDouble("arms[1].uplift.returned.low")).isGreaterThan(0.3);
        assertThat(results.getString("arms[1].words.en"))
                .startsWith("+100.0 points of a hundred came back (")
                .endsWith("it brings customers back.");
        assertThat(results.<Object>get("arms[0].uplift")).isNull();
        end(made);
    }

    @Test
    void beforeAnybodyIsJudgedNothingIsSaid() {
        Response made = make(experiment("STAFF_BEHAVIOUR", "LOW"));
        JsonPath results = as(Tokens.of("manager"))
                .get(made.header("Location") + "/results")
                .jsonPath();
        assertThat(results.getList("arms.drawn")).containsExactly(0, 0);
        assertThat(results.<Object>get("balance")).isNull();
        assertThat(results.getBoolean("unbalanced")).isFalse();
        assertThat(results.getString("arms[1].words.en")).isEqualTo("It is too early to say anything.");
        end(made);
    }

    @Test
    void whatCouldProveNothingIsRefused() {
        Map<String, Object> alike = experiment("OTHER", "LOW");
        alike.put("arms", List.of(arm("a", 0), arm("b", 0)));
        assertProblem(make(alike))
                .hasStatus(400)
                .hasCode("EXPERIMENT_ARMS_ALIKE")
                .hasErrorAt("/arms");
        Map<String, Object> dear = experiment("OTHER", "LOW");
        dear.put("arms", List.of(arm("a", 0), arm("b", 50_001)));
        assertProblem(make(dear))
                .hasStatus(409)
                .hasCode("EXPERIMENT_ABOVE_LIMIT")
                .hasErrorAt("/arms/1/points");
        Map<String, Object> past = experiment("OTHER", "LOW");
        past.put("startsAt", now.minus(1, ChronoUnit.DAYS).toString());
        assertProblem(make(past)).hasStatus(400).hasCode("EXPERIMENT_PERIOD_INVALID");
        Map<String, Object> single = experiment("OTHER", "LOW");
        single.put("arms", List.of(arm("a", 0)));
        assertProblem(make(single)).hasStatus(400).hasErrorAt("/arms");
    }

    @Test
    void ofManyForTheSameComplaintsMadeAtOnceOneComesToBe() throws Exception {
        List<Callable<Integer>> tries = Stream.generate(() -> (Callable<Integer>)
                        () -> make(experiment("OTHER", "CRITICAL")).statusCode())
                .limit(8)
                .toList();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (var one : threads.invokeAll(tries)) {
                answers.add(one.get());
            }
        }
        assertThat(answers).containsOnlyOnce(201).contains(409);
        assertThat(sql.count(
                        "select count(*) from recovery_experiment where category = 'OTHER' and severity = 'CRITICAL'"))
                .isEqualTo(1);
        sql.execute(
                "update recovery_experiment set ends_at = now() where category = 'OTHER' and severity = 'CRITICAL'");
    }

    @Test
    void whoWorksOnComplaintsMakesNoExperiments() {
        assertProblem(withKey(Tokens.of("agent"))
                        .body(experiment("OTHER", "HIGH"))
                        .post("/v1/recovery-experiments"))
                .hasStatus(403);
        assertProblem(as(Tokens.of("agent")).get("/v1/recovery-experiments")).hasStatus(403);
        as(Tokens.of("supervisor")).get("/v1/recovery-experiments").then().statusCode(200);
        assertProblem(as(Tokens.of("supervisor")).get("/v1/recovery-experiments/" + UUID.randomUUID() + "/results"))
                .hasStatus(403);
    }

    private UUID bought(UUID customer, int daysAgo, String amount, String currency) {
        UUID purchase = UUID.randomUUID();
        Instant at = now.minus(daysAgo, ChronoUnit.DAYS);
        FeedbackApi.bought(customer, purchase, at, amount, currency);
        return purchase;
    }

    private static Response offer(Opened complaint) {
        return as(Tokens.of("agent")).get("/v1/complaints/" + complaint.complaintId() + "/experiment");
    }

    private static void end(Response made) {
        as(Tokens.of("manager"))
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "enough"))
                .post(made.header("Location") + "/end")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    private static Response make(Map<String, Object> experiment) {
        return withKey(Tokens.of("manager")).body(experiment).post("/v1/recovery-experiments");
    }

    private Map<String, Object> experiment(String category, String severity) {
        Map<String, Object> experiment = new HashMap<>();
        experiment.put("name", "experiment " + UUID.randomUUID());
        experiment.put("category", category);
        experiment.put("severity", severity);
        experiment.put("arms", List.of(arm("apology only", 0), arm("200 points", 200)));
        experiment.put("currency", "THB");
        experiment.put("horizonDays", 7);
        experiment.put("endsAt", now.plus(30, ChronoUnit.DAYS).toString());
        return experiment;
    }

    private static Map<String, Object> arm(String name, int points) {
        return Map.of("name", name, "points", points, "weight", 1);
    }
}
