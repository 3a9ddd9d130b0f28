package io.raksa.feedback.comment;

import static io.raksa.feedback.FeedbackApi.acknowledge;
import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.comment;
import static io.raksa.feedback.FeedbackApi.openComplaint;
import static io.raksa.feedback.FeedbackApi.track;
import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.feedback.FeedbackApi.Opened;
import io.raksa.feedback.Sql;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "feedback")
class CommentTest {

    @Inject
    Sql sql;

    private final UUID customer = UUID.randomUUID();

    @Test
    void theCustomerReadsWhatIsForThemAndNothingElse() {
        Opened complaint = openComplaint(customer);
        acknowledge(complaint);
        comment(Tokens.customer(customer), complaint, "FROM_CUSTOMER", "Table 12.")
                .then()
                .statusCode(201);
        comment(Tokens.of("agent"), complaint, "INTERNAL", "He is right.")
                .then()
                .statusCode(201);
        comment(Tokens.of("agent"), complaint, "TO_CUSTOMER", "You are right.")
                .then()
                .statusCode(201);

        assertThat(read(Tokens.of("analyst"), complaint).<List<String>>path("items.text"))
                .containsExactly("Table 12.", "He is right.", "You are right.");
        Response seen = read(Tokens.customer(customer), complaint);
        assertThat(seen.<List<String>>path("items.text")).containsExactly("Table 12.", "You are right.");
        assertThat(seen.asString()).doesNotContain("agent");
        assertThat(track(complaint.trackingCode()).<List<String>>path("whatHappened.message"))
                .containsExactly(null, "ขออภัยค่ะ กำลังตรวจสอบ", "You are right.");
        assertThat(sql.facts("feedback.complaint.messaged.v1", customer)).hasSize(2);
    }

    @Test
    void aCustomerWritesInTheirOwnAndOnlyAsACustomer() {
        Opened complaint = openComplaint(customer);

        assertProblem(comment(Tokens.customer(UUID.randomUUID()), complaint, "FROM_CUSTOMER", "?"))
                .hasStatus(403);
        assertProblem(comment(Tokens.customer(customer), complaint, "INTERNAL", "?"))
                .hasStatus(403);
        assertProblem(comment(Tokens.of("analyst"), complaint, "INTERNAL", "?")).hasStatus(403);
        assertProblem(comment(Tokens.of("partner"), complaint, "FROM_CUSTOMER", "?"))
                .hasStatus(403);
        assertProblem(read(Tokens.customer(UUID.randomUUID()), complaint)).hasStatus(403);
        assertProblem(comment(Tokens.of("agent"), complaint, "TO_CUSTOMER", " "))
                .hasStatus(400)
                .hasErrorAt("/text");
    }

    @Test
    void whoHoldsTheCodeWritesOnceHoweverOftenItIsSent() {
        Opened complaint = openComplaint(customer);
        String key = UUID.randomUUID().toString();

        write(complaint.trackingCode(), key).then().statusCode(204);
        write(complaint.trackingCode(), key).then().statusCode(204);

        assertThat(read(Tokens.of("agent"), complaint).<List<String>>path("items.text"))
                .containsExactly("Table 12.");
        assertProblem(write("RK-1111-1111-1111-1111-1111", UUID.randomUUID().toString()))
                .hasStatus(404)
                .hasCode("TRACKING_CODE_UNKNOWN");
    }

    private static Response write(String code, String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Map.of("text", "Table 12."))
                .post("/v1/track/{code}", code);
    }

    private static Response read(String token, Opened complaint) {
        return as(token).get("/v1/complaints/" + complaint.complaintId() + "/comments");
    }
}
