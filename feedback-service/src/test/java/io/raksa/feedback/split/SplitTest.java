package io.raksa.feedback.split;

import static io.raksa.feedback.FeedbackApi.acknowledge;
import static io.raksa.feedback.FeedbackApi.act;
import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.comment;
import static io.raksa.feedback.FeedbackApi.openComplaint;
import static io.raksa.feedback.FeedbackApi.resolve;
import static io.raksa.feedback.FeedbackApi.track;
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
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "feedback")
class SplitTest {

    @Inject
    Sql sql;

    private final UUID customer = UUID.randomUUID();

    @Test
    void theSecondProblemCameInWhenTheFirstDidAndLosesNoTime() {
        Opened first = openComplaint(customer);
        acknowledge(first);
        JsonPath before = read(first.complaintId());

        Response answer = split("agent", first, "\"2\"", second());

        answer.then().statusCode(201);
        String id = answer.path("complaintId");
        assertThat(answer.header("Location")).isEqualTo("/v1/complaints/" + id);
        JsonPath taken = read(id);
        assertThat(taken.getString("openedAt")).isEqualTo(before.getString("openedAt"));
        assertThat(taken.getString("acknowledgedAt")).isEqualTo(before.getString("acknowledgedAt"));
        assertThat(taken.getString("dueAt")).isEqualTo(before.getString("dueAt"));
        assertThat(taken.getString("state")).isEqualTo("ACKNOWLEDGED");
        assertThat(taken.getString("category")).isEqualTo("STAFF_BEHAVIOUR");
        assertThat(taken.getString("severity")).isEqualTo("HIGH");
        assertThat(taken.getString("customerId")).isEqualTo(customer.toString());
        assertThat(taken.getString("splitFrom")).isEqualTo(first.complaintId());
        assertThat(clocks(id).getList("happened.at"))
                .isEqualTo(clocks(first.complaintId()).getList("happened.at"));
        assertThat(history(first.complaintId())).containsExactly(null, "ACKNOWLEDGE", "SPLIT");
        assertThat(history(id)).containsExactly(null, "ACKNOWLEDGE");
        assertThat(sql.facts("feedback.complaint.opened.v1", customer)).hasSize(2);
    }

    @Test
    void theFirstCodeShowsBothAndTheSecondItsOwn() {
        Opened first = openComplaint(customer);
        acknowledge(first);
        String code = split("agent", first, "\"2\"", second()).path("trackingCode");
        assertThat(track(first.trackingCode()).<List<String>>path("continuations.state"))
                .containsExactly("ACKNOWLEDGED");

        resolve(first).then().statusCode(200);

        assertThat(track(first.trackingCode()).<String>path("state")).isEqualTo("RESOLVED");
        assertThat(track(code).<String>path("state")).isEqualTo("ACKNOWLEDGED");
        assertThat(track(code).<List<String>>path("continuations")).isEmpty();
    }

    @Test
    void whatWasWrittenForBothIsShownInBoth() {
        Opened first = openComplaint(customer);
        String both = comment(Tokens.of("agent"), first, "FROM_CUSTOMER", "And he was rude.")
                .path("id");
        comment(Tokens.of("agent"), first, "INTERNAL", "Kitchen was late.");
        Map<String, Object> fields = second();
        fields.put("comments", List.of(both));

        String id = split("agent", first, "\"1\"", fields).path("complaintId");

        assertThat(comments(id)).containsExactly("And he was rude.");
        assertThat(comments(first.complaintId())).containsExactly("And he was rude.", "Kitchen was late.");
    }

    @Test
    void whatWasWrittenElsewhereCannotBeTakenAlongAndNothingIsSplit() {
        Opened first = openComplaint(customer);
        String foreign = comment(Tokens.of("agent"), openComplaint(UUID.randomUUID()), "INTERNAL", "Other.")
                .path("id");
        Map<String, Object> fields = second();
        fields.put("comments", List.of(foreign));

        assertProblem(split("agent", first, "\"1\"", fields))
                .hasStatus(400)
                .hasCode("COMPLAINT_SPLIT_COMMENT")
                .hasErrorAt("/comments/0");
        assertThat(read(first.complaintId()).getInt("version")).isEqualTo(1);
        assertThat(sql.facts("feedback.complaint.opened.v1", customer)).hasSize(1);
    }

    @Test
    void aSplitIsUndoneByMergingBack() {
        Opened first = openComplaint(customer);
        Response answer = split("agent", first, "\"1\"", second());
        Opened taken = new Opened(first.feedbackId(), answer.path("complaintId"), answer.path("trackingCode"));

        act("agent", taken, "merge", Map.of("into", first.complaintId(), "reason", "One thing after all."))
                .then()
                .statusCode(200);

        acknowledge(first);
        assertThat(track(taken.trackingCode()).<String>path("state")).isEqualTo("ACKNOWLEDGED");
        assertThat(track(first.trackingCode()).<List<String>>path("continuations"))
                .isEmpty();
    }

    @Test
    void twoWhoSplitTheSameAtOnceMakeOne() throws Exception {
        Opened first = openComplaint(customer);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> all = Stream.generate(() -> (Callable<Integer>)
                            () -> split("agent", first, "\"1\"", second()).statusCode())
                    .limit(4)
                    .toList();
            assertThat(threads.invokeAll(all).stream().map(answer -> answer.resultNow()))
                    .containsExactlyInAnyOrder(201, 412, 412, 412);
        }
        assertThat(sql.facts("feedback.complaint.opened.v1", customer)).hasSize(2);
    }

    @Test
    void onlyWhatIsOpenIsSplitAndOnlyByThoseWhoWorkOnIt() {
        Opened first = openComplaint(customer);
        for (String role : List.of("analyst", "admin", "partner", "customer", "service")) {
            assertProblem(split(role, first, "\"1\"", second())).hasStatus(403);
        }
        assertProblem(split("agent", first, null, second())).hasStatus(428);
        acknowledge(first);
        resolve(first);
        assertProblem(split("agent", first, "\"3\"", second())).hasStatus(409).hasCode("COMPLAINT_STATE");
    }

    private static Map<String, Object> second() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("category", "STAFF_BEHAVIOUR");
        fields.put("severity", "HIGH");
        fields.put("reason", "The driver is another thing.");
        return fields;
    }

    private static Response split(String role, Opened complaint, @Nullable String etag, Map<String, Object> fields) {
        RequestSpecification request = withKey(Tokens.of(role)).body(fields);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.post("/v1/complaints/" + complaint.complaintId() + "/split");
    }

    private static JsonPath read(String complaint) {
        return as(Tokens.of("agent")).get("/v1/complaints/" + complaint).jsonPath();
    }

    private static JsonPath clocks(String complaint) {
        return as(Tokens.of("agent"))
                .get("/v1/complaints/" + complaint + "/clocks")
                .jsonPath();
    }

    private static List<String> history(String complaint) {
        return as(Tokens.of("agent"))
                .get("/v1/complaints/" + complaint + "/history")
                .path("items.action");
    }

    private static List<String> comments(String complaint) {
        return as(Tokens.of("agent"))
                .get("/v1/complaints/" + complaint + "/comments")
                .path("items.text");
    }
}
