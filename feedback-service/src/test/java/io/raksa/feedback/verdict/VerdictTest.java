package io.raksa.feedback.verdict;

import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.bought;
import static io.raksa.feedback.FeedbackApi.told;
import static io.raksa.feedback.FeedbackApi.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@RaksaTest(database = "feedback")
class VerdictTest {

    private final UUID customer = UUID.randomUUID();
    private final String branch = "branch-" + UUID.randomUUID();
    private final Instant now = Instant.now();

    /** The whole table of words and deeds; a face of 5 speaks well, of 1 badly, of 0 there is none. */
    @ParameterizedTest
    @CsvSource({
        "5, ACTIVE, CONTENT, GOOD, HOLDING",
        "5, WON_BACK, CONTENT, GOOD, HOLDING",
        "1, ACTIVE, VOCAL_BUT_LOYAL, BAD, HOLDING",
        "5, AT_RISK, QUIETLY_LEAVING, GOOD, CUTTING",
        "0, AT_RISK, QUIETLY_LEAVING, NONE, CUTTING",
        "1, LAPSED, LOST, BAD, CUTTING",
        "0, ACTIVE, UNKNOWN, NONE, HOLDING",
        "1, , UNKNOWN, BAD, UNKNOWN"
    })
    void deedsOutweighWords(int face, @Nullable String standing, String verdict, String words, String deeds) {
        if (face > 0) {
            seen(customer, face, 1);
        }
        if (standing != null) {
            stands(customer, standing, 2);
        }
        JsonPath told = verdict(customer, "");
        assertThat(told.getString("verdict")).isEqualTo(verdict);
        assertThat(told.getString("words")).isEqualTo(words);
        assertThat(told.getString("deeds")).isEqualTo(deeds);
    }

    @Test
    void itIsSaidInASentenceWithTheFactsBehindIt() {
        seen(customer, 1, 1);
        seen(customer, 1, 2);
        seen(customer, 5, 3);
        stands(customer, "ACTIVE", 9);
        JsonPath told = verdict(customer, "");
        assertThat(told.getString("sentence.en"))
                .isEqualTo("Spoke badly 2 of 3 times in 180 days, and orders as usual: complains, yet is still ours.");
        assertThat(told.getString("sentence.th"))
                .isEqualTo(
                        "พูดถึงเราในทางไม่ดี 2 จาก 3 ครั้งใน 180 วัน และยังสั่งซื้อตามปกติ: บ่นแต่ยังเป็นลูกค้าของเรา");
        double today = Math.pow(0.5, 1 / 60.0);
        double before = Math.pow(0.5, 2 / 60.0);
        double first = Math.pow(0.5, 3 / 60.0);
        assertThat(told.getDouble("score"))
                .isCloseTo((first - today - before) / (today + before + first), within(2e-4));
    }

    @Test
    void whoBuysAndNeverFellBehindIsHolding() {
        bought(customer, UUID.randomUUID(), now.minus(Duration.ofDays(3)), "10.00", "THB");
        seen(customer, 5, 1);
        assertThat(verdict(customer, "").getString("verdict")).isEqualTo("CONTENT");
    }

    @Test
    void anEarlierDayIsJudgedByWhatHeldThen() {
        seen(customer, 5, 40);
        seen(customer, 1, 2);
        stands(customer, "AT_RISK", 10);
        assertThat(verdict(customer, "?at=" + day(20)).getString("verdict")).isEqualTo("UNKNOWN");
        stands(customer, "ACTIVE", 60);
        assertThat(verdict(customer, "?at=" + day(20)).getString("verdict")).isEqualTo("CONTENT");
        assertThat(verdict(customer, "?at=" + day(5)).getString("verdict")).isEqualTo("QUIETLY_LEAVING");
        assertThat(verdict(customer, "").getString("since")).isNotNull();
        assertThat(verdict(customer, "").getString("verdict")).isEqualTo("LOST");
    }

    @Test
    void aMergedCustomerIsJudgedByAllRecords() {
        UUID other = UUID.randomUUID();
        seen(other, 1, 1);
        stands(customer, "ACTIVE", 2);
        assertThat(verdict(customer, "").getString("verdict")).isEqualTo("UNKNOWN");
        told(
                "customer.customer.merged.v1",
                customer,
                Map.of(
                        "mergeId",
                        UUID.randomUUID().toString(),
                        "survivorId",
                        customer.toString(),
                        "mergedId",
                        other.toString(),
                        "mergedAt",
                        now.toString()));
        assertThat(verdict(customer, "").getString("verdict")).isEqualTo("VOCAL_BUT_LOYAL");
    }

    @Test
    void groupsAreCountedAtTheEndOfEachMonthNeverAveraged() {
        for (int i = 0; i < 3; i++) {
            UUID one = UUID.randomUUID();
            seen(one, 1, 3);
            stands(one, i == 0 ? "LAPSED" : "ACTIVE", 4);
        }
        UUID happy = UUID.randomUUID();
        seen(happy, 5, 3);
        seen(happy, 4, 2);
        stands(happy, "ACTIVE", 4);
        JsonPath told = as(Tokens.of("analyst"))
                .queryParam("from", day(70).toString())
                .queryParam("to", day(-1).toString())
                .queryParam("by", "BRANCH")
                .get("/v1/insights/verdicts")
                .jsonPath();
        assertThat(told.getList("months.at").getLast()).isEqualTo(day(-1).toString());
        assertThat(told.getList("months.at").size()).isBetween(3, 4);
        List<Map<String, Object>> groups =
                told.getList("months[" + (told.getList("months").size() - 1) + "].groups");
        assertThat(groups.stream().filter(group -> branch.equals(group.get("group"))))
                .containsExactly(Map.of(
                        "group",
                        branch,
                        "content",
                        1,
                        "vocalButLoyal",
                        2,
                        "quietlyLeaving",
                        0,
                        "lost",
                        1,
                        "unknown",
                        0));
    }

    @Test
    void theSilentWhoFellBehindCountAmongAll() {
        long before = leaving();
        stands(customer, "AT_RISK", 3);
        assertThat(leaving()).isEqualTo(before + 1);
    }

    @Test
    void groupsAreForThoseWhoLead() {
        assertProblem(as(Tokens.of("agent"))
                        .queryParam("from", day(10).toString())
                        .queryParam("to", day(0).toString())
                        .get("/v1/insights/verdicts"))
                .hasStatus(403);
        assertProblem(as(Tokens.customer(customer)).get("/v1/insights/verdicts/" + customer))
                .hasStatus(403);
        assertProblem(as(Tokens.of("analyst")).get("/v1/insights/verdicts"))
                .hasStatus(400)
                .hasCode("INSIGHT_PERIOD_INVALID");
    }

    private long leaving() {
        return as(Tokens.of("analyst"))
                .queryParam("from", day(1).toString())
                .queryParam("to", day(-1).toString())
                .get("/v1/insights/verdicts")
                .jsonPath()
                .getLong("months[-1].groups[0].quietlyLeaving");
    }

    private LocalDate day(int ago) {
        return LocalDate.ofInstant(now, ZoneId.of("Asia/Bangkok")).minusDays(ago);
    }

    private static JsonPath verdict(UUID customer, String query) {
        return as(Tokens.of("agent"))
                .get("/v1/insights/verdicts/" + customer + query)
                .jsonPath();
    }

    private void seen(UUID whom, int face, int daysAgo) {
        Map<String, Object> observation = new HashMap<>();
        observation.put("customerId", whom);
        observation.put("face", face);
        observation.put("channel", "IN_PERSON");
        observation.put("moment", "DURING");
        observation.put("branch", branch);
        observation.put("observedAt", now.minus(Duration.ofDays(daysAgo)).toString());
        withKey(Tokens.of("agent"))
                .body(observation)
                .post("/v1/observations")
                .then()
                .statusCode(201);
    }

    private void stands(UUID who, String standing, int daysAgo) {
        told(
                "customer.lifecycle.standing-changed.v1",
                who,
                Map.of(
                        "customerId",
                        who.toString(),
                        "from",
                        "ACTIVE",
                        "to",
                        standing,
                        "reason",
                        "-",
                        "ruleVersion",
                        "1",
                        "at",
                        now.minus(Duration.ofDays(daysAgo)).toString()));
    }
}
