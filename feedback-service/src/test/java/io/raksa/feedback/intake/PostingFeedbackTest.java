package io.raksa.feedback.intake;

import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.complaint;
import static io.raksa.feedback.FeedbackApi.feedback;
import static io.raksa.feedback.FeedbackApi.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.feedback.Sql;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "feedback")
class PostingFeedbackTest {

    @Inject
    Sql sql;

    @Test
    void anybodyMayComplainWithoutTokenOrKey() {
        Response answer = as(null).body(complaint()).post("/v1/feedback");

        answer.then().statusCode(201).header("ETag", "\"1\"");
        assertThat(answer.header("Location")).isEqualTo("/v1/feedback/" + answer.path("id"));
        assertThat(answer.<Map<String, Object>>path("$"))
                .containsOnlyKeys("id", "kind", "trackingCode", "complaintId", "receivedAt");
        assertThat(answer.<String>path("trackingCode")).matches("RK(-[1-9A-HJKMNP-TV-Z]{4}){5}");
        assertThat(as(null).body(complaint()).post("/v1/feedback").<String>path("id"))
                .isNotEqualTo(answer.path("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUGGESTION", "COMPLIMENT", "QUESTION", "OBSERVATION"})
    void onlyAComplaintOpensACase(String kind) {
        Response answer = as(null).body(feedback(kind, "อาหารอร่อย")).post("/v1/feedback");

        answer.then().statusCode(201);
        assertThat(answer.<Map<String, Object>>path("$"))
                .containsOnlyKeys("id", "kind", "receivedAt")
                .containsEntry("kind", kind);
    }

    @Test
    void whatWasSaidIsKeptToTheLetter() {
        String text = "  ส้มตำ\t\"ไม่เผ็ด\" \\ <b>&amp;</b>\r\n👩‍🍳 e\u0301 \u200b' ; drop table feedback; --  ";
        Map<String, Object> post = feedback("SUGGESTION", text);
        post.putAll(Map.of(
                "language", "th-TH",
                "category", "CORE_SERVICE_WRONG",
                "severity", "LOW",
                "occurredAt", "2026-11-20T05:30:00.123456789Z",
                "touchPoint", "dine-in",
                "branch", "siam-square",
                "product", "green-curry"));
        String id = as(null).body(post).post("/v1/feedback").path("id");

        JsonPath read = as(Tokens.of("agent")).get("/v1/feedback/" + id).jsonPath();

        assertThat(read.<Map<String, Object>>get("$"))
                .containsEntry("text", text)
                .containsEntry("kind", "SUGGESTION")
                .containsEntry("channel", "WEB")
                .containsEntry("language", "th-TH")
                .containsEntry("category", "CORE_SERVICE_WRONG")
                .containsEntry("severity", "LOW")
                .containsEntry("occurredAt", "2026-11-20T05:30:00.123456Z")
                .containsEntry("touchPoint", "dine-in")
                .containsEntry("branch", "siam-square")
                .containsEntry("product", "green-curry")
                .doesNotContainKeys("customerId", "source", "externalId", "complaintId");
    }

    @Test
    void onlyStaffsWordCountsAsTheSeverity() {
        Map<String, Object> complaint = complaint();
        complaint.put("severity", "CRITICAL");
        complaint.put("category", "SLOW");

        String byStaff =
                withKey(Tokens.of("agent")).body(complaint).post("/v1/feedback").path("complaintId");
        String byAnybody = as(null).body(complaint).post("/v1/feedback").path("complaintId");

        assertThat(opened(byStaff).getString("severity")).isEqualTo("CRITICAL");
        assertThat(opened(byStaff).getString("category")).isEqualTo("SLOW");
        assertThat(opened(byAnybody).getString("severity")).isEqualTo("MEDIUM");
        assertThat(opened(byAnybody).getString("category")).isEqualTo("SLOW");
    }

    @Test
    void aCustomerSpeaksInTheirOwnNameOnly() {
        UUID customer = UUID.randomUUID();
        Map<String, Object> complaint = complaint();
        String unnamed = as(Tokens.customer(customer))
                .body(complaint)
                .post("/v1/feedback")
                .path("complaintId");
        complaint.put("customerId", customer);
        String named = as(Tokens.customer(customer))
                .body(complaint)
                .post("/v1/feedback")
                .path("complaintId");
        complaint.put("customerId", UUID.randomUUID());
        Response another = as(Tokens.customer(customer)).body(complaint).post("/v1/feedback");

        assertThat(opened(unnamed).getString("customerId")).isEqualTo(customer.toString());
        assertThat(opened(named).getString("customerId")).isEqualTo(customer.toString());
        assertProblem(another).hasStatus(403).hasCode("CUSTOMER_NOT_YOURS").hasErrorAt("/customerId");
    }

    @Test
    void withoutATokenNobodyIsNamed() {
        Map<String, Object> complaint = complaint();
        complaint.put("customerId", UUID.randomUUID());

        assertProblem(as(null).body(complaint).post("/v1/feedback"))
                .hasStatus(403)
                .hasCode("CUSTOMER_NOT_YOURS");
    }

    @Test
    void aTokenThatIsNotGoodIsNotTakenForNone() {
        assertProblem(as(Tokens.expired()).body(complaint()).post("/v1/feedback"))
                .hasStatus(401);
        assertProblem(as(Tokens.forged()).body(complaint()).post("/v1/feedback"))
                .hasStatus(401);
        assertProblem(as(Tokens.of("service")).body(complaint()).post("/v1/feedback"))
                .hasStatus(403);
    }

    @Test
    void customersAndStrangersHaveNoSource() {
        Map<String, Object> complaint = complaint();
        complaint.put("source", "grab-eats");
        complaint.put("externalId", "1");

        assertProblem(as(null).body(complaint).post("/v1/feedback"))
                .hasStatus(403)
                .hasCode("SOURCE_NOT_YOURS")
                .hasErrorAt("/source");
        assertProblem(as(Tokens.customer(UUID.randomUUID())).body(complaint).post("/v1/feedback"))
                .hasStatus(403)
                .hasCode("SOURCE_NOT_YOURS");
    }

    @Test
    void aPartnerNeedsItsKeysAndItsOwnName() {
        String partner = Tokens.partner(UUID.randomUUID(), "ตลาดดี");
        Map<String, Object> complaint = complaint();

        assertProblem(as(partner).body(complaint).post("/v1/feedback"))
                .hasStatus(400)
                .hasCode("IDEMPOTENCY_KEY_MISSING");
        assertProblem(withKey(partner).body(complaint).post("/v1/feedback"))
                .hasStatus(400)
                .hasCode("FEEDBACK_KEY_MISSING")
                .hasErrorAt("/source");
        complaint.put("source", "ตลาดดี");
        assertProblem(withKey(partner).body(complaint).post("/v1/feedback"))
                .hasStatus(400)
                .hasCode("FEEDBACK_KEY_MISSING")
                .hasErrorAt("/externalId");
        complaint.put("externalId", UUID.randomUUID().toString());
        withKey(partner).body(complaint).post("/v1/feedback").then().statusCode(201);
        complaint.put("source", "another");
        assertProblem(withKey(partner).body(complaint).post("/v1/feedback"))
                .hasStatus(403)
                .hasCode("SOURCE_NOT_YOURS")
                .hasErrorAt("/source");
    }

    @Test
    void underOneBusinessKeyThereIsOneFeedback() {
        String partner = Tokens.partner(UUID.randomUUID(), "grab-eats");
        String externalId = UUID.randomUUID().toString();
        Map<String, Object> complaint = complaint();
        complaint.put("source", "grab-eats");
        complaint.put("externalId", externalId);
        Response first = withKey(partner).body(complaint).post("/v1/feedback");

        Response again = withKey(partner).body(complaint).post("/v1/feedback");
        complaint.put("text", "เปลี่ยนใจแล้ว");
        Response other = withKey(partner).body(complaint).post("/v1/feedback");

        first.then().statusCode(201);
        again.then().statusCode(200);
        assertThat(again.<Map<String, Object>>path("$")).isEqualTo(first.path("$"));
        assertProblem(other).hasStatus(409).hasCode("FEEDBACK_DIFFERS").hasErrorAt("/externalId");
        assertThat(sql.count("select count(*) from feedback where external_id = ?", externalId))
                .isEqualTo(1);
        assertThat(sql.count("select count(*) from complaint where feedback_id = ?", UUID.fromString(first.path("id"))))
                .isEqualTo(1);
    }

    @Test
    void tenPostsAtOnceUnderOneKeyAreOneFeedbackAndNineReplays() throws Exception {
        String partner = Tokens.partner(UUID.randomUUID(), "grab-eats");
        String key = UUID.randomUUID().toString();
        Map<String, Object> complaint = complaint();
        complaint.put("source", "grab-eats");
        complaint.put("externalId", key);

        List<Response> answers = atOnce(
                10,
                () -> as(partner).header("Idempotency-Key", key).body(complaint).post("/v1/feedback"));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers.stream().map(Response::asString).collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> "true".equals(answer.header("Idempotency-Replayed"))))
                .hasSize(9);
        assertThat(sql.count("select count(*) from feedback where external_id = ?", key))
                .isEqualTo(1);
        complaint.put("text", "another");
        assertProblem(as(partner).header("Idempotency-Key", key).body(complaint).post("/v1/feedback"))
                .hasStatus(422)
                .hasCode("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void tenPostsAtOnceUnderOneBusinessKeyAreOneFeedback() throws Exception {
        String partner = Tokens.partner(UUID.randomUUID(), "grab-eats");
        String externalId = UUID.randomUUID().toString();
        Map<String, Object> complaint = complaint();
        complaint.put("source", "grab-eats");
        complaint.put("externalId", externalId);

        List<Response> answers =
                atOnce(10, () -> withKey(partner).body(complaint).post("/v1/feedback"));

        assertThat(answers.stream().map(Response::statusCode).filter(status -> status == 201))
                .hasSize(1);
        assertThat(answers.stream().map(Response::statusCode).filter(status -> status == 200))
                .hasSize(9);
        Set<Object> codes =
                answers.stream().map(answer -> answer.path("trackingCode")).collect(Collectors.toSet());
        assertThat(codes).hasSize(1);
        assertThat(sql.count("select count(*) from feedback where external_id = ?", externalId))
                .isEqualTo(1);
    }

    @Test
    void anAnonymousKeyMustBeUnguessable() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> complaint = complaint();

        assertProblem(as(null).header("Idempotency-Key", "1").body(complaint).post("/v1/feedback"))
                .hasStatus(400)
                .hasCode("IDEMPOTENCY_KEY_INVALID");
        Response first = as(null).header("Idempotency-Key", key).body(complaint).post("/v1/feedback");
        Response again = as(null).header("Idempotency-Key", key).body(complaint).post("/v1/feedback");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @ParameterizedTest
    @CsvSource({
        "kind, PRAISE, /kind",
        "channel, FAX, /channel",
        "text, '', /text",
        "text, '   ', /text",
        "language, ไทย, /language",
        "category, RUDE, /category",
        "severity, BAD, /severity",
        "customerId, 7, /customerId",
        "occurredAt, yesterday, /occurredAt",
        "occurredAt, 2999-01-01T00:00:00Z, /occurredAt",
        "occurredAt, 1899-12-31T23:59:59Z, /occurredAt",
        "occurredAt, +1000000-01-01T00:00:00Z, /occurredAt",
        "branch, '', /branch",
        "product, '', /product",
        "nonsense, 1, /nonsense"
    })
    void aPostIsReadStrictly(String field, String value, String pointer) {
        Map<String, Object> post = feedback("QUESTION", "?");
        post.put(field, value);

        assertProblem(as(null).body(post).post("/v1/feedback")).hasStatus(400).hasErrorAt(pointer);
    }

    @Test
    void theTextHasALimit() {
        as(null).body(feedback("QUESTION", "ก".repeat(10_000)))
                .post("/v1/feedback")
                .then()
                .statusCode(201);
        assertProblem(as(null).body(feedback("QUESTION", "ก".repeat(10_001))).post("/v1/feedback"))
                .hasStatus(400)
                .hasErrorAt("/text");
    }

    @Test
    void aPartnerReadsItsOwnPostsOnly() {
        String partner = Tokens.partner(UUID.randomUUID(), "grab-eats");
        Map<String, Object> post = feedback("QUESTION", "เปิดกี่โมง");
        post.put("source", "grab-eats");
        post.put("externalId", UUID.randomUUID().toString());
        String own = withKey(partner).body(post).post("/v1/feedback").path("id");
        String others =
                as(null).body(feedback("QUESTION", "?")).post("/v1/feedback").path("id");

        as(partner).get("/v1/feedback/" + own).then().statusCode(200);
        assertProblem(as(partner).get("/v1/feedback/" + others)).hasStatus(404);
        assertProblem(as(Tokens.partner(UUID.randomUUID(), "other")).get("/v1/feedback/" + own))
                .hasStatus(404);
        assertProblem(as(Tokens.customer(UUID.randomUUID())).get("/v1/feedback/" + own))
                .hasStatus(403);
        assertProblem(as(null).get("/v1/feedback/" + own)).hasStatus(401);
    }

    @Test
    void staffListWhatTheyLookFor() {
        UUID customer = UUID.randomUUID();
        Map<String, Object> question = feedback("QUESTION", "1");
        question.put("customerId", customer);
        Map<String, Object> compliment = feedback("COMPLIMENT", "2");
        compliment.put("customerId", customer);
        String agent = Tokens.of("agent");
        as(agent).body(question).post("/v1/feedback");
        as(agent).body(compliment).post("/v1/feedback");
        as(agent).body(question).post("/v1/feedback");

        JsonPath page = as(agent)
                .queryParam("customerId", customer)
                .queryParam("limit", 2)
                .get("/v1/feedback")
                .jsonPath();
        assertThat(page.getList("items.kind")).containsExactly("QUESTION", "COMPLIMENT");
        JsonPath rest = as(agent)
                .queryParam("customerId", customer)
                .queryParam("after", page.getString("next"))
                .get("/v1/feedback")
                .jsonPath();
        assertThat(rest.getList("items.kind")).containsExactly("QUESTION");
        assertThat(rest.getString("next")).isNull();
        assertThat(as(agent)
                        .queryParam("customerId", customer)
                        .queryParam("kind", "COMPLIMENT")
                        .get("/v1/feedback")
                        .jsonPath()
                        .getList("items.text"))
                .containsExactly("2");
        assertProblem(as(agent).queryParam("kind", "RANT").get("/v1/feedback"))
                .hasStatus(400)
                .hasErrorAt("#kind");
        assertProblem(as(agent).queryParam("customerId", "7").get("/v1/feedback"))
                .hasStatus(400)
                .hasErrorAt("#customerId");
        assertProblem(as(Tokens.of("partner")).get("/v1/feedback")).hasStatus(403);
        assertProblem(as(Tokens.customer(customer)).get("/v1/feedback")).hasStatus(403);
        assertProblem(as(null).get("/v1/feedback")).hasStatus(401);
    }

    @Test
    void whatIsReceivedIsToldWithoutItsWords() {
        UUID customer = UUID.randomUUID();
        Map<String, Object> post = feedback("COMPLIMENT", "พนักงานน่ารักมาก");
        post.put("customerId", customer);
        Response answer = as(Tokens.of("agent")).body(post).post("/v1/feedback");
        Response anonymous = as(null).body(complaint()).post("/v1/feedback");

        assertThat(JsonPath.from(sql.facts("feedback.feedback.received.v1", customer)
                                .getFirst())
                        .<Map<String, Object>>get("$"))
                .isEqualTo(Map.of(
                        "feedbackId", answer.path("id"),
                        "customerId", customer.toString(),
                        "kind", "COMPLIMENT",
                        "channel", "WEB",
                        "receivedAt", answer.path("receivedAt")));
        UUID complaint = UUID.fromString(anonymous.path("complaintId"));
        assertThat(sql.facts("feedback.feedback.received.v1", complaint)).hasSize(1);
        assertThat(sql.facts("feedback.complaint.opened.v1", complaint)).hasSize(1);
        assertThat(sql.count(
                        "select count(*) from audit_entry where action = 'feedback.received' and resource_id = ?",
                        UUID.fromString(answer.path("id"))))
                .isEqualTo(1);
    }

    private static JsonPath opened(String complaintId) {
        return as(Tokens.of("agent")).get("/v1/complaints/" + complaintId).jsonPath();
    }

    private static List<Response> atOnce(int times, Callable<Response> call) throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(times)) {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : callers.invokeAll(Collections.nCopies(times, call))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
