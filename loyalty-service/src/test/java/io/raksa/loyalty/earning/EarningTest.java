package io.raksa.loyalty.earning;

import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.available;
import static io.raksa.loyalty.Loyalty.bought;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.known;
import static io.raksa.loyalty.Loyalty.purchase;
import static io.raksa.loyalty.Loyalty.reconciliation;
import static io.raksa.loyalty.Loyalty.statement;
import static io.raksa.loyalty.Loyalty.tell;
import static io.raksa.loyalty.Loyalty.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty.Membership;
import io.raksa.loyalty.ToldFacts;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "loyalty")
class EarningTest {

    private static final String PURCHASE_RECORDED = "customer.purchase.recorded.v1";

    @Inject
    Jdbi jdbi;

    @Inject
    ToldFacts told;

    private Membership member;
    private final UUID purchaseId = UUID.randomUUID();

    @BeforeEach
    void enrol() {
        member = enrolled();
    }

    @Test
    void aPurchaseEarnsByTheRuleOfItsCurrency() {
        record("1250.00", "THB").then().statusCode(204);

        assertThat(available(member.id())).isEqualTo(50);
        Map<String, Object> line = statement(member.id()).getFirst();
        assertThat(line)
                .containsEntry("kind", "EARN")
                .containsEntry("points", 50)
                .containsEntry("balanceAfter", 50)
                .containsEntry("ruleVersion", 1)
                .containsEntry("cause", Map.of("type", "purchase", "id", purchaseId.toString()))
                .containsEntry(
                        "rule",
                        Map.of(
                                "en", "Purchase of 1250.00 THB: 1 point for every 25.00 THB (rule 1)",
                                "th", "ซื้อสินค้า 1250.00 THB: รับ 1 แต้มทุก 25.00 THB (กติกาฉบับที่ 1)"));
        assertThat(outcome()).isEqualTo("EARNED");
    }

    @Test
    void fractionsOfAPointAreNotGiven() {
        record("49.99", "THB").then().statusCode(204);
        bought(member.customerId(), "9.99", "USD");

        assertThat(available(member.id())).isEqualTo(1 + 9);
    }

    @Test
    void othersAreToldWhatWasEarned() {
        record("50.00", "THB").then().statusCode(204);
        bought(member.customerId(), "3.00", "USD");

        Map<String, Object> line = statement(member.id()).getLast();
        List<Map<String, Object>> facts = told.pointsPosted(member.customerId());
        assertThat(facts).hasSize(2);
        assertThat(facts.getFirst())
                .isEqualTo(Map.of(
                        "postingId",
                        line.get("postingId"),
                        "memberId",
                        member.id().toString(),
                        "customerId",
                        member.customerId().toString(),
                        "kind",
                        "EARN",
                        "points",
                        2,
                        "cause",
                        Map.of("type", "purchase", "id", purchaseId.toString()),
                        "balanceAfter",
                        2,
                        "postedAt",
                        line.get("at")));
        assertThat(facts.getLast()).containsEntry("points", 3).containsEntry("balanceAfter", 5);
    }

    @Test
    void tenDeliveriesOfOneEventAtOnceEarnOnce() throws Exception {
        Map<String, Object> data = purchase(purchaseId, member.customerId(), "100.00", "THB");
        String eventId = UUID.randomUUID().toString();

        List<Response> answers = atOnce(10, () -> tell(eventId, PURCHASE_RECORDED, member.customerId(), data));

        assertThat(answers).extracting(Response::statusCode).containsOnly(204);
        assertEarnedOnce(4);
    }

    @Test
    void onePurchaseInTenEventsAtOnceEarnsOnce() throws Exception {
        Map<String, Object> data = purchase(purchaseId, member.customerId(), "100.00", "THB");

        List<Response> answers = atOnce(10, () -> tell(PURCHASE_RECORDED, member.customerId(), data));

        assertThat(answers).extracting(Response::statusCode).containsOnly(204);
        assertEarnedOnce(4);
    }

    @Test
    void aPurchaseThatHasEarnedForOneCustomerDoesNotEarnForAnother() {
        Membership other = enrolled();
        record("100.00", "THB").then().statusCode(204);

        assertProblem(tell(
                        PURCHASE_RECORDED,
                        other.customerId(),
                        purchase(purchaseId, other.customerId(), "100.00", "THB")))
                .hasStatus(422)
                .hasCode("PURCHASE_EARNED_FOR_ANOTHER");

        assertThat(available(other.id())).isZero();
        assertEarnedOnce(4);
    }

    @Test
    void thirtyPurchasesOfOneMemberAtOnceAllEarn() throws Exception {
        atOnce(30, () -> {
            bought(member.customerId(), "25.00", "THB");
            return true;
        });

        assertThat(available(member.id())).isEqualTo(30);
        assertThat(statement(member.id()))
                .extracting(line -> line.get("balanceAfter"))
                .isEqualTo(IntStream.iterate(30, balance -> balance - 1)
                        .limit(30)
                        .boxed()
                        .toList());
        reconciliation().then().body("consistent", equalTo(true));
    }

    @Test
    void whoIsNoMemberEarnsNothingAndThatIsOnRecord() {
        UUID stranger = known(jdbi);

        tell(PURCHASE_RECORDED, stranger, purchase(purchaseId, stranger, "100.00", "THB"))
                .then()
                .statusCode(204);

        assertThat(outcome()).isEqualTo("NOT_A_MEMBER");
        UUID memberId = UUID.fromString(withKey(as("agent"))
                .body(Map.of("customerId", stranger))
                .post("/v1/members")
                .path("id"));
        // told again under another id: what was decided stands
        tell(PURCHASE_RECORDED, stranger, purchase(purchaseId, stranger, "100.00", "THB"))
                .then()
                .statusCode(204);
        assertThat(available(memberId)).isZero();
        assertThat(told.pointsPosted(stranger)).isEmpty();
    }

    @Test
    void aCurrencyWithoutARateEarnsNothing() {
        record("1000.00", "JPY").then().statusCode(204);

        assertNothingEarned("NO_RATE");
    }

    @Test
    void lessThanAPointIsNoPosting() {
        record("24.99", "THB").then().statusCode(204);

        assertNothingEarned("TOO_SMALL");
    }

    @Test
    void aPurchaseOfNothingEarnsNothing() {
        record("0.00", "USD").then().statusCode(204);

        assertNothingEarned("TOO_SMALL");
    }

    @Test
    void aPurchaseFromACheckoutDoesNotEarnAgain() {
        Map<String, Object> data = purchase(purchaseId, member.customerId(), "100.00", "THB");
        data.put("origin", "checkout");

        tell(PURCHASE_RECORDED, member.customerId(), data).then().statusCode(204);

        assertNothingEarned("EARNED_AT_CHECKOUT");
    }

    @Test
    void aHugePurchaseEarnsTheMostAPurchaseCan() {
        record("999999999999999.99", "USD").then().statusCode(204);

        assertThat(available(member.id())).isEqualTo(1_000_000_000_000L);
    }

    @Test
    void aPurchaseFromLongBeforeTheProgrammeEarnsAndItsPointsLiveFromNow() {
        Map<String, Object> data = purchase(purchaseId, member.customerId(), "11.77", "USD");
        data.put("purchasedAt", "1997-01-12T05:00:00Z");

        tell(PURCHASE_RECORDED, member.customerId(), data).then().statusCode(204);

        assertThat(available(member.id())).isEqualTo(11);
    }

    @Test
    void anEventWithoutAnAmountIsRefused() {
        Map<String, Object> data = purchase(purchaseId, member.customerId(), "11.77", "USD");
        data.remove("amount");

        assertProblem(tell(PURCHASE_RECORDED, member.customerId(), data))
                .hasStatus(400)
                .hasErrorAt("/data/amount");
    }

    private Response record(String amount, String currency) {
        return tell(
                PURCHASE_RECORDED, member.customerId(), purchase(purchaseId, member.customerId(), amount, currency));
    }

    private void assertEarnedOnce(int points) {
        assertThat(available(member.id())).isEqualTo(points);
        assertThat(statement(member.id())).hasSize(1);
        assertThat(told.pointsPosted(member.customerId())).hasSize(1);
    }

    private void assertNothingEarned(String outcome) {
        assertThat(outcome()).isEqualTo(outcome);
        assertThat(available(member.id())).isZero();
        assertThat(statement(member.id())).isEmpty();
        assertThat(told.pointsPosted(member.customerId())).isEmpty();
    }

    private String outcome() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT outcome FROM earning WHERE purchase_id = :id")
                .bind("id", purchaseId)
                .mapTo(String.class)
                .one());
    }
}
