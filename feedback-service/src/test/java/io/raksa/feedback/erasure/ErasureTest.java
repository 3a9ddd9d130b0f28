package io.raksa.feedback.erasure;

import static io.raksa.feedback.FeedbackApi.acknowledge;
import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.openComplaint;
import static io.raksa.feedback.FeedbackApi.track;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.feedback.FeedbackApi.Opened;
import io.raksa.feedback.Sql;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "feedback")
class ErasureTest {

    private static final String WORDS = "รออาหารสี่สิบนาที";

    @Inject
    Sql sql;

    private final UUID customer = UUID.randomUUID();

    @Test
    void theWordsOfAnErasedPersonAreGoneAndTheComplaintStillCounts() {
        Opened complaint = openComplaint(customer);
        Opened another = openComplaint(UUID.randomUUID());
        acknowledge(complaint);
        UUID erasure = UUID.randomUUID();

        erase(erasure);

        UUID id = UUID.fromString(complaint.complaintId());
        assertThat(sql.count(
                        "select count(*) from feedback where customer_id = ? and strpos(text, ?) > 0", customer, WORDS))
                .isZero();
        assertThat(sql.count(
                        "select count(*) from complaint_transition where complaint_id = ? and message is not null", id))
                .isZero();
        assertThat(sql.count("select count(*) from audit_entry where resource_id = ? and changes <> '{}'", id))
                .isZero();
        assertThat(sql.count("select count(*) from complaint where id = ? and state = 'ACKNOWLEDGED'", id))
                .isOne();
        track(complaint.trackingCode()).then().statusCode(404);
        as(Tokens.of("agent")).get("/v1/complaints/" + id).then().statusCode(200);
        track(another.trackingCode()).then().statusCode(200);
        assertThat(sql.facts("feedback.erasure.done.v1", customer))
                .singleElement()
                .asString()
                .contains(erasure.toString());
    }

    private void erase(UUID erasure) {
        given().auth()
                .oauth2(Tokens.service("customer-service"))
                .contentType("application/cloudevents+json")
                .body(Map.of(
                        "specversion",
                        "1.0",
                        "id",
                        UUID.randomUUID().toString(),
                        "source",
                        "urn:raksa:customer-service",
                        "type",
                        "io.raksa.customer.erasure.requested.v1",
                        "subject",
                        customer.toString(),
                        "time",
                        "2026-11-22T08:00:00Z",
                        "data",
                        Map.of("erasureId", erasure.toString(), "customerId", customer.toString())))
                .post("/v1/events")
                .then()
                .statusCode(204);
    }
}
