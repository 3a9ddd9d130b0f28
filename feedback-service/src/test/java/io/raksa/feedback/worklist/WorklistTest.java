package io.raksa.feedback.worklist;

import static io.raksa.feedback.FeedbackApi.acknowledge;
import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.complaint;
import static io.raksa.feedback.FeedbackApi.opened;
import static io.raksa.feedback.FeedbackApi.resolve;
import static io.raksa.feedback.FeedbackApi.told;
import static io.raksa.feedback.FeedbackApi.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.feedback.FeedbackApi.Opened;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "feedback")
class WorklistTest {

    private final String team = "team-" + UUID.randomUUID();

    @Inject
    Jdbi jdbi;

    private Opened ofTheTeam(String set) {
        Opened opened = opened(withKey(Tokens.of("agent")).body(complaint()).post("/v1/feedback"));
        jdbi.useHandle(handle -> handle.createUpdate("update complaint set team = :team, " + set + " where id = :id")
                .bind("team", team)
                .bind("id", UUID.fromString(opened.complaintId()))
                .execute());
        return opened;
    }

    private JsonPath worklist(String more) {
        return as(Tokens.of("agent"))
                .get("/v1/worklist?team=" + team + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void eachSortOfWorkIsCountedAndItsFirstShown() {
        Opened late = ofTheTeam("due_at = now() - interval '1 hour', owner = 'malee'");
        Opened later = ofTheTeam("due_at = now() - interval '2 hours', owner = 'malee', escalations = 1");
        Opened nobodys = ofTheTeam("due_at = null, owner = null");
        Opened old = ofTheTeam("due_at = null, owner = 'malee', opened_at = now() - interval '3 days'");
        Opened settled = ofTheTeam("owner = 'malee'");
        acknowledge(settled).then().statusCode(200);
        resolve(settled).then().statusCode(200);

        JsonPath work = worklist("");

        assertThat(work.getList("overdue.first.id")).isEqualTo(List.of(later.complaintId(), late.complaintId()));
        assertThat(work.getInt("overdue.count")).isEqualTo(2);
        assertThat(work.getBoolean("overdue.more")).isFalse();
        assertThat(work.getList("unassigned.first.id")).isEqualTo(List.of(nobodys.complaintId()));
        assertThat(work.getList("escalated.first.id")).isEqualTo(List.of(later.complaintId()));
        assertThat(work.getList("arrived.first.id")).doesNotContain(old.complaintId());
        assertThat(work.getInt("arrived.count")).isEqualTo(3);
        assertThat(worklist("&since=" + Instant.now().minusSeconds(4 * 86_400)).getInt("arrived.count"))
                .isEqualTo(4);
    }

    @Test
    void whatIsDueBeforeTheDayEndsIsDueToday() {
        Opened soon = ofTheTeam(
                "due_at = date_trunc('day', now() at time zone 'Asia/Bangkok') at time zone 'Asia/Bangkok' + interval '1 day'"
                        + " - interval '1 microsecond'");
        ofTheTeam(
                "due_at = date_trunc('day', now() at time zone 'Asia/Bangkok') at time zone 'Asia/Bangkok' + interval '1 day'");

        assertThat(worklist("").getList("dueToday.first.id")).isEqualTo(List.of(soon.complaintId()));
    }

    @Test
    void noMoreIsShownThanWasAskedFor() {
        ofTheTeam("owner = null");
        ofTheTeam("owner = null");

        JsonPath work = worklist("&first=1");

        assertThat(work.getInt("unassigned.count")).isEqualTo(2);
        assertThat(work.getList("unassigned.first")).hasSize(1);
        assertProblem(as(Tokens.of("agent")).get("/v1/worklist?first=21")).hasStatus(400);
        assertProblem(as(Tokens.of("agent")).get("/v1/worklist?since=yesterday"))
                .hasStatus(400);
    }

    @Test
    void whoFellSilentAndWhatWaitsForADecisionIsThereToo() {
        JsonPath before = worklist("&first=20");
        UUID customer = UUID.randomUUID();
        told(
                "customer.exit.due.v1",
                customer,
                Map.of(
                        "customerId",
                        customer.toString(),
                        "dueOn",
                        "2026-11-20",
                        "probabilityAlive",
                        0.4,
                        "modelVersion",
                        1,
                        "reason",
                        Map.of(
                                "code", "SILENT_BEYOND_OWN_RHYTHM",
                                "purchaseDays", 3,
                                "lastPurchaseDay", "2026-09-07",
                                "silentDays", 74,
                                "en", "Silent for 74 days.",
                                "th", "เงียบไป 74 วัน")));
        withKey(Tokens.of("agent"))
                .body(Map.of("title", "A second till", "text", "at noon " + team))
                .post("/v1/ideas")
                .then()
                .statusCode(201);
        Opened proposedFor = ofTheTeam("owner = 'malee'");
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into remedy (id, version, complaint_id, kind, points, reason, state, policy_version, proposed_by, granted_at)
                        values (:id, 1, :complaint, 'POINTS', 9000, 'x', 'PROPOSED', 'x', 'malee', now())""")
                .bind("id", UUID.randomUUID())
                .bind("complaint", UUID.fromString(proposedFor.complaintId()))
                .execute());

        JsonPath after = worklist("&first=20");

        assertThat(after.getInt("silentCustomers.count")).isEqualTo(before.getInt("silentCustomers.count") + 1);
        assertThat(after.getInt("ideas.count")).isEqualTo(before.getInt("ideas.count") + 1);
        assertThat(after.getInt("remedies.count")).isEqualTo(1);
        assertThat(after.getString("remedies.first[0].complaintId")).isEqualTo(proposedFor.complaintId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "manager", "analyst", "admin"})
    void staffReadIt(String role) {
        as(Tokens.of(role)).get("/v1/worklist").then().statusCode(200);
    }

    @Test
    void othersDoNot() {
        assertProblem(as(Tokens.customer(UUID.randomUUID())).get("/v1/worklist"))
                .hasStatus(403);
        assertProblem(as(Tokens.service("gateway")).get("/v1/worklist")).hasStatus(403);
        assertProblem(as(null).get("/v1/worklist")).hasStatus(401);
    }
}
