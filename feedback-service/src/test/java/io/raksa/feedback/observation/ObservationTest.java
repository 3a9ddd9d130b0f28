package io.raksa.feedback.observation;

import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.feedback;
import static io.raksa.feedback.FeedbackApi.openComplaint;
import static io.raksa.feedback.FeedbackApi.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "feedback")
class ObservationTest {

    private final UUID customer = UUID.randomUUID();

    @Test
    void whatWasSeenIsKeptAndListed() {
        Response taken = observe(Map.of("customerId", customer, "face", 2, "blaming", 3, "branch", "siam-square"));

        taken.then().statusCode(201).header("ETag", "\"1\"");
        assertThat(as(Tokens.of("analyst")).get(taken.header("Location")).<Map<String, Object>>path("$"))
                .isEqualTo(taken.path("$"))
                .containsEntry("face", 2)
                .containsEntry("blaming", 3)
                .doesNotContainKeys("eyes", "arguing");
        assertThat(as(Tokens.of("agent"))
                        .queryParam("customerId", customer.toString())
                        .get("/v1/observations")
                        .<String>path("items[0].id"))
                .isEqualTo(taken.path("id"));
    }

    @Test
    void theWordsTellWhoseFaceItWas() {
        String feedback = openComplaint(customer).feedbackId();

        assertThat(observe(Map.of("feedbackId", feedback, "face", 1)).<String>path("customerId"))
                .isEqualTo(customer.toString());
        assertProblem(observe(Map.of("feedbackId", feedback, "customerId", UUID.randomUUID(), "face", 1)))
                .hasStatus(409)
                .hasCode("OBSERVATION_FEEDBACK_UNKNOWN")
                .hasErrorAt("/feedbackId");
        assertProblem(observe(Map.of("feedbackId", UUID.randomUUID(), "face", 1)))
                .hasStatus(409);
    }

    @Test
    void whatSaysNothingIsRefused() {
        assertProblem(observe(Map.of("customerId", customer))).hasStatus(400).hasCode("OBSERVATION_EMPTY");
        assertProblem(observe(Map.of("face", 3))).hasStatus(400).hasCode("OBSERVATION_OF_NOBODY");
        assertProblem(observe(Map.of("customerId", customer, "face", 6)))
                .hasStatus(400)
                .hasErrorAt("/face");
        assertProblem(observe(Map.of("customerId", customer, "arguing", 4)))
                .hasStatus(400)
                .hasErrorAt("/arguing");
        assertProblem(observe(Map.of("customerId", customer, "face", 3, "observedAt", "2020-01-01T00:00:00Z")))
                .hasStatus(400)
                .hasCode("OBSERVED_AT_IMPLAUSIBLE");
        assertProblem(as(Tokens.of("agent")).body(feedback("x", "y")).post("/v1/observations"))
                .hasStatus(400);
        assertProblem(withKey(Tokens.of("customer")).body(Map.of()).post("/v1/observations"))
                .hasStatus(403);
    }

    @Test
    void theIndicesShowTheirArithmetic() {
        observe(Map.of("customerId", customer, "face", 1, "eyes", 2, "arguing", 3, "blaming", 0));
        observe(Map.of("customerId", customer, "body", 5, "interrupting", 1));
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Bangkok"));

        JsonPath indices = as(Tokens.of("supervisor"))
                .queryParam("from", today.minusDays(1).toString())
                .queryParam("to", today.plusDays(2).toString())
                .queryParam("customerId", customer.toString())
                .get("/v1/insights/observations")
                .jsonPath();

        assertThat(indices.getInt("groups[0].observations")).isEqualTo(2);
        assertThat(indices.getString("groups[0].expression.arithmetic")).isEqualTo("(8 - 3 * 3) / (2 * 3)");
        assertThat(indices.getDouble("groups[0].expression.value")).isEqualTo(-0.1667);
        assertThat(indices.getString("groups[0].contention.arithmetic")).isEqualTo("4 / (3 * 3)");
        assertThat(indices.getDouble("groups[0].contention.value")).isEqualTo(0.4444);
        assertThat(indices.getInt("groups[0].contention.count")).isEqualTo(3);
    }

    private static Response observe(Map<String, ?> seen) {
        Map<String, Object> fields = new HashMap<>(seen);
        fields.put("channel", "IN_PERSON");
        fields.put("moment", "DURING");
        return withKey(Tokens.of("agent")).body(fields).post("/v1/observations");
    }
}
