package io.raksa.feedback.measure;

import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.openAnonymousComplaint;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.feedback.FeedbackApi.Opened;
import io.raksa.feedback.Sql;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "feedback")
class AttainmentTest {

    @Inject
    Sql sql;

    @Test
    void groupsAreToldApartByWhetherTheyWereServedInTime() {
        // A day on which nothing else fell due.
        LocalDate day =
                LocalDate.of(2001, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(8000));
        for (int i = 0; i < 4; i++) {
            fellDue(day, "HIGH", "met_at = due_at + interval '1 minute', state = 'MET'");
            fellDue(day, "LOW", "met_at = due_at, state = 'MET'");
        }
        fellDue(day, "LOW", "met_at = null, state = 'RUNNING'");

        JsonPath attainment = as(Tokens.of("analyst"))
                .queryParam("from", day.toString())
                .queryParam("to", day.plusDays(1).toString())
                .queryParam("by", "SEVERITY")
                .queryParam("clock", "RESOLVE")
                .get("/v1/insights/attainment")
                .jsonPath();

        assertThat(attainment.getList("groups.group")).containsExactly("HIGH", "LOW");
        assertThat(attainment.getList("groups.inTime")).containsExactly(0, 4);
        assertThat(attainment.getList("groups.late")).containsExactly(4, 1);
        assertThat(attainment.getDouble("groups[0].difference")).isEqualTo(-0.8);
        assertThat(attainment.getDouble("groups[1].difference")).isEqualTo(0.8);
        assertThat(attainment.getDouble("groups[0].high")).isNegative();
        assertThat(attainment.getDouble("groups[0].low")).isEqualTo(-attainment.getDouble("groups[1].high"));
    }

    @Test
    void itIsForThoseWhoLead() {
        assertProblem(as(Tokens.of("agent")).get("/v1/insights/attainment")).hasStatus(403);
        assertProblem(as(Tokens.of("manager")).get("/v1/insights/attainment"))
                .hasStatus(400)
                .hasCode("INSIGHT_PERIOD_INVALID");
    }

    private void fellDue(LocalDate day, String severity, String reading) {
        Opened complaint = openAnonymousComplaint();
        UUID id = UUID.fromString(complaint.complaintId());
        sql.execute("update complaint set severity = ? where id = ?", severity, id);
        sql.execute(
                "update complaint_clock set alarm_at = null, due_at = timestamptz '" + day
                        + " 12:00+07' where kind = 'RESOLVE' and complaint_id = ?",
                id);
        sql.execute("update complaint_clock set " + reading + " where kind = 'RESOLVE' and complaint_id = ?", id);
    }
}
