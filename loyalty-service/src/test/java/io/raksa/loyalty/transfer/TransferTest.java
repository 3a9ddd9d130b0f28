package io.raksa.loyalty.transfer;

import static io.raksa.loyalty.Loyalty.adjust;
import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.asCustomer;
import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.available;
import static io.raksa.loyalty.Loyalty.balance;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.lots;
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
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "loyalty")
class TransferTest {

    @Inject
    Jdbi jdbi;

    private Membership giver;
    private Membership taker;

    @BeforeEach
    void enrol() {
        giver = enrolled();
        taker = enrolled();
    }

    @Test
    void pointsGoToTheOtherAndKeepTheirEnds() {
        adjust(giver.id(), 40);
        sooner(giver);
        adjust(giver.id(), 100);

        give(giver, taker, 70)
                .then()
                .statusCode(201)
                .body("points", equalTo(70))
                .body("balanceAfter", equalTo(70));

        assertThat(available(taker.id())).isEqualTo(70);
        Map<String, Object> out = statement(giver.id()).getFirst();
        Map<String, Object> in = statement(taker.id()).getFirst();
        assertThat(out).containsEntry("kind", "TRANSFER_OUT").containsEntry("points", -70);
        assertThat(in)
                .containsEntry("kind", "TRANSFER_IN")
                .containsEntry("points", 70)
                .containsEntry("cause", out.get("cause"));
        assertThat(lots(out)).extracting(lot -> lot.get("points")).containsExactly(-40, -30);
        assertThat(lots(in)).extracting(lot -> lot.get("points")).containsExactly(40, 30);
        assertThat(lots(in))
                .extracting(lot -> lot.get("expiresAt"))
                .isEqualTo(lots(out).stream().map(lot -> lot.get("expiresAt")).toList());
        reconciliation().then().body("consistent", equalTo(true));
    }

    @Test
    void moreThanThereIsIsNotGiven() {
        adjust(giver.id(), 40);

        Response refused = give(giver, taker, 41);

        assertProblem(refused).hasStatus(409).hasCode("POINTS_NOT_ENOUGH");
        assertThat(refused.<Integer>path("context.available")).isEqualTo(40);
        assertThat(available(giver.id())).isEqualTo(40);
        assertThat(statement(taker.id())).isEmpty();
    }

    @Test
    void whatOnlyWaitsForAComplaintIsNotGivenAway() {
        adjust(giver.id(), 40);
        tell(
                "feedback.complaint.opened.v1",
                giver.customerId(),
                Map.of(
                        "complaintId", UUID.randomUUID(),
                        "customerId", giver.customerId(),
                        "severity", "LOW",
                        "openedAt", Instant.now().toString()));
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE lot SET expires_at = now() - interval '1 second' WHERE member_id = ?", giver.id()));
        assertThat(available(giver.id())).isEqualTo(40);

        assertProblem(give(giver, taker, 1)).hasStatus(409).hasCode("POINTS_NOT_ENOUGH");
    }

    @Test
    void whatTheOtherOwesIsPaidAtOnce() {
        adjust(giver.id(), 40);
        owes(taker, 15);

        give(giver, taker, 40).then().statusCode(201);

        balance(taker.id()).then().body("available", equalTo(25)).body("owed", equalTo(0));
        reconciliation().then().body("consistent", equalTo(true));
    }

    @Test
    void limitsHoldForATransferADayAndAYear() {
        for (int i = 0; i < 4; i++) {
            adjust(giver.id(), 5000).then().statusCode(201);
        }
        assertProblem(give(giver, taker, 5001))
                .hasStatus(409)
                .hasCode("TRANSFER_ABOVE_LIMIT")
                .hasErrorAt("/points");
        give(giver, taker, 5000).then().statusCode(201);
        give(giver, taker, 4000).then().statusCode(201);
        Response refused = give(giver, taker, 1001);
        assertThat(refused.<Integer>path("context.most")).isEqualTo(1000);

        jdbi.useHandle(handle -> handle.execute("""
                INSERT INTO points_transfer (id, from_member, to_member, points, made_by, made_at)
                VALUES (uuidv7(), ?, ?, 40990, 'test', date_trunc('year', now() AT TIME ZONE 'Asia/Bangkok') AT TIME ZONE 'Asia/Bangkok')""", giver.id(), taker.id()));
        assertThat(give(giver, taker, 11).<Integer>path("context.most")).isEqualTo(10);
        give(giver, taker, 10).then().statusCode(201);
    }

    @Test
    void givingToEachOtherAtOnceWaitsForNobodyInACircleAndKeepsTheBooks() throws Exception {
        adjust(giver.id(), 300);
        adjust(taker.id(), 300);
        AtomicInteger turn = new AtomicInteger();

        List<Response> answers =
                atOnce(16, () -> turn.getAndIncrement() % 2 == 0 ? give(giver, taker, 10) : give(taker, giver, 10));

        assertThat(answers).allSatisfy(answer -> answer.then().statusCode(201));
        assertThat(available(giver.id())).isEqualTo(300);
        assertThat(available(taker.id())).isEqualTo(300);
        reconciliation().then().body("consistent", equalTo(true));
    }

    @Test
    void ofManyAtOnceOnlySoManyAreGivenAsThereAre() throws Exception {
        adjust(giver.id(), 45);

        List<Response> answers = atOnce(12, () -> give(giver, taker, 10));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(4);
        assertThat(available(giver.id())).isEqualTo(5);
        assertThat(available(taker.id())).isEqualTo(40);
    }

    @Test
    void itNeedsSomebodyElse() {
        adjust(giver.id(), 45);
        assertProblem(give(giver, giver, 10)).hasStatus(409).hasCode("TRANSFER_RECIPIENT_UNKNOWN");
        assertProblem(give(giver, "999999999999", 10)).hasStatus(409).hasCode("TRANSFER_RECIPIENT_UNKNOWN");
        assertProblem(give(giver, "12", 10)).hasStatus(400).hasErrorAt("/toMemberNumber");
        assertProblem(give(giver, "999999999999", 0)).hasStatus(400).hasErrorAt("/points");
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "service", "partner", "customer"})
    void othersDoNot(String role) {
        assertProblem(withKey(as(role))
                        .body(Map.of("toMemberNumber", "999999999999", "points", 1))
                        .post("/v1/members/{id}/transfers", giver.id()))
                .hasStatus(403);
    }

    private static Response give(Membership from, Membership to, long points) {
        return give(from, as("agent").get("/v1/members/{id}", to.id()).<String>path("memberNumber"), points);
    }

    private static Response give(Membership from, String number, long points) {
        return withKey(asCustomer(from.customerId()))
                .body(Map.of("toMemberNumber", number, "points", points))
                .post("/v1/members/{id}/transfers", from.id());
    }

    private void sooner(Membership member) {
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE lot SET expires_at = expires_at - interval '1 month' WHERE member_id = ?", member.id()));
    }

    /** Buys, spends the points and gives it back. */
    private static void owes(Membership member, int points) {
        UUID purchase = UUID.randomUUID();
        tell(
                "customer.purchase.recorded.v1",
                member.customerId(),
                purchase(purchase, member.customerId(), points + ".00", "USD"));
        adjust(member.id(), -points);
        tell(
                "customer.purchase.returned.v1",
                member.customerId(),
                Map.of(
                        "purchaseId", purchase,
                        "returnId", UUID.randomUUID(),
                        "customerId", member.customerId(),
                        "returnedAt", Instant.now().toString(),
                        "amount", Map.of("amount", points + ".00", "currency", "USD"),
                        "wholly", true));
    }
}
