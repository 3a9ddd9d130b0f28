package io.raksa.feedback.tone;

import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.feedback;
import static io.raksa.feedback.FeedbackApi.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.feedback.Sql;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "feedback")
class ToneTest {

    private static final String BAD = "บริการแย่มาก รอนานสุดๆ ไม่มาอีกแล้ว";
    private static final String GOOD = "อาหารอร่อยมาก พนักงานบริการดี ชอบมากค่ะ";

    @Inject
    Sql sql;

    private final UUID customer = UUID.randomUUID();

    @Test
    void whatComesInHasItsToneAtOnce() {
        String id = say("COMPLAINT", BAD);

        JsonPath read = as(Tokens.of("agent")).get("/v1/feedback/" + id).jsonPath();

        assertThat(read.getString("tone.tone")).isEqualTo("NEGATIVE");
        assertThat(read.getString("tone.suggested")).isEqualTo("NEGATIVE");
        assertThat(read.getBoolean("tone.corrected")).isFalse();
        assertThat(read.getString("tone.modelVersion")).isEqualTo("tone-2");
        assertThat(read.getString("tone.route.modelVersion")).isEqualTo("route-2");
        assertThat(read.getList("tone.probabilities.tone")).hasSize(4).first().isEqualTo("NEGATIVE");
        assertThat(read.<Integer>getList("tone.phrases.start")).isNotEmpty().allMatch(start -> start < BAD.length());
    }

    @Test
    void aPartnerDoesNotLearnHowItsUsersAreHeard() {
        String partner = Tokens.partner(UUID.randomUUID(), "tone-partner");
        Map<String, Object> post = feedback("COMPLAINT", BAD);
        post.put("source", "tone-partner");
        post.put("externalId", UUID.randomUUID().toString());
        String id = withKey(partner).body(post).post("/v1/feedback").path("id");

        assertThat(as(partner).get("/v1/feedback/" + id).<Map<String, Object>>path("$"))
                .containsEntry("text", BAD)
                .doesNotContainKey("tone");
        assertProblem(as(partner).get("/v1/feedback/" + id + "/tone")).hasStatus(403);
    }

    @Test
    void staffHaveTheLastWordAndItIsKeptWhoHadIt() {
        String id = say("COMPLIMENT", GOOD);
        Response before = as(Tokens.of("agent")).get(tone(id));

        Response after = correct(id, before.header("ETag"), "NEGATIVE");

        assertThat(before.<String>path("tone")).isEqualTo("POSITIVE");
        after.then().statusCode(200).header("ETag", "\"2\"");
        assertThat(after.<String>path("tone")).isEqualTo("NEGATIVE");
        assertThat(after.<String>path("suggested")).isEqualTo("POSITIVE");
        assertThat(after.<Boolean>path("corrected")).isTrue();
        assertThat(sql.rows(
                        "select before, tone, reason from tone_correction where feedback_id = ?", UUID.fromString(id)))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("before", "POSITIVE")
                        .containsEntry("tone", "NEGATIVE")
                        .containsEntry("reason", "ประชด"));
        assertThat(sql.count(
                        "select count(*) from audit_entry where action = 'tone.corrected' and resource_id = ?",
                        UUID.fromString(id)))
                .isOne();
        assertThat(listed("NEGATIVE")).containsExactly(id);
        assertThat(listed("POSITIVE")).isEmpty();
        List<Map<String, Object>> corrections =
                as(Tokens.of("analyst")).get("/v1/insights/tone/corrections").path("items");
        assertThat(corrections)
                .filteredOn(correction -> correction.get("feedbackId").equals(id))
                .singleElement()
                .satisfies(correction ->
                        assertThat(correction).containsEntry("text", GOOD).containsEntry("label", "NEGATIVE"));
    }

    @Test
    void aCorrectionNeedsTheToneAsItIs() {
        String id = say("COMPLIMENT", GOOD);

        assertProblem(correct(id, null, "NEUTRAL")).hasStatus(428);
        assertProblem(correct(id, "\"7\"", "NEUTRAL")).hasStatus(412);
        assertProblem(correct(UUID.randomUUID().toString(), "\"1\"", "NEUTRAL")).hasStatus(404);
        assertProblem(as(Tokens.of("analyst"))
                        .header("If-Match", "\"1\"")
                        .body(Map.of("tone", "NEUTRAL"))
                        .post(tone(id) + "/corrections"))
                .hasStatus(403);
    }

    @Test
    void ofTwoCorrectionsAtOnceOneIsTold() throws Exception {
        String id = say("COMPLIMENT", GOOD);
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Response>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> correct(id, "\"1\"", "NEUTRAL")));
            }
            for (Future<Response> answer : answers) {
                statuses.add(answer.get().statusCode());
            }
        }

        assertThat(statuses)
                .containsOnlyOnce(200)
                .filteredOn(status -> status == 412)
                .hasSize(7);
    }

    @Test
    void indexOneShowsItsArithmetic() {
        say("COMPLIMENT", GOOD);
        say("COMPLIMENT", GOOD);
        say("COMPLAINT", BAD);
        correct(say("QUESTION", BAD), "\"1\"", "QUESTION");
        say("OBSERVATION", BAD);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Bangkok"));

        JsonPath index = as(Tokens.of("manager"))
                .queryParam("from", today.minusDays(1).toString())
                .queryParam("to", today.plusDays(2).toString())
                .queryParam("customerId", customer.toString())
                .get("/v1/insights/tone")
                .jsonPath();

        assertThat(index.getList("groups")).hasSize(1);
        assertThat(index.getInt("groups[0].positive")).isEqualTo(2);
        assertThat(index.getInt("groups[0].negative")).isEqualTo(1);
        assertThat(index.getInt("groups[0].question")).isEqualTo(1);
        assertThat(index.getInt("groups[0].corrected")).isEqualTo(1);
        assertThat(index.getString("groups[0].index.arithmetic")).isEqualTo("(2 - 1) / 4");
        assertThat(index.getDouble("groups[0].index.value")).isEqualTo(0.25);
        assertProblem(as(Tokens.of("manager"))
                        .queryParam("from", "2026-01-01")
                        .queryParam("to", "2027-01-03")
                        .get("/v1/insights/tone"))
                .hasStatus(400)
                .hasCode("INSIGHT_PERIOD_INVALID");
        assertProblem(as(Tokens.of("agent")).get("/v1/insights/tone")).hasStatus(403);
    }

    private String say(String kind, String text) {
        Map<String, Object> post = feedback(kind, text);
        post.put("customerId", customer);
        return withKey(Tokens.of("agent")).body(post).post("/v1/feedback").path("id");
    }

    private List<String> listed(String tone) {
        return as(Tokens.of("agent"))
                .queryParam("customerId", customer.toString())
                .queryParam("tone", tone)
                .get("/v1/feedback")
                .path("items.id");
    }

    private static Response correct(String id, String etag, String tone) {
        var request = as(Tokens.of("agent")).body(Map.of("tone", tone, "reason", "ประชด"));
        return (etag == null ? request : request.header("If-Match", etag)).post(tone(id) + "/corrections");
    }

    private static String tone(String id) {
        return "/v1/feedback/" + id + "/tone";
    }
}
