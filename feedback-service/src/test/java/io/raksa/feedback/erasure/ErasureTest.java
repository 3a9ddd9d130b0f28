package io.raksa.feedback.erasure;

import static io.raksa.feedback.FeedbackApi.acknowledge;
import static io.raksa.feedback.FeedbackApi.act;
import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.comment;
import static io.raksa.feedback.FeedbackApi.openComplaint;
import static io.raksa.feedback.FeedbackApi.track;
import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.feedback.FeedbackApi.Opened;
import io.raksa.feedback.Sql;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
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

    @Test
    void whatComesLateOfAnErasedPersonIsRefusedAndNotKept() {
        openComplaint(customer);
        erase(UUID.randomUUID());
        String source = "late-" + customer;
        String line = """
                {"kind": "COMPLAINT", "channel": "PARTNER", "text": "%s", "customerId": "%s", "source": "%s", "externalId": "1"}
                """.formatted(WORDS, customer, source);
        String another = """
                {"kind": "COMPLAINT", "channel": "PARTNER", "text": "%s", "source": "%s", "externalId": "2"}
                """.formatted(WORDS, source);

        String answers = as(Tokens.of("agent"))
                .contentType("application/x-ndjson")
                .body(line + another)
                .post("/v1/feedback/batch")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(answers.lines().toList())
                .satisfiesExactly(
                        refused -> assertThat(refused).contains("CUSTOMER_ERASED", "/customerId"),
                        taken -> assertThat(taken).contains("CREATED"));
        assertProblem(as(Tokens.of("agent"))
                        .contentType("application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(line)
                        .post("/v1/feedback"))
                .hasStatus(409)
                .hasCode("CUSTOMER_ERASED")
                .hasErrorAt("/customerId");
        assertThat(sql.count("select count(*) from feedback where customer_id = ?", customer))
                .isOne();
    }

    @Test
    void aCaseOfAnErasedPersonGoesOnWithoutWords() {
        Opened complaint = openComplaint(customer);
        erase(UUID.randomUUID());

        acknowledge(complaint).then().statusCode(200);
        comment(Tokens.of("agent"), complaint, "INTERNAL", WORDS).then().statusCode(201);
        act("agent", complaint, "resolve", Map.of("outcome", "DECLINED", "message", WORDS))
                .then()
                .statusCode(200);

        UUID id = UUID.fromString(complaint.complaintId());
        assertThat(sql.count(
                        "select count(*) from complaint_transition where complaint_id = ? and (message is not null or note is not null)",
                        id))
                .isZero();
        assertThat(sql.rows("select text from complaint_comment where complaint_id = ?", id)
                        .toString())
                .contains("-")
                .doesNotContain(WORDS);
        assertThat(sql.count(
                        "select count(*) from audit_entry where strpos(coalesce(reason, '') || changes::text, ?) > 0",
                        WORDS))
                .isZero();
    }

    @Test
    void ofPostsThatComeAtTheSameMomentAsTheErasureNoWordsStay() throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(9)) {
            for (int i = 0; i < 8; i++) {
                threads.execute(() -> {
                    for (int post = 0; post < 6; post++) {
                        as(Tokens.of("agent"))
                                .contentType("application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .body("""
                                        {"kind": "COMPLAINT", "channel": "PHONE", "text": "%s", "customerId": "%s"}""".formatted(WORDS, customer))
                                .post("/v1/feedback");
                    }
                });
            }
            await().until(() -> sql.count("select count(*) from feedback where customer_id = ?", customer) > 3);
            threads.execute(() -> erase(UUID.randomUUID()));
        }

        assertThat(sql.facts("feedback.erasure.done.v1", customer)).hasSize(1);
        assertThat(sql.count(
                        "select count(*) from feedback where customer_id = ? and strpos(text, ?) > 0", customer, WORDS))
                .isZero();
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
