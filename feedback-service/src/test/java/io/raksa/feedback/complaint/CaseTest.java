package io.raksa.feedback.complaint;

import static io.raksa.feedback.FeedbackApi.acknowledge;
import static io.raksa.feedback.FeedbackApi.act;
import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.openAnonymousComplaint;
import static io.raksa.feedback.FeedbackApi.openComplaint;
import static io.raksa.feedback.FeedbackApi.resolve;
import static io.raksa.feedback.FeedbackApi.track;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.feedback.FeedbackApi.Opened;
import io.raksa.feedback.Sql;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "feedback")
class CaseTest {

    @Inject
    Sql sql;

    private final UUID customer = UUID.randomUUID();
    private final String team = "team " + UUID.randomUUID();

    @Test
    void staffFindTheirOwnWhatIsDueFirstBeforeTheRest() {
        Opened first = openComplaint(customer);
        Opened second = openComplaint(customer);
        Opened others = openComplaint(customer);
        String owner = "owner " + UUID.randomUUID();
        for (Opened complaint : List.of(first, second)) {
            act("supervisor", complaint, "assign", Map.of("owner", owner, "team", team))
                    .then()
                    .statusCode(200);
        }
        act("supervisor", others, "assign", Map.of("team", team)).then().statusCode(200);

        assertThat(list("owner", owner)).containsExactly(second.complaintId(), first.complaintId());
        assertThat(list("owner", owner, "order", "DUE")).containsExactly(first.complaintId(), second.complaintId());
        assertThat(list("team", team, "open", "true"))
                .containsExactly(others.complaintId(), second.complaintId(), first.complaintId());
        JsonPath page = as(Tokens.of("agent"))
                .queryParam("team", team)
                .queryParam("order", "DUE")
                .queryParam("limit", 2)
                .get("/v1/complaints")
                .jsonPath();
        assertThat(page.getList("items.id")).containsExactly(first.complaintId(), second.complaintId());
        assertThat(list("team", team, "order", "DUE", "after", page.getString("next")))
                .containsExactly(others.complaintId());
    }

    @Test
    void whatIsOverdueIsListed() {
        Opened late = openComplaint(customer);
        Opened inTime = openComplaint(customer);
        for (Opened complaint : List.of(late, inTime)) {
            act("agent", complaint, "assign", Map.of("team", team));
        }
        sql.execute(
                "update complaint set due_at = due_at - interval '20 days' where id = ?",
                UUID.fromString(late.complaintId()));

        assertThat(list("team", team, "overdue", "true")).containsExactly(late.complaintId());
        assertProblem(as(Tokens.of("agent")).queryParam("overdue", "yes").get("/v1/complaints"))
                .hasStatus(400)
                .hasErrorAt("#overdue");
    }

    @Test
    void whatIsResolvedIsNotOpen() {
        Opened done = openComplaint(customer);
        Opened open = openComplaint(customer);
        acknowledge(done);
        resolve(done);

        assertThat(list("customerId", customer.toString(), "open", "true")).containsExactly(open.complaintId());
        assertThat(list("customerId", customer.toString(), "order", "DUE")).containsExactly(open.complaintId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "owner = 'somchai' order by due_at, id",
                "team = 'kitchen' order by due_at, id",
                "state = 'INVESTIGATED' order by due_at, id",
                "due_at < now() order by due_at, id"
            })
    void theInboxIsReadFromAnIndex(String query) {
        List<Map<String, Object>> plan = QuarkusTransaction.requiringNew().call(() -> {
            for (String way : List.of("seqscan", "bitmapscan", "sort")) {
                sql.execute("set local enable_" + way + " = off");
            }
            return sql.rows("explain select * from complaint where due_at is not null and " + query + " limit 51");
        });

        assertThat(plan.toString()).contains("complaint_by").doesNotContain("Sort");
    }

    @Test
    void theCustomerSeesNothingOfWhoWorksOnIt() {
        Opened complaint = openComplaint(customer);
        act("agent", complaint, "assign", Map.of("owner", "somchai", "team", team));

        Response seen = as(Tokens.customer(customer)).get("/v1/complaints/" + complaint.complaintId());

        assertThat(seen.<String>path("state")).isEqualTo("RECEIVED");
        assertThat(seen.asString()).doesNotContain("somchai", team, "escalations");
        assertProblem(as(Tokens.customer(customer))
                        .queryParam("customerId", customer)
                        .queryParam("owner", "somchai")
                        .get("/v1/complaints"))
                .hasStatus(403);
    }

    @Test
    void anEscalationIsCountedAndTold() {
        Opened complaint = openComplaint(customer);

        Response escalated = act("agent", complaint, "escalate", Map.of("owner", "malee", "reason", "Third time."));

        assertThat(escalated.<Integer>path("escalations")).isEqualTo(1);
        assertThat(escalated.<String>path("owner")).isEqualTo("malee");
        assertThat(JsonPath.from(sql.facts("feedback.complaint.escalated.v1", customer)
                                .getFirst())
                        .<Map<String, Object>>get("$"))
                .containsEntry("complaintId", complaint.complaintId())
                .containsEntry("escalations", 1);
    }

    @Test
    void everyTrackingCodeOfAMergedComplaintLivesAndTheMergeIsUndone() {
        Opened merged = openComplaint(customer);
        Opened survivor = openComplaint(customer);
        acknowledge(survivor);

        Response answer =
                act("agent", merged, "merge", Map.of("into", survivor.complaintId(), "reason", "Told twice."));

        answer.then().statusCode(200);
        assertThat(answer.<String>path("mergedInto")).isEqualTo(survivor.complaintId());
        assertThat(answer.<List<String>>path("allowed")).containsExactly("UNMERGE");
        assertThat(track(merged.trackingCode()).<String>path("state")).isEqualTo("ACKNOWLEDGED");
        assertThat(list("customerId", customer.toString(), "open", "true")).containsExactly(survivor.complaintId());
        assertThat(list("customerId", customer.toString(), "order", "DUE")).containsExactly(survivor.complaintId());
        assertProblem(acknowledge(merged)).hasStatus(409).hasCode("COMPLAINT_STATE");

        Response again = act("agent", merged, "unmerge", Map.of("reason", "Two evenings."));

        assertThat(again.<String>path("mergedInto")).isNull();
        assertThat(again.<String>path("dueAt")).isNotNull();
        assertThat(track(merged.trackingCode()).<String>path("state")).isEqualTo("RECEIVED");
        assertThat(as(Tokens.of("agent"))
                        .get("/v1/complaints/" + merged.complaintId() + "/history")
                        .<List<String>>path("items.action"))
                .containsExactly(null, "MERGE", "UNMERGE");
        assertThat(sql.facts("feedback.complaint.merged.v1", customer)).hasSize(1);
        assertThat(sql.facts("feedback.complaint.unmerged.v1", customer)).hasSize(1);
    }

    @Test
    void complaintsOfTwoCustomersDoNotBecomeOne() {
        Opened one = openComplaint(customer);
        Opened other = openComplaint(UUID.randomUUID());

        assertProblem(act("agent", one, "merge", Map.of("into", other.complaintId(), "reason", "?")))
                .hasStatus(409)
                .hasCode("COMPLAINT_MERGE")
                .hasErrorAt("/into");
        assertProblem(act("agent", one, "merge", Map.of("into", one.complaintId(), "reason", "?")))
                .hasStatus(409);
        assertProblem(act("agent", one, "merge", Map.of("into", UUID.randomUUID(), "reason", "?")))
                .hasStatus(409);
    }

    @Test
    void ofTwoThatAreMergedIntoEachOtherAtOnceOneGoesOn() throws Exception {
        Opened one = openComplaint(customer);
        Opened other = openComplaint(customer);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> both = List.of(() -> merge(one, other), () -> merge(other, one));
            List<Integer> answers = threads.invokeAll(both).stream()
                    .map(answer -> answer.resultNow())
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(200, 409);
        }
        assertThat(list("customerId", customer.toString(), "open", "true")).hasSize(1);
    }

    @Test
    void whatIsClosedAndHowItIsJudgedIsTold() {
        Opened complaint = openComplaint(customer);
        acknowledge(complaint);
        act(
                        "agent",
                        complaint,
                        "assess",
                        Map.of(
                                "severity",
                                "HIGH",
                                "category",
                                "SLOW",
                                "component",
                                "OPERATION",
                                "likelyAgain",
                                true,
                                "controllable",
                                true,
                                "expression",
                                "EXIT"))
                .then()
                .statusCode(200);
        resolve(complaint);
        Response closed = act("agent", complaint, "close", null);

        assertThat(closed.<String>path("component")).isEqualTo("OPERATION");
        assertThat(closed.<String>path("expression")).isEqualTo("EXIT");
        assertThat(JsonPath.from(sql.facts("feedback.complaint.assessed.v1", customer)
                                .getFirst())
                        .<Map<String, Object>>get("$"))
                .containsEntry("severity", "HIGH")
                .containsEntry("component", "OPERATION")
                .containsEntry("expression", "EXIT");
        assertThat(JsonPath.from(sql.facts("feedback.complaint.closed.v1", customer)
                                .getFirst())
                        .<Map<String, Object>>get("$"))
                .isEqualTo(Map.of(
                        "complaintId",
                        complaint.complaintId(),
                        "customerId",
                        customer.toString(),
                        "category",
                        "SLOW",
                        "severity",
                        "HIGH",
                        "outcome",
                        "FULL",
                        "closedAt",
                        closed.path("closedAt")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"assign", "pause", "resume", "escalate", "merge", "unmerge"})
    void onlyThoseWhoWorkOnComplaintsHandleThem(String action) {
        Opened complaint = openAnonymousComplaint();
        Map<String, Object> body =
                switch (action) {
                    case "assign" -> Map.of("team", team);
                    case "merge" -> Map.of("into", UUID.randomUUID(), "reason", "?");
                    default -> Map.of("reason", "?");
                };

        for (String role : List.of("analyst", "admin", "partner", "customer", "service")) {
            assertProblem(act(role, complaint, action, "\"1\"", body)).hasStatus(403);
        }
        assertProblem(act("agent", complaint, action, null, body)).hasStatus(428);
        assertProblem(act("agent", complaint, action, "\"7\"", body)).hasStatus(412);
    }

    private static int merge(Opened one, Opened into) {
        return act("agent", one, "merge", "\"1\"", Map.of("into", into.complaintId(), "reason", "?"))
                .statusCode();
    }

    private static List<String> list(String... parameters) {
        var request = as(Tokens.of("agent"));
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        Response page = request.get("/v1/complaints");
        page.then().statusCode(200);
        return page.path("items.id");
    }
}
