package io.raksa.loyalty.checkout;

import static io.raksa.loyalty.Loyalty.adjust;
import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.asCustomer;
import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.available;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.reconciliation;
import static io.raksa.loyalty.Loyalty.tell;
import static io.raksa.loyalty.Loyalty.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "loyalty")
class CheckoutTest {

    @Inject
    Jdbi jdbi;

    @Inject
    ExpiringCheckouts expiring;

    private final String word =
            "W" + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
    private final String store = UUID.randomUUID().toString();
    private Loyalty.Membership member;

    @BeforeEach
    void enrol() {
        member = enrolled();
    }

    @Test
    void aCartOfAMemberEarnsByTheRuleOfTheProgramme() {
        checkOut(cart())
                .then()
                .statusCode(201)
                .body("state", equalTo("CONFIRMED"))
                .body("total.amount", equalTo("1000.00"))
                .body("payable.amount", equalTo("1000.00"))
                .body("pointsEarned", equalTo(40))
                .body("confirmedAt", notNullValue());

        assertThat(available(member.id())).isEqualTo(40);
        proven();
    }

    @Test
    void anOrderIsCheckedOutOnceHoweverOftenItIsAsked() throws Exception {
        Map<String, Object> cart = cart();

        List<Response> answers = atOnce(10, () -> checkOut(cart));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers.stream().map(answer -> answer.path("id")).distinct()).hasSize(1);
        assertThat(available(member.id())).isEqualTo(40);
        as("agent").body(cart).post("/v1/checkouts").then().statusCode(200);
        cart.put("pointsToUse", 10);
        assertProblem(checkOut(cart)).hasStatus(409).hasCode("CHECKOUT_OTHERWISE");
    }

    @Test
    void tryingItKeepsNothing() {
        as("service")
                .queryParam("dry", true)
                .body(cart())
                .post("/v1/checkouts")
                .then()
                .statusCode(200)
                .body("pointsEarned", equalTo(40));

        assertThat(available(member.id())).isZero();
        as("agent")
                .queryParam("customerId", member.customerId())
                .get("/v1/checkouts")
                .then()
                .body("items", empty());
    }

    @Test
    void aPromotionTakesOffGivesPointsAndSaysWhyItDoesNotApply() {
        String id = started(promotion(
                List.of(
                        Map.of("kind", "PERCENT_OFF", "percent", 10),
                        Map.of("kind", "POINTS", "points", 50),
                        Map.of("kind", "MULTIPLIER", "factor", 2)),
                List.of(),
                Map.of("items", "category == \"drinks\"", "leastTotal", thb("300.00"))));
        Map<String, Object> cart = cart();

        // drinks cost 400.00: 40.00 off; 960 earn 38, drinks at 360 earn 14 again, and 50
        checkOut(cart)
                .then()
                .statusCode(201)
                .body("discount.amount", equalTo("40.00"))
                .body("payable.amount", equalTo("960.00"))
                .body("applied.id", hasItem(id))
                .body("pointsEarned", equalTo(38 + 14 + 50));
        assertThat(available(member.id())).isEqualTo(102);

        Map<String, Object> small = cart();
        small.put("lines", List.of(line("1", "TEA", "drinks", 1, "200.00")));
        checkOut(small)
                .then()
                .statusCode(201)
                .body("notApplied.find { it.id == '%s' }.reason".formatted(id), equalTo("TOTAL_TOO_SMALL"))
                .body("notApplied.find { it.id == '%s' }.required".formatted(id), equalTo(300.00f))
                .body("notApplied.find { it.id == '%s' }.available".formatted(id), equalTo(200.00f))
                .body("notApplied.find { it.id == '%s' }.missing".formatted(id), equalTo(100.00f));
        proven();
    }

    @Test
    void aBudgetGivesExactlyWhatItSaysHoweverManyBuyAtOnce() throws Exception {
        started(promotion(
                List.of(Map.of("kind", "AMOUNT_OFF", "amount", thb("10.00"))),
                List.of(Map.of("measure", "USES", "per", List.of(), "period", "ALWAYS", "limit", 17)),
                Map.of()));

        List<Response> answers = atOnce(60, () -> checkOut(cart()));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers.stream()
                        .filter(answer -> answer.path("discount.amount").equals("10.00")))
                .hasSize(17);
        proven();
    }

    @Test
    void aCustomersOwnBudgetIsTheCustomersAndComesBackWithACancelledCheckout() {
        String id = started(promotion(
                List.of(Map.of("kind", "AMOUNT_OFF", "amount", thb("10.00"))),
                List.of(Map.of("measure", "USES", "per", List.of("CUSTOMER"), "period", "DAY", "limit", 1)),
                Map.of()));
        Map<String, Object> held = cart();
        held.put("holdSeconds", 600);
        String checkout = checkOut(held)
                .then()
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("discount.amount", equalTo("10.00"))
                .extract()
                .path("id");

        checkOut(cart())
                .then()
                .body("discount.amount", equalTo("0.00"))
                .body("notApplied.find { it.id == '%s' }.reason".formatted(id), equalTo("USED_UP"));
        for (int i = 0; i < 2; i++) {
            as("service")
                    .post("/v1/checkouts/{id}/cancel", checkout)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("CANCELLED"));
        }
        checkOut(cart()).then().body("discount.amount", equalTo("10.00"));
        checkOut(cart()).then().body("discount.amount", equalTo("0.00"));
        assertProblem(as("service").post("/v1/checkouts/{id}/confirm", checkout))
                .hasStatus(409)
                .hasCode("CHECKOUT_STATE_UNFIT");
    }

    @Test
    void pointsPayAPartAreSetAsideAndSpentOnce() throws Exception {
        worth();
        adjust(member.id(), 1000);
        Map<String, Object> cart = cart();
        cart.put("pointsToUse", 600);
        cart.put("holdSeconds", 600);
        String id = checkOut(cart)
                .then()
                .statusCode(201)
                .body("payable.amount", equalTo("940.00"))
                .body("pointsWorth.amount", equalTo("60.00"))
                .body("mostPoints", equalTo(1000))
                .extract()
                .path("id");

        Map<String, Object> second = cart();
        second.put("pointsToUse", 600);
        assertProblem(checkOut(second))
                .hasStatus(409)
                .hasCode("POINTS_ABOVE_SHARE")
                .hasErrorAt("/pointsToUse");

        List<Response> confirmed = atOnce(5, () -> as("service").post("/v1/checkouts/{id}/confirm", id));
        assertThat(confirmed).extracting(Response::statusCode).containsOnly(200);
        // 400 are left, and 940.00 earn 37
        assertThat(available(member.id())).isEqualTo(437);
        proven();
    }

    @Test
    void whatIsNotConfirmedInTimeComesBack() {
        worth();
        adjust(member.id(), 1000);
        Map<String, Object> cart = cart();
        cart.put("pointsToUse", 600);
        cart.put("holdSeconds", 600);
        String id = checkOut(cart).path("id");
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE checkout SET expires_at = now() - interval '1 second' WHERE id = ?", UUID.fromString(id)));

        expiring.expireAll();

        as("agent").get("/v1/checkouts/{id}", id).then().body("state", equalTo("EXPIRED"));
        assertThat(available(member.id())).isEqualTo(1000);
        proven();
    }

    @Test
    void anotherCartForTheSameOpenOrderTakesItsPlace() {
        worth();
        adjust(member.id(), 1000);
        Map<String, Object> cart = cart();
        cart.put("pointsToUse", 600);
        cart.put("holdSeconds", 600);
        checkOut(cart).then().statusCode(201);
        cart.put("pointsToUse", 900);

        checkOut(cart).then().statusCode(201).body("pointsUsed", equalTo(900));

        assertThat(available(member.id())).isEqualTo(100);
        proven();
    }

    @Test
    void whatComesBackTakesAlongExactlyWhatItWasGiven() {
        worth();
        adjust(member.id(), 1000);
        Map<String, Object> cart = cart();
        cart.put("pointsToUse", 1000);
        String id = checkOut(cart).path("id");
        // 900.00 paid in money earn 36; of line 1 (400.00) points paid 40.00, of line 2 (600.00) 60.00
        assertThat(available(member.id())).isEqualTo(36);

        Response back = giveBack(id, "r1", List.of(Map.of("id", "1", "quantity", 1)));
        // one tea of two: 180.00 in money; 720.00 earn 28; 200 points had paid for it
        back.then()
                .statusCode(201)
                .body("paidBack.amount", equalTo("180.00"))
                .body("pointsTakenBack", equalTo(8))
                .body("pointsGivenBack", equalTo(200));
        giveBack(id, "r1", List.of(Map.of("id", "1", "quantity", 1))).then().statusCode(200);
        assertThat(available(member.id())).isEqualTo(36 + 200 - 8);
        assertProblem(giveBack(id, "r2", List.of(Map.of("id", "1", "quantity", 2))))
                .hasStatus(409)
                .hasCode("CHECKOUT_LINE_USED_UP")
                .hasErrorAt("/lines/0/quantity");

        giveBack(id, "r3", null)
                .then()
                .statusCode(201)
                .body("paidBack.amount", equalTo("720.00"))
                .body("pointsTakenBack", equalTo(28))
                .body("pointsGivenBack", equalTo(800));
        assertThat(available(member.id())).isEqualTo(1000);
        proven();
    }

    @Test
    void pointsThatWereSpentMeanwhileAreOwed() {
        worth();
        String id = checkOut(cart()).path("id");
        adjust(member.id(), -40);

        as("manager")
                .body(Map.of("reason", "rung up twice"))
                .post("/v1/checkouts/{id}/reopen", id)
                .then()
                .statusCode(200)
                .body("checkout.state", equalTo("REOPENED"))
                .body("notUndone.what", contains("POINTS_OWED"))
                .body("notUndone[0].value", equalTo("40"));

        adjust(member.id(), 100);
        assertThat(available(member.id())).isEqualTo(60);
        proven();
    }

    @Test
    void whatCustomerServiceTellsOfAReturnTakesPointsBackOnce() {
        String id = checkOut(cart()).path("id");
        UUID returnId = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            tell(
                            "customer.purchase.returned.v1",
                            member.customerId(),
                            Map.of(
                                    "purchaseId",
                                    id,
                                    "returnId",
                                    returnId,
                                    "customerId",
                                    member.customerId(),
                                    "returnedAt",
                                    Instant.now().toString(),
                                    "amount",
                                    thb("500.00"),
                                    "wholly",
                                    false))
                    .then()
                    .statusCode(204);
        }
        assertThat(available(member.id())).isEqualTo(20);
        proven();
    }

    @Test
    void whatTheCustomerWasToldIsWhatItCosts() {
        Map<String, Object> cart = cart();
        cart.put("expectedPayable", thb("999.00"));

        assertProblem(checkOut(cart)).hasStatus(409).hasCode("CHECKOUT_PAYABLE_CHANGED");

        assertThat(available(member.id())).isZero();
    }

    @Test
    void nobodyIsLuredWhileSomethingSevereIsNotPutRight() {
        String id =
                started(promotion(List.of(Map.of("kind", "AMOUNT_OFF", "amount", thb("10.00"))), List.of(), Map.of()));
        tell(
                        "feedback.complaint.opened.v1",
                        member.customerId(),
                        Map.of(
                                "complaintId", UUID.randomUUID(),
                                "customerId", member.customerId(),
                                "category", "SERVICE",
                                "severity", "CRITICAL",
                                "openedAt", Instant.now().toString()))
                .then()
                .statusCode(204);

        checkOut(cart())
                .then()
                .body("notApplied.find { it.id == '%s' }.reason".formatted(id), equalTo("OPEN_COMPLAINT"));
    }

    @Test
    void aPausedPromotionIsGivenToNobodyFromTheNextCartOn() {
        String id =
                started(promotion(List.of(Map.of("kind", "AMOUNT_OFF", "amount", thb("10.00"))), List.of(), Map.of()));
        checkOut(cart()).then().body("discount.amount", equalTo("10.00"));

        as("supervisor")
                .body(Map.of("reason", "mistake"))
                .post("/v1/promotions/{id}/pause", id)
                .then()
                .statusCode(200);

        checkOut(cart()).then().body("discount.amount", equalTo("0.00"));
    }

    @Test
    void customersTryCartsOfTheirOwnAndCheckNothingOut() {
        asCustomer(member.customerId())
                .queryParam("dry", true)
                .body(cart())
                .post("/v1/checkouts")
                .then()
                .statusCode(200);
        assertProblem(asCustomer(member.customerId()).body(cart()).post("/v1/checkouts"))
                .hasStatus(403);
        assertProblem(asCustomer(UUID.randomUUID())
                        .queryParam("dry", true)
                        .body(cart())
                        .post("/v1/checkouts"))
                .hasStatus(403);
    }

    @Test
    void whatCannotBeIsRefusedWhereItStands() {
        Map<String, Object> twice = cart();
        twice.put("lines", List.of(line("1", "A", "x", 1, "1.00"), line("1", "B", "x", 1, "1.00")));
        assertProblem(checkOut(twice))
                .hasStatus(400)
                .hasCode("CHECKOUT_LINE_TWICE")
                .hasErrorAt("/lines/1/id");
        Map<String, Object> nobody = cart();
        nobody.put("customerId", UUID.randomUUID());
        assertProblem(checkOut(nobody)).hasStatus(409).hasErrorAt("/customerId");
        assertProblem(withKey(as("manager"))
                        .body(promotion(List.of(Map.of("kind", "POINTS", "percent", 10)), List.of(), Map.of()))
                        .post("/v1/promotions"))
                .hasStatus(400)
                .hasCode("PROMOTION_EFFECT_UNFIT")
                .hasErrorAt("/effects/0");
        assertProblem(withKey(as("manager"))
                        .body(promotion(
                                List.of(Map.of("kind", "POINTS", "points", 10)),
                                List.of(),
                                Map.of("condition", "totl > 5")))
                        .post("/v1/promotions"))
                .hasStatus(400)
                .hasCode("PROMOTION_CONDITION_INVALID")
                .hasErrorAt("/condition");
    }

    private Map<String, Object> cart() {
        Map<String, Object> cart = new HashMap<>();
        cart.put("reference", "order " + UUID.randomUUID());
        cart.put("customerId", member.customerId());
        cart.put("store", store);
        cart.put("codes", List.of(word));
        cart.put("lines", List.of(line("1", "TEA", "drinks", 2, "200.00"), line("2", "RICE", "food", 1, "600.00")));
        return cart;
    }

    private static Map<String, Object> line(String id, String sku, String category, int quantity, String price) {
        return Map.of("id", id, "sku", sku, "category", category, "quantity", quantity, "unitPrice", thb(price));
    }

    private static Map<String, Object> thb(String amount) {
        return Map.of("amount", amount, "currency", "THB");
    }

    private static Response checkOut(Map<String, Object> cart) {
        return as("service").body(cart).post("/v1/checkouts");
    }

    private static Response giveBack(String id, String reference, @Nullable List<Map<String, Object>> lines) {
        Map<String, Object> body = new HashMap<>(Map.of("reference", reference));
        if (lines != null) {
            body.put("lines", lines);
        }
        return as("service").body(body).post("/v1/checkouts/{id}/returns", id);
    }

    /** Ten points are worth a baht, in tens, for half of an order. */
    private static void worth() {
        if (as("agent").get("/v1/programmes/raksa/spend-rates/THB").statusCode() == 404) {
            as("manager")
                    .header("If-Match", "\"0\"")
                    .body(Map.of("points", 10, "amount", thb("1.00"), "step", 10, "mostPercent", 50))
                    .put("/v1/programmes/raksa/spend-rates/THB");
        }
    }

    /** One that asks for this test's own word, so that other tests' carts do not meet it. */
    private Map<String, Object> promotion(
            List<Map<String, Object>> effects, List<Map<String, Object>> budgets, Map<String, Object> more) {
        Map<String, Object> terms = new HashMap<>(Map.of(
                "name",
                "test",
                "targetGroup",
                "testers",
                "need",
                "certainty",
                "interaction",
                "a test",
                "audience",
                Map.of("members", false, "segments", List.of(), "stages", List.of(), "tiers", List.of()),
                "codes",
                List.of(word),
                "effects",
                effects,
                "rank",
                1,
                "exclusive",
                false,
                "budgets",
                budgets));
        terms.put("startsAt", "2026-01-01T00:00:00Z");
        terms.put("endsAt", "2029-01-01T00:00:00Z");
        terms.put("controlPercent", 0);
        terms.putAll(more);
        return terms;
    }

    private static String started(Map<String, Object> terms) {
        String id = withKey(as("manager"))
                .body(terms)
                .post("/v1/promotions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("manager").post("/v1/promotions/{id}/start", id).then().statusCode(200);
        return id;
    }

    private static void proven() {
        reconciliation().then().statusCode(200).body("consistent", equalTo(true));
    }
}
