package io.raksa.feedback.idea;

import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.complaint;
import static io.raksa.feedback.FeedbackApi.opened;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a cause of complaints over an employee's idea and a change to fewer complaints, and points for who had the idea. */
@QuarkusTest
@RaksaTest(database = "feedback")
class LearningLoopTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Bangkok"));
    private final String branch = "branch-" + UUID.randomUUID();

    @Inject
    Sql sql;

    @Test
    void aCauseIsFoundAnIdeaChangesItTheFallIsMeasuredAndTheIdeaIsRewarded() {
        for (int i = 0; i < 20; i++) {
            complained(15);
        }
        for (int i = 0; i < 4; i++) {
            complained(5);
        }
        JsonPath causes = causes(today.minusDays(20), today.minusDays(10), "BRANCH");
        Map<String, Object> own = cause(causes);
        assertThat(own).containsEntry("complaints", 20).containsEntry("before", 0);
        assertThat(((Map<?, ?>) own.get("trend")).get("en")).isEqualTo("There are more than before.");

        Response idea = submit("เครื่องคิดเงินเพิ่มที่ " + branch);
        idea.then().statusCode(201);
        assertThat(similar("เครื่องคิดเงินเพิ่ม ที่ " + branch)).contains(idea.<String>path("id"));
        assertProblem(as(Tokens.of("agent")).put(idea.header("Location") + "/support"))
                .hasStatus(409)
                .hasCode("IDEA_OWN");
        as(Tokens.of("supervisor")).put(idea.header("Location") + "/support");
        as(Tokens.of("supervisor")).put(idea.header("Location") + "/support");
        as(Tokens.of("analyst")).put(idea.header("Location") + "/support");
        assertThat(as(Tokens.of("analyst"))
                        .delete(idea.header("Location") + "/support")
                        .<Integer>path("supporters"))
                .isEqualTo(1);

        Response improvement = withKey(Tokens.of("supervisor"))
                .body(Map.of(
                        "title", "A second till",
                        "causeKind", "BRANCH",
                        "cause", branch,
                        "owner", "supervisor",
                        "dueOn", today.toString()))
                .post("/v1/improvements");
        improvement.then().statusCode(201);
        assertThat(decide(idea, improvement.path("id")).<String>path("state")).isEqualTo("ADOPTED");
        assertProblem(reward(idea, "\"2\"")).hasStatus(409).hasCode("IDEA_EFFECT_UNPROVEN");
        assertProblem(as(Tokens.of("analyst")).get(improvement.header("Location") + "/effect"))
                .hasStatus(404);
        as(Tokens.of("supervisor"))
                .header("If-Match", "\"1\"")
                .body(Map.of("changedOn", today.minusDays(10).toString()))
                .post(improvement.header("Location") + "/finish")
                .then()
                .statusCode(200);

        JsonPath effect = as(Tokens.of("analyst"))
                .get(improvement.header("Location") + "/effect")
                .jsonPath();
        assertThat(effect.getInt("days")).isEqualTo(10);
        assertThat(effect.getInt("before")).isEqualTo(20);
        assertThat(effect.getInt("after")).isEqualTo(4);
        assertThat(effect.getDouble("ratio")).isEqualTo(0.2);
        assertThat(effect.getBoolean("proven")).isTrue();

        UUID member = UUID.randomUUID();
        Response rewarded = reward(idea, "\"2\"", member);
        rewarded.then().statusCode(200);
        assertThat(rewarded.<String>path("state")).isEqualTo("REWARDED");
        assertThat(JsonPath.from(sql.facts("feedback.idea.rewarded.v1", member).getFirst())
                        .getInt("points"))
                .isEqualTo(2000);
        assertProblem(reward(idea, "\"3\"", member)).hasStatus(409).hasCode("IDEA_STATE");
        assertThat(sql.facts("feedback.idea.rewarded.v1", member)).hasSize(1);
    }

    @Test
    void sharesAddUpFromTheMostFrequentOn() {
        String touchPoint = "point-" + UUID.randomUUID();
        complained(3, touchPoint);
        complained(3, touchPoint);
        JsonPath causes = causes(today.minusDays(4), today.plusDays(1), "TOUCH_POINT");
        List<Float> cumulated = causes.getList("causes.cumulated");
        assertThat(cumulated).isSorted();
        assertThat(causes.getList("causes.complaints", Integer.class)).isSortedAccordingTo((a, b) -> b - a);
        assertThat(cause(causes(today.minusDays(4), today.plusDays(1), "PRODUCT")))
                .containsEntry("complaints", 2);
        assertProblem(as(Tokens.of("agent")).get("/v1/insights/causes")).hasStatus(403);
    }

    @Test
    void whatIsNotProvenIsSaidSo() {
        Response improvement = withKey(Tokens.of("manager"))
                .body(Map.of(
                        "title", "x",
                        "causeKind", "BRANCH",
                        "cause", branch,
                        "owner", "manager",
                        "dueOn", today.toString()))
                .post("/v1/improvements");
        complained(6);
        complained(2);
        assertProblem(as(Tokens.of("manager"))
                        .header("If-Match", "\"1\"")
                        .body(Map.of("changedOn", today.plusDays(1).toString()))
                        .post(improvement.header("Location") + "/finish"))
                .hasStatus(400)
                .hasErrorAt("/changedOn");
        as(Tokens.of("manager"))
                .header("If-Match", "\"1\"")
                .body(Map.of("changedOn", today.minusDays(4).toString()))
                .post(improvement.header("Location") + "/finish")
                .then()
                .statusCode(200);
        JsonPath effect = as(Tokens.of("manager"))
                .get(improvement.header("Location") + "/effect")
                .jsonPath();
        assertThat(effect.getBoolean("proven")).isFalse();
        assertThat(effect.getString("words.en")).isEqualTo("No effect is proven.");
        assertProblem(as(Tokens.of("manager"))
                        .header("If-Match", "\"2\"")
                        .post(improvement.header("Location") + "/drop"))
                .hasStatus(409)
                .hasCode("IMPROVEMENT_STATE");
    }

    @Test
    void nobodyDecidesTheirOwnIdea() {
        Response own = withKey(Tokens.of("manager"))
                .body(Map.of("title", "Mine", "text", "ของฉัน " + branch))
                .post("/v1/ideas");
        assertProblem(decide(own, null)).hasStatus(409).hasCode("IDEA_OWN");
        Response others = submit("ของเพื่อน " + branch);
        assertProblem(decide(others, UUID.randomUUID().toString()))
                .hasStatus(409)
                .hasCode("IDEA_IMPROVEMENT_UNKNOWN")
                .hasErrorAt("/improvementId");
        assertThat(decide(others, null).<String>path("state")).isEqualTo("DECLINED");
        assertProblem(as(Tokens.of("supervisor"))
                        .header("If-Match", "\"2\"")
                        .body(Map.of("reason", "x"))
                        .post(others.header("Location") + "/decide"))
                .hasStatus(403);
        assertProblem(withKey(Tokens.of("partner"))
                        .body(Map.of("title", "x", "text", "y"))
                        .post("/v1/ideas"))
                .hasStatus(403);
    }

    private Map<String, Object> cause(JsonPath causes) {
        return causes.<Map<String, Object>>getList("causes").stream()
                .filter(one -> branch.equals(one.get("cause")))
                .findFirst()
                .orElseThrow();
    }

    private static JsonPath causes(LocalDate from, LocalDate to, String by) {
        return as(Tokens.of("analyst"))
                .queryParam("from", from.toString())
                .queryParam("to", to.toString())
                .queryParam("by", by)
                .get("/v1/insights/causes")
                .jsonPath();
    }

    private static Response submit(String text) {
        return withKey(Tokens.of("agent"))
                .body(Map.of("title", "A second till", "text", text))
                .post("/v1/ideas");
    }

    private static List<String> similar(String text) {
        return as(Tokens.of("supervisor"))
                .body(Map.of("title", "A second till", "text", text))
                .post("/v1/ideas/similar")
                .path("id");
    }

    private static Response decide(Response idea, String improvement) {
        return as(Tokens.of("manager"))
                .header("If-Match", "\"1\"")
                .body(
                        improvement == null
                                ? Map.of("reason", "ยังไม่ใช่ตอนนี้")
                                : Map.of("improvementId", improvement, "reason", "ลองดู"))
                .post(idea.header("Location") + "/decide");
    }

    private static Response reward(Response idea, String etag) {
        return reward(idea, etag, UUID.randomUUID());
    }

    private static Response reward(Response idea, String etag, UUID member) {
        return withKey(Tokens.of("manager"))
                .header("If-Match", etag)
                .body(Map.of("customerId", member, "points", 2000))
                .post(idea.header("Location") + "/reward");
    }

    private void complained(int daysAgo) {
        complained(daysAgo, null);
    }

    private void complained(int daysAgo, String touchPoint) {
        Map<String, Object> fields = complaint();
        fields.put("branch", branch);
        fields.put("product", branch);
        if (touchPoint != null) {
            fields.put("touchPoint", touchPoint);
        }
        Opened one = opened(withKey(Tokens.of("agent")).body(fields).post("/v1/feedback"));
        sql.execute(
                "update complaint set opened_at = opened_at - make_interval(days => ?) where id = ?::uuid",
                daysAgo,
                one.complaintId());
    }
}
