package io.raksa.loyalty.cap;

import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.asCustomer;
import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.available;
import static io.raksa.loyalty.Loyalty.enrolled;
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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@RaksaTest(database = "loyalty")
class CapTest {

    /** Far ahead, so that no other test's purchases are capped. */
    private static final Instant BEGIN = Instant.parse("2090-01-01T00:00:00Z");

    @Inject
    Jdbi jdbi;

    private Membership member;

    @BeforeEach
    void enrol() {
        noCaps();
        member = enrolled();
    }

    @AfterEach
    void noCaps() {
        jdbi.useHandle(handle -> handle.execute("DELETE FROM cap_rules"));
    }

    @Test
    void beyondACapTheRestIsGrantedAndItSaysWhy() {
        change(0, Map.of("perDay", 100, "beyond", "GRANT_REST"))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        buys("80.00", "2090-03-01T03:00:00Z");
        buys("50.00", "2090-03-01T16:59:59Z");

        assertThat(available(member.id())).isEqualTo(100);
        assertThat(statement(member.id()).getFirst())
                .containsEntry("points", 20)
                .containsEntry(
                        "rule",
                        Map.of(
                                "en",
                                "Purchase of 50.00 USD: 1 point for every 1.00 USD (rule 1); 50 points by that rule, but no more than 100 a day",
                                "th",
                                "ซื้อสินค้า 50.00 USD: รับ 1 แต้มทุก 1.00 USD (กติกาฉบับที่ 1) ได้ 50 แต้มตามกติกา แต่ไม่เกิน 100 แต้มต่อวัน"));
        buys("50.00", "2090-03-01T17:00:00Z");
        assertThat(available(member.id())).isEqualTo(150);
    }

    @Test
    void orNothingAtAllAndAClaimSaysWhy() {
        change(0, Map.of("perMonth", 100, "beyond", "REFUSE"));
        buys("80.00", "2090-03-01T03:00:00Z");
        UUID refused = buys("50.00", "2090-03-30T03:00:00Z");
        assertThat(available(member.id())).isEqualTo(80);

        Response claim = withKey(asCustomer(member.customerId()))
                .body(Map.of("purchaseId", refused))
                .post("/v1/members/{id}/missing-points", member.id());

        claim.then().statusCode(200).body("outcome", equalTo("EARNS_NOTHING"));
        assertThat(claim.asString()).contains("50 points by that rule, but no more than 100 a month");
        assertThat(outcome(refused)).isEqualTo("ABOVE_CAP");
        buys("20.00", "2090-03-31T03:00:00Z");
        assertThat(available(member.id())).isEqualTo(100);
    }

    @Test
    void allSpansCount() {
        change(
                0,
                Map.of(
                        "perTransaction",
                        60,
                        "perDay",
                        90,
                        "perMonth",
                        130,
                        "perYear",
                        170,
                        "inProgramme",
                        200,
                        "beyond",
                        "GRANT_REST"));
        buys("70.00", "2090-03-01T03:00:00Z");
        assertThat(available(member.id())).isEqualTo(60);
        buys("70.00", "2090-03-01T04:00:00Z");
        assertThat(available(member.id())).isEqualTo(90);
        buys("70.00", "2090-03-02T03:00:00Z");
        assertThat(available(member.id())).isEqualTo(130);
        buys("70.00", "2090-04-02T03:00:00Z");
        assertThat(available(member.id())).isEqualTo(170);
        buys("70.00", "2091-04-02T03:00:00Z");
        assertThat(available(member.id())).isEqualTo(200);
        UUID nothing = buys("70.00", "2092-04-02T03:00:00Z");
        assertThat(outcome(nothing)).isEqualTo("ABOVE_CAP");
    }

    @Test
    void whatWasGivenBackCountsNoMore() {
        change(0, Map.of("perDay", 100, "beyond", "GRANT_REST"));
        UUID purchase = buys("100.00", "2090-03-01T03:00:00Z");
        tell(
                        "customer.purchase.returned.v1",
                        member.customerId(),
                        Map.of(
                                "purchaseId", purchase,
                                "returnId", UUID.randomUUID(),
                                "customerId", member.customerId(),
                                "returnedAt", Instant.now().toString(),
                                "amount", Map.of("amount", "40.00", "currency", "USD"),
                                "wholly", false))
                .then()
                .statusCode(204);

        buys("50.00", "2090-03-01T04:00:00Z");

        assertThat(available(member.id())).isEqualTo(100);
    }

    @Test
    void manyPurchasesAtOnceReachTheCapExactly() throws Exception {
        change(0, Map.of("perDay", 100, "beyond", "GRANT_REST"));

        atOnce(20, () -> buys("9.00", "2090-03-01T03:00:00Z"));

        assertThat(available(member.id())).isEqualTo(100);
        reconciliation().then().body("consistent", equalTo(true));
    }

    @Test
    void oldPurchasesKeepOldCaps() {
        change(0, Map.of("perDay", 100, "beyond", "GRANT_REST"));
        Map<String, Object> none = new HashMap<>(Map.of("beyond", "GRANT_REST"));
        change(1, none, Instant.parse("2091-01-01T00:00:00Z"))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));

        buys("150.00", "2089-12-01T03:00:00Z");
        buys("150.00", "2090-03-01T03:00:00Z");
        buys("150.00", "2091-03-01T03:00:00Z");

        assertThat(available(member.id())).isEqualTo(400);
        as("customer").get("/v1/programmes/raksa/caps").then().statusCode(200).header("ETag", equalTo("\"2\""));
    }

    @Test
    void changesAreVersionedAndManagersOnly() {
        assertProblem(as("agent").get("/v1/programmes/raksa/caps")).hasStatus(404);
        change(0, Map.of("perDay", 100, "beyond", "REFUSE")).then().statusCode(200);
        assertProblem(change(0, Map.of("perDay", 200, "beyond", "REFUSE"))).hasStatus(412);
        assertProblem(as("manager").body(Map.of("beyond", "REFUSE")).put("/v1/programmes/raksa/caps"))
                .hasStatus(428);
        assertProblem(change(1, Map.of("beyond", "REFUSE"), Instant.parse("2026-01-01T00:00:00Z")))
                .hasStatus(400)
                .hasCode("CAPS_TOO_EARLY");
        assertProblem(as("supervisor")
                        .header("If-Match", "\"1\"")
                        .body(Map.of("beyond", "REFUSE"))
                        .put("/v1/programmes/raksa/caps"))
                .hasStatus(403);
    }

    @ParameterizedTest
    @CsvSource({"perTransaction", "perDay", "perMonth", "perYear", "inProgramme"})
    void aCapIsMoreThanNothing(String field) {
        assertProblem(change(0, Map.of(field, 0, "beyond", "REFUSE")))
                .hasStatus(400)
                .hasErrorAt("/" + field);
    }

    private UUID buys(String amount, String at) {
        UUID id = UUID.randomUUID();
        Map<String, Object> data = purchase(id, member.customerId(), amount, "USD");
        data.put("purchasedAt", at);
        tell("customer.purchase.recorded.v1", member.customerId(), data).then().statusCode(204);
        return id;
    }

    private static Response change(long version, Map<String, Object> caps) {
        return change(version, caps, BEGIN);
    }

    private static Response change(long version, Map<String, Object> caps, Instant from) {
        Map<String, Object> body = new HashMap<>(caps);
        body.put("effectiveFrom", from.toString());
        return as("manager")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/v1/programmes/raksa/caps");
    }

    private String outcome(UUID purchase) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT outcome FROM earning WHERE purchase_id = ?")
                .bind(0, purchase)
                .mapTo(String.class)
                .one());
    }
}
