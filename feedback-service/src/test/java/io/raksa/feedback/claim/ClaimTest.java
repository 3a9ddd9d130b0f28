package io.raksa.feedback.claim;

import static io.raksa.feedback.FeedbackApi.act;
import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.complaint;
import static io.raksa.feedback.FeedbackApi.openAnonymousComplaint;
import static io.raksa.feedback.FeedbackApi.openComplaint;
import static io.raksa.feedback.FeedbackApi.opened;
import static io.raksa.feedback.FeedbackApi.surveyToken;
import static io.raksa.feedback.FeedbackApi.told;
import static io.raksa.feedback.FeedbackApi.track;
import static io.raksa.feedback.FeedbackApi.withKey;
import static io.raksa.testing.Problems.assertProblem;
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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "feedback")
class ClaimTest {

    private static final String OPENED = "feedback.complaint.opened.v1";

    @Inject
    Sql sql;

    private final UUID customer = UUID.randomUUID();

    @Test
    void whatWasSaidWithoutAnAccountBecomesTheCustomersOwn() {
        Opened complaint = openAnonymousComplaint();
        String path = "/v1/complaints/" + complaint.complaintId();
        String clocks = as(Tokens.of("agent")).get(path + "/clocks").asString();

        Response claimed = claim(complaint, customer);

        claimed.then().statusCode(200);
        assertThat(claimed.<String>path("complaintId")).isEqualTo(complaint.complaintId());
        as(Tokens.customer(customer)).get(path).then().statusCode(200);
        assertThat(as(Tokens.of("agent"))
                        .get("/v1/feedback?customerId=" + customer)
                        .<List<String>>path("items.id"))
                .containsExactly(complaint.feedbackId());
        assertThat(as(Tokens.of("agent")).get(path + "/clocks").asString()).isEqualTo(clocks);
        track(complaint.trackingCode()).then().statusCode(200);
        assertThat(sql.facts("feedback.feedback.received.v1", customer))
                .singleElement()
                .asString()
                .contains(complaint.feedbackId(), customer.toString());
        assertThat(sql.facts(OPENED, customer))
                .singleElement()
                .asString()
                .contains(complaint.complaintId(), customer.toString());
        assertThat(sql.count(
                        "select count(*) from audit_entry where action = 'complaint.claimed' and resource_id = ?",
                        UUID.fromString(complaint.complaintId())))
                .isOne();
    }

    @Test
    void claimedAgainNothingChanges() {
        Opened complaint = openAnonymousComplaint();
        claim(complaint, customer).then().statusCode(200);
        String etag = etag(complaint);

        claim(complaint, customer).then().statusCode(200);

        assertThat(etag(complaint)).isEqualTo(etag);
        assertThat(sql.facts(OPENED, customer)).hasSize(1);
    }

    @Test
    void whatWasResolvedBeforeIsToldWithItsOutcomeAndItsQuestionsAreTheCustomers() {
        Opened complaint = openAnonymousComplaint();
        act("agent", complaint, "acknowledge", Map.of("message", "ขออภัยค่ะ"))
                .then()
                .statusCode(200);
        surveyToken(complaint);

        claim(complaint, customer).then().statusCode(200);

        assertThat(sql.facts("feedback.complaint.resolved.v1", customer))
                .singleElement()
                .asString()
                .contains(complaint.complaintId(), "FULL");
        assertThat(sql.count("select count(*) from survey where customer_id = ?", customer))
                .isOne();
    }

    @Test
    void casesThatWereSplitAreClaimedTogether() {
        Opened complaint = openAnonymousComplaint();
        Response split = withKey(Tokens.of("agent"))
                .header("If-Match", etag(complaint))
                .body(Map.of("category", "STAFF_BEHAVIOUR", "severity", "HIGH", "reason", "Two things."))
                .post("/v1/complaints/" + complaint.complaintId() + "/split");
        split.then().statusCode(201);
        String second = split.path("complaintId");
        Opened part = new Opened(complaint.feedbackId(), second, split.path("trackingCode"));

        claim(part, customer).then().statusCode(200);

        as(Tokens.customer(customer))
                .get("/v1/complaints/" + complaint.complaintId())
                .then()
                .statusCode(200);
        as(Tokens.customer(customer)).get("/v1/complaints/" + second).then().statusCode(200);
        assertThat(sql.facts(OPENED, customer)).hasSize(2);
        assertProblem(claim(complaint, UUID.randomUUID())).hasStatus(409).hasCode("COMPLAINT_OF_ANOTHER");
    }

    @Test
    void whatIsAnothersStaysTheirs() {
        Opened known = openComplaint(UUID.randomUUID());
        Opened claimed = openAnonymousComplaint();
        claim(claimed, UUID.randomUUID()).then().statusCode(200);

        assertProblem(claim(known, customer)).hasStatus(409).hasCode("COMPLAINT_OF_ANOTHER");
        assertProblem(claim(claimed, customer)).hasStatus(409).hasCode("COMPLAINT_OF_ANOTHER");
        assertThat(sql.facts(OPENED, customer)).isEmpty();
    }

    @Test
    void ofManyWhoClaimItAtOnceOneGetsIt() throws Exception {
        Opened complaint = openAnonymousComplaint();
        List<Callable<Integer>> claims = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                        i -> () -> claim(complaint, UUID.randomUUID()).statusCode())
                .toList();

        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(8)) {
            answers = threads.invokeAll(claims).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
    }

    @Test
    void onlyASignedInCustomerClaims() {
        Opened complaint = openAnonymousComplaint();

        as(Tokens.of("agent")).post(path(complaint)).then().statusCode(403);
        as(null).post(path(complaint)).then().statusCode(401);
        assertProblem(as(Tokens.customer(customer)).post("/v1/track/RK-1111-1111-1111-1111-1111/claim"))
                .hasStatus(404)
                .hasCode("TRACKING_CODE_UNKNOWN");
    }

    @Test
    void whoIsErasedClaimsNothing() {
        Opened complaint = openAnonymousComplaint();
        erase();

        assertProblem(claim(complaint, customer)).hasStatus(409).hasCode("CLAIMANT_ERASED");
        track(complaint.trackingCode()).then().statusCode(200);
    }

    @Test
    void whatWasClaimedIsErasedWithTheCustomer() {
        Opened complaint = openAnonymousComplaint();
        claim(complaint, customer).then().statusCode(200);

        erase();

        assertThat(sql.count(
                        "select count(*) from feedback where id = ? and text = '-'",
                        UUID.fromString(complaint.feedbackId())))
                .isOne();
        track(complaint.trackingCode()).then().statusCode(404);
    }

    @Test
    void aPartnerWhoSendsItAgainIsToldThatItIsTheSame() {
        String source = "claim-" + customer;
        Map<String, Object> post = complaint();
        post.put("channel", "PARTNER");
        post.put("source", source);
        post.put("externalId", "1");
        String partner = Tokens.partner(new UUID(1, 1), source);
        Opened complaint = opened(withKey(partner).body(post).post("/v1/feedback"));
        claim(complaint, customer).then().statusCode(200);

        Response again = withKey(partner).body(post).post("/v1/feedback");

        again.then().statusCode(200);
        assertThat(again.<String>path("id")).isEqualTo(complaint.feedbackId());
    }

    private static Response claim(Opened complaint, UUID customer) {
        return as(Tokens.customer(customer)).post(path(complaint));
    }

    private static String path(Opened complaint) {
        return "/v1/track/" + complaint.trackingCode() + "/claim";
    }

    private static String etag(Opened complaint) {
        return as(Tokens.of("agent"))
                .get("/v1/complaints/" + complaint.complaintId())
                .header("ETag");
    }

    private void erase() {
        told(
                "customer.erasure.requested.v1",
                customer,
                Map.of("erasureId", UUID.randomUUID().toString(), "customerId", customer.toString()));
    }
}
