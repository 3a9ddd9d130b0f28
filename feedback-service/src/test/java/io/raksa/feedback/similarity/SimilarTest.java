package io.raksa.feedback.similarity;

import static io.raksa.feedback.FeedbackApi.acknowledge;
import static io.raksa.feedback.FeedbackApi.as;
import static io.raksa.feedback.FeedbackApi.complaint;
import static io.raksa.feedback.FeedbackApi.opened;
import static io.raksa.feedback.FeedbackApi.resolve;
import static io.raksa.feedback.FeedbackApi.withKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.feedback.FeedbackApi.Opened;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "feedback")
class SimilarTest {

    private static final String WAITED = "รออาหารสี่สิบนาที พนักงานไม่สนใจเลย";
    private static final String WAITED_TOO = "รออาหารสี่สิบนาที พนักงานไม่สนใจลูกค้าเลย";
    private static final String OVERCHARGED = "Charged twice for one coffee";

    private final String branch = "similar-" + UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();

    @Test
    void casesOfOneBranchThatSayTheSameAreFoundAndOthersAreNot() {
        Opened first = open(WAITED, null, branch, "SLOW");
        Opened second = open(WAITED_TOO, null, branch, "SLOW");
        open(OVERCHARGED, null, branch, "SLOW");
        open(WAITED, null, branch, "CORE_SERVICE_WRONG");
        open(WAITED, null, "similar-" + UUID.randomUUID(), "SLOW");

        Response found = similar(second);

        assertThat(found.<List<String>>path("items.complaintId")).containsExactly(first.complaintId());
        assertThat(found.<List<String>>path("items.reason")).containsExactly("SAME_BRANCH_AND_CATEGORY");
        assertThat(found.jsonPath().getDouble("items[0].score")).isBetween(0.5, 0.999);
        assertThat(similar(first).<List<String>>path("items.complaintId")).containsExactly(second.complaintId());
    }

    @Test
    void theCustomersOwnCaseIsFoundWhereverItHappened() {
        Opened first = open(WAITED, customer, null, "CORE_SERVICE_WRONG");
        Opened second = open(WAITED, customer, branch, "SLOW");

        Response found = similar(second);

        assertThat(found.<List<String>>path("items.complaintId")).containsExactly(first.complaintId());
        assertThat(found.<List<String>>path("items.reason")).containsExactly("SAME_CUSTOMER");
        assertThat(found.jsonPath().getDouble("items[0].score")).isEqualTo(1.0);
    }

    @Test
    void whatIsResolvedIsNotFound() {
        Opened first = open(WAITED, customer, branch, "SLOW");
        Opened second = open(WAITED, customer, branch, "SLOW");
        assertThat(similar(second).<List<String>>path("items.complaintId")).containsExactly(first.complaintId());
        assertThat(similar(second).<List<String>>path("items.reason")).containsExactly("SAME_CUSTOMER");

        acknowledge(first).then().statusCode(200);
        resolve(first).then().statusCode(200);

        assertThat(similar(second).<List<String>>path("items")).isEmpty();
    }

    @Test
    void nobodyOutsideLearnsOfAnothersCase() {
        open(WAITED, null, branch, "SLOW");
        Map<String, Object> same = complaint();
        same.put("text", WAITED);
        same.put("branch", branch);
        same.put("category", "SLOW");
        Response receipt = as(Tokens.customer(customer)).body(same).post("/v1/feedback");
        Opened own = opened(receipt);

        assertThat(receipt.<Map<String, Object>>path("$"))
                .containsOnlyKeys("id", "kind", "trackingCode", "complaintId", "receivedAt");
        String path = "/v1/complaints/" + own.complaintId() + "/similar";
        as(Tokens.customer(customer)).get(path).then().statusCode(403);
        as(Tokens.partner(new UUID(1, 1), "shop")).get(path).then().statusCode(403);
        as(null).get(path).then().statusCode(401);
    }

    @Test
    void onlyTheCustomerWhoSaidMuchTheSameBeforeIsTold() {
        Opened first = open(WAITED, customer, branch, "SLOW");

        assertThat(hint(Tokens.customer(customer), WAITED_TOO)).isEqualTo(first.complaintId());
        assertThat(hint(Tokens.customer(UUID.randomUUID()), WAITED_TOO)).isNull();
        assertThat(hint(null, WAITED)).isNull();
        assertThat(hint(Tokens.customer(customer), OVERCHARGED)).isNull();
    }

    private @Nullable String hint(@Nullable String token, String text) {
        Map<String, Object> complaint = complaint();
        complaint.put("text", text);
        complaint.put("branch", branch);
        complaint.put("category", "SLOW");
        Response receipt = as(token).body(complaint).post("/v1/feedback");
        receipt.then().statusCode(201);
        return receipt.path("possibleDuplicateOf");
    }

    @Test
    void whatIsNotThereHasNothingSimilar() {
        as(Tokens.of("agent"))
                .get("/v1/complaints/" + UUID.randomUUID() + "/similar")
                .then()
                .statusCode(404);
    }

    private static Opened open(String text, @Nullable UUID customer, @Nullable String branch, String category) {
        Map<String, Object> complaint = complaint();
        complaint.put("text", text);
        complaint.put("category", category);
        if (customer != null) {
            complaint.put("customerId", customer);
        }
        if (branch != null) {
            complaint.put("branch", branch);
        }
        return opened(withKey(Tokens.of("agent")).body(complaint).post("/v1/feedback"));
    }

    private static Response similar(Opened complaint) {
        Response found = as(Tokens.of("analyst")).get("/v1/complaints/" + complaint.complaintId() + "/similar");
        found.then().statusCode(200);
        return found;
    }
}
