package io.raksa.loyalty.earning;

import static io.raksa.loyalty.Loyalty.adjust;
import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.available;
import static io.raksa.loyalty.Loyalty.balance;
import static io.raksa.loyalty.Loyalty.bought;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.purchase;
import static io.raksa.loyalty.Loyalty.reconciliation;
import static io.raksa.loyalty.Loyalty.statement;
import static io.raksa.loyalty.Loyalty.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty.Membership;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "loyalty")
class ReturnTest {

    private final UUID purchase = UUID.randomUUID();

    private Membership member;

    @BeforeEach
    void enrol() {
        member = enrolled();
    }

    @AfterEach
    void theBooksBalance() {
        reconciliation().then().statusCode(200).body("consistent", equalTo(true));
    }

    @Test
    void whatIsGivenBackTakesItsPointsAlong() {
        buys("1000.00");
        assertThat(available(member.id())).isEqualTo(40);

        givesBack(UUID.randomUUID(), "1000.00", true).then().statusCode(204);

        assertThat(available(member.id())).isZero();
        Map<String, Object> line = statement(member.id()).getFirst();
        assertThat(line).containsEntry("kind", "RETURN").containsEntry("points", -40);
        assertThat(line.get("rule"))
                .isEqualTo(Map.of(
                        "en", "Return of 1000.00 THB: 40 points of the purchase go back",
                        "th", "คืนสินค้า 1000.00 THB: คืนแต้มของรายการซื้อ 40 แต้ม"));
    }

    @Test
    void ofAPartTheCustomerKeepsWhatTheRestWouldHaveEarned() {
        buys("1000.00");

        // 990.00 earns 39 points, 970.00 earns 38, 0 none.
        givesBack(UUID.randomUUID(), "10.00", false);
        assertThat(available(member.id())).isEqualTo(39);
        givesBack(UUID.randomUUID(), "20.00", false);
        assertThat(available(member.id())).isEqualTo(38);
        givesBack(UUID.randomUUID(), "970.00", true);
        assertThat(available(member.id())).isZero();
    }

    @Test
    void whatWasSpentIsOwedAndPaidByWhatComesNext() {
        buys("1000.00");
        adjust(member.id(), -30).then().statusCode(201);

        givesBack(UUID.randomUUID(), "1000.00", true);
        balance(member.id()).then().body("available", equalTo(0)).body("owed", equalTo(30));

        bought(member.customerId(), "500.00", "THB");
        balance(member.id()).then().body("available", equalTo(0)).body("owed", equalTo(10));
        bought(member.customerId(), "500.00", "THB");
        balance(member.id()).then().body("available", equalTo(10)).body("owed", equalTo(0));
        assertThat(statement(member.id()))
                .extracting(line -> line.get("kind") + " " + line.get("points") + " " + line.get("balanceAfter"))
                .containsExactly(
                        "SETTLEMENT -10 10",
                        "EARN 20 20",
                        "SETTLEMENT -20 0",
                        "EARN 20 20",
                        "RETURN -10 0",
                        "ADJUSTMENT -30 10",
                        "EARN 40 40");
    }

    @Test
    void whatPutsAFailureRightPaysForNothing() {
        buys("1000.00");
        adjust(member.id(), -40).then().statusCode(201);
        givesBack(UUID.randomUUID(), "1000.00", true);

        tell(
                        "feedback.remedy.granted.v1",
                        member.customerId(),
                        Map.of(
                                "remedyId",
                                UUID.randomUUID(),
                                "complaintId",
                                UUID.randomUUID(),
                                "customerId",
                                member.customerId(),
                                "kind",
                                "POINTS",
                                "points",
                                25,
                                "category",
                                "SLOW",
                                "policyVersion",
                                "test",
                                "grantedAt",
                                "2026-11-22T03:15:30Z"))
                .then()
                .statusCode(204);

        balance(member.id()).then().body("available", equalTo(25)).body("owed", equalTo(40));
    }

    @Test
    void toldTwiceOrBeforeThePurchaseItCountsOnce() {
        UUID early = UUID.randomUUID();
        givesBack(early, "500.00", false).then().statusCode(204);
        buys("1000.00");
        givesBack(early, "500.00", false).then().statusCode(204);

        assertThat(available(member.id())).isEqualTo(20);
        assertThat(statement(member.id()))
                .extracting(line -> line.get("kind") + " " + line.get("points"))
                .containsExactly("RETURN -20", "EARN 40");
    }

    @Test
    void returnsToldInAnotherOrderThanTheyWereMadeTakeTheSame() {
        buys("100.00");

        // 80.00 earns 3 points, whichever of the two is told first.
        givesBack(UUID.randomUUID(), "10.00", false, "2026-11-12T03:00:00Z");
        givesBack(UUID.randomUUID(), "10.00", false, "2026-11-10T03:00:00Z");

        assertThat(available(member.id())).isEqualTo(3);
    }

    @Test
    void ofReturnsAtTheSameMomentEachTakesItsOwn() throws Exception {
        buys("1000.00");

        List<Integer> told =
                atOnce(10, () -> givesBack(UUID.randomUUID(), "100.00", false).statusCode());

        assertThat(told).containsOnly(204);
        assertThat(available(member.id())).isZero();
        as("agent").get("/v1/members/{id}/balance", member.id()).then().body("owed", equalTo(0));
    }

    @Test
    void whatEarnedNothingGivesNothingBack() {
        buys("10.00");

        givesBack(UUID.randomUUID(), "10.00", true).then().statusCode(204);

        balance(member.id()).then().body("available", equalTo(0)).body("owed", equalTo(0));
        assertThat(statement(member.id())).isEmpty();
    }

    private void buys(String amount) {
        tell(
                        "customer.purchase.recorded.v1",
                        member.customerId(),
                        purchase(purchase, member.customerId(), amount, "THB"))
                .then()
                .statusCode(204);
    }

    private Response givesBack(UUID id, String amount, boolean wholly) {
        return givesBack(id, amount, wholly, "2026-11-10T03:00:00Z");
    }

    private Response givesBack(UUID id, String amount, boolean wholly, String at) {
        return tell(
                "customer.purchase.returned.v1",
                member.customerId(),
                Map.of(
                        "purchaseId",
                        purchase,
                        "returnId",
                        id,
                        "customerId",
                        member.customerId(),
                        "returnedAt",
                        at,
                        "amount",
                        Map.of("amount", amount, "currency", "THB"),
                        "wholly",
                        wholly));
    }
}
