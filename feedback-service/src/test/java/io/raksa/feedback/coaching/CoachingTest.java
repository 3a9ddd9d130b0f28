package io.raksa.feedback.coaching;

import static io.raksa.feedback.FeedbackApi.acknowledge;
import static io.raksa.feedback.FeedbackApi.act;
import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.openAnonymousComplaint;
import static io.raksa.feedback.FeedbackApi.surveyToken;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.feedback.FeedbackApi.Opened;
import io.raksa.feedback.Sql;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "feedback")
class CoachingTest {

    private static final int[] CURT = {1, 2, 3, 1, 2, 3, 2, 2, 2, 2};

    @Inject
    Sql sql;

    @Test
    void whoIsBehindAllOthersBeyondChanceIsToldWithTheSkillAndWhoCanTeachIt() {
        for (int i = 0; i < 10; i++) {
            Opened curt = judged(CURT[i]);
            belongsTo(curt, "curt", "2005-03-04");
            Opened kind = judged(i % 2 == 0 ? 4 : 5);
            belongsTo(kind, "kind", "2005-03-05");
            belongsTo(judged(1), "few-" + i, "2005-04-05");
        }

        JsonPath coaching = read("supervisor", "PERSON", "2005-03-01", "2005-04-01");

        assertThat(coaching.getInt("judged")).isEqualTo(2);
        assertThat(coaching.getList("needs.name")).containsExactly("curt");
        assertThat(coaching.getList("needs.skill")).containsExactly("TREATMENT");
        assertThat(coaching.getDouble("needs[0].own")).isEqualTo(2.0);
        assertThat(coaching.getInt("needs[0].count")).isEqualTo(10);
        assertThat(coaching.getDouble("needs[0].others")).isEqualTo(4.5);
        // -2.5 +- 2.109 x sqrt(4 / 9 / 10 + 2.5 / 9 / 10), Welch with 17.09 degrees of freedom
        assertThat(coaching.getDouble("needs[0].low")).isCloseTo(-3.0668, within(1e-3));
        assertThat(coaching.getDouble("needs[0].high")).isCloseTo(-1.9332, within(1e-3));
        assertThat(coaching.getString("needs[0].coaching.en")).isEqualTo("Listening and speaking with upset customers");
        assertThat(coaching.getList("teaches.name")).containsExactly("kind");
        assertThat(read("manager", "PERSON", "2005-04-01", "2005-05-01").getInt("judged"))
                .isZero();
    }

    @Test
    void aBranchIsLookedAtByWhatFailsThere() {
        for (int i = 0; i < 20; i++) {
            fails("harbour", i < 15 ? "SLOW" : "OTHER");
            fails("hill", i < 3 ? "SLOW" : "OTHER");
        }

        JsonPath coaching = read("supervisor", "BRANCH", "2006-03-01", "2006-04-01");

        assertThat(coaching.getList("needs.name")).containsExactly("harbour");
        assertThat(coaching.getList("needs.skill")).containsExactly("SLOW");
        assertThat(coaching.getDouble("needs[0].own")).isEqualTo(0.75);
        assertThat(coaching.getDouble("needs[0].others")).isEqualTo(0.15);
        assertThat(coaching.getList("teaches.name")).containsExactly("hill");
    }

    @Test
    void whoNeedsCoachingIsForThoseWhoLead() {
        for (String role : new String[] {"agent", "analyst", "admin", "partner", "customer"}) {
            assertProblem(as(Tokens.of(role)).get("/v1/insights/coaching?from=2005-03-01&to=2005-04-01"))
                    .hasStatus(403);
        }
        assertProblem(as(Tokens.of("manager")).get("/v1/insights/coaching?from=2005-03-01&to=2005-04-01&by=SHOE_SIZE"))
                .hasStatus(400)
                .hasErrorAt("#by");
    }

    private static JsonPath read(String role, String by, String from, String to) {
        return as(Tokens.of(role))
                .queryParam("from", from)
                .queryParam("to", to)
                .queryParam("by", by)
                .get("/v1/insights/coaching")
                .jsonPath();
    }

    private static Opened judged(int treatment) {
        Opened complaint = openAnonymousComplaint();
        acknowledge(complaint);
        as(null).body(Map.of("outcome", 4, "process", 4, "treatment", treatment))
                .post("/v1/answers/" + surveyToken(complaint))
                .then()
                .statusCode(201);
        return complaint;
    }

    private void belongsTo(Opened complaint, String owner, String day) {
        sql.execute(
                "update complaint set owner = ?, opened_at = cast(? as timestamptz) where id = ?",
                owner,
                day + "T12:00:00+07",
                UUID.fromString(complaint.complaintId()));
    }

    private void fails(String branch, String category) {
        Opened complaint = openAnonymousComplaint();
        acknowledge(complaint);
        act("agent", complaint, "assess", Map.of("category", category, "severity", "LOW"));
        belongsTo(complaint, "anyone", "2006-03-04");
        sql.execute("update feedback set branch = ? where id = ?", branch, UUID.fromString(complaint.feedbackId()));
    }
}
