package io.raksa.loyalty.checkout;

import static io.raksa.loyalty.Loyalty.adjust;
import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.available;
import static io.raksa.loyalty.Loyalty.bought;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.reconciliation;
import static io.raksa.loyalty.Loyalty.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What members have by where they stand and by the programme's rules, at a checkout. */
@QuarkusTest
@RaksaTest(database = "loyalty")
class MemberCheckoutTest {

    @Inject
    Jdbi jdbi;

    private Loyalty.Membership member;

    @BeforeEach
    void enrol() {
        member = enrolled();
    }

    /** Other tests know of no tiers and no caps. */
    @AfterEach
    void theBooksBalance() {
        jdbi.useHandle(handle -> {
            handle.execute("DELETE FROM tier_benefit");
            handle.execute("DELETE FROM tier");
            handle.execute("DELETE FROM tier_rules");
            handle.execute("DELETE FROM member_tier");
            handle.execute("DELETE FROM cap_rules");
        });
        reconciliation().then().statusCode(200).body("consistent", equalTo(true));
    }

    @Test
    void theTierTakesOffAndMultipliesAndAReturnTakesItBack() {
        gold();
        bought(member.customerId(), "10.00", "THB");
        Map<String, Object> cart = cart("THB", "200.00", "600.00");

        as("service")
                .queryParam("dry", true)
                .body(cart)
                .post("/v1/checkouts")
                .then()
                .statusCode(200)
                .body("payable.amount", equalTo("950.00"))
                .body("pointsEarned", equalTo(57));
        Response checkedOut = checkOut(cart);

        // 5 % off 1000.00; 950.00 earn 38, times 1.5
        checkedOut
                .then()
                .statusCode(201)
                .body("tierDiscount.tier", equalTo("gold"))
                .body("tierDiscount.percent", equalTo(5.0f))
                .body("tierDiscount.discount.amount", equalTo("50.00"))
                .body("lines[0].discounts[0].source", equalTo("tier gold"))
                .body("lines[0].payable.amount", equalTo("380.00"))
                .body("payable.amount", equalTo("950.00"))
                .body("pointsEarned", equalTo(57));
        assertThat(statement(member.id()).getFirst().get("rule").toString())
                .contains("950.00 THB paid: 57 points (times 1.5 as Gold)");

        // one of two: 190.00; 760.00 earn 30, times 1.5
        giveBack(checkedOut, List.of(Map.of("id", "1", "quantity", 1)))
                .body("paidBack.amount", equalTo("190.00"))
                .body("pointsTakenBack", equalTo(12));
        giveBack(checkedOut, null).body("pointsTakenBack", equalTo(45));
        assertThat(available(member.id())).isZero();
    }

    @Test
    void capsHoldAtACheckoutAndAReturnTakesOnlyWhatWasGiven() {
        as("manager")
                .header("If-Match", "\"0\"")
                .body(Map.of("perTransaction", 30, "beyond", "GRANT_REST"))
                .put("/v1/programmes/raksa/caps")
                .then()
                .statusCode(200);
        Map<String, Object> cart = cart("THB", "200.00", "600.00");

        Response checkedOut = checkOut(cart);

        checkedOut.then().statusCode(201).body("pointsEarned", equalTo(30));
        assertThat(available(member.id())).isEqualTo(30);
        assertThat(statement(member.id()).getFirst().get("rule").toString())
                .contains("40 points by that rule, but no more than 30 with one purchase");
        // 800.00 would still earn 32, 600.00 24
        giveBack(checkedOut, List.of(Map.of("id", "1", "quantity", 1))).body("pointsTakenBack", equalTo(0));
        giveBack(checkedOut, List.of(Map.of("id", "1", "quantity", 1))).body("pointsTakenBack", equalTo(6));
        giveBack(checkedOut, null).body("pointsTakenBack", equalTo(24));
    }

    @Test
    void aCapForTheDayCountsCheckoutsAndPurchasesTogether() {
        as("manager")
                .header("If-Match", "\"0\"")
                .body(Map.of("perDay", 50, "beyond", "GRANT_REST"))
                .put("/v1/programmes/raksa/caps")
                .then()
                .statusCode(200);
        checkOut(cart("THB", "200.00", "600.00")).then().body("pointsEarned", equalTo(40));

        checkOut(cart("THB", "200.00", "600.00")).then().statusCode(201).body("pointsEarned", equalTo(10));
        checkOut(cart("THB", "200.00", "600.00")).then().statusCode(201).body("pointsEarned", equalTo(0));

        assertThat(available(member.id())).isEqualTo(50);
    }

    @Test
    void pointsThatPaidComeBackToTheLotsTheyWereOf() {
        worth();
        adjust(member.id(), 600);
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE lot SET expires_at = now() + interval '10 days' WHERE member_id = ?", member.id()));
        adjust(member.id(), 400);
        Map<String, Object> cart = cart("THB", "200.00", "600.00");
        cart.put("pointsToUse", 800);
        Response checkedOut = checkOut(cart);
        assertThat(left()).containsExactly(36L, 200L);

        // of line 1 points paid 32.00, 16.00 for each; the 736.00 that stay earn 29, and 7 go
        giveBack(checkedOut, List.of(Map.of("id", "1", "quantity", 1))).body("pointsGivenBack", equalTo(160));
        assertThat(left()).containsExactly(36L, 353L);

        jdbi.useHandle(handle -> handle.execute(
                "UPDATE lot SET expires_at = now() - interval '1 second' WHERE member_id = ? AND points = 600",
                member.id()));
        giveBack(checkedOut, null).body("pointsGivenBack", equalTo(640));
        // 40 to the lot that lives, 600 for another 30 days, of which the 29 go that the rest had earned
        assertThat(left()).containsExactly(36L, 393L, 571L);
        long days = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT round(extract(epoch FROM expires_at - now()) / 86400) FROM lot WHERE member_id = ? AND remaining = 571")
                .bind(0, member.id())
                .mapTo(Long.class)
                .one());
        assertThat(days).isEqualTo(30);
    }

    @Test
    void aCheckoutEarnsEveryKindOfPointsAndThoseThatWaitWait() {
        as("manager")
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "nameEn", "Miles",
                        "nameTh", "ไมล์",
                        "onReturn", "WITHIN_BALANCE",
                        "expiry", Map.of("rule", "NEVER")))
                .put("/v1/programmes/raksa/point-kinds/miles");
        rate(Map.of(
                "points",
                1,
                "per",
                "10.00",
                "available",
                Map.of("rule", "ON_EVENT", "event", "DELIVERED", "days", 30)));
        rate(Map.of("points", 2, "per", "1.00", "pointKind", "miles"));

        Response checkedOut = checkOut(cart("PHP", "200.00", "600.00"));

        checkedOut.then().statusCode(201).body("pointsEarned", equalTo(100));
        balance("points").body("available", equalTo(0)).body("pending", equalTo(100));
        balance("miles").body("available", equalTo(2000));
        giveBack(checkedOut, List.of(Map.of("id", "1", "quantity", 2)));
        balance("points").body("available", equalTo(0)).body("pending", equalTo(60));
        balance("miles").body("available", equalTo(1200));

        as("agent")
                .body(Map.of("purchaseId", checkedOut.path("id"), "event", "DELIVERED"))
                .post("/v1/purchase-events")
                .then()
                .statusCode(200)
                .body("activated", equalTo(60));
        giveBack(checkedOut, null).body("pointsTakenBack", equalTo(60));
        balance("points").body("available", equalTo(0)).body("owed", equalTo(0));
        balance("miles").body("available", equalTo(0));
    }

    private static void gold() {
        as("manager")
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "measure",
                        "SPEND",
                        "currency",
                        "THB",
                        "windowMonths",
                        12,
                        "validMonths",
                        12,
                        "graceDays",
                        0,
                        "fall",
                        "FULL",
                        "tiers",
                        List.of(Map.of(
                                "code", "gold",
                                "nameEn", "Gold",
                                "nameTh", "ทอง",
                                "threshold", 10,
                                "benefits",
                                        List.of(
                                                benefit("more", "POINTS_MULTIPLIER", 1.5),
                                                benefit("less", "DISCOUNT", 5))))))
                .put("/v1/programmes/raksa/tiers")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> benefit(String code, String gives, Number figure) {
        return Map.of("code", code, "gives", gives, "nameEn", code, "nameTh", code, "figure", figure);
    }

    private static void rate(Map<String, Object> body) {
        as("manager")
                .header("If-Match", as("manager").get("/v1/programmes/raksa").header("ETag"))
                .body(body)
                .put("/v1/programmes/raksa/earn-rates/PHP")
                .then()
                .statusCode(200);
    }

    private List<Long> left() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT remaining FROM lot WHERE member_id = ? AND remaining > 0 ORDER BY remaining")
                .bind(0, member.id())
                .mapTo(Long.class)
                .list());
    }

    private ValidatableResponse balance(String kind) {
        return as("agent")
                .queryParam("kind", kind)
                .get("/v1/members/{id}/balance", member.id())
                .then()
                .statusCode(200);
    }

    private Map<String, Object> cart(String currency, String tea, String rice) {
        Map<String, Object> cart = new HashMap<>();
        cart.put("reference", "order " + UUID.randomUUID());
        cart.put("customerId", member.customerId());
        cart.put("lines", List.of(line("1", "TEA", 2, tea, currency), line("2", "RICE", 1, rice, currency)));
        return cart;
    }

    private static Map<String, Object> line(String id, String sku, int quantity, String price, String currency) {
        return Map.of(
                "id", id, "sku", sku, "quantity", quantity, "unitPrice", Map.of("amount", price, "currency", currency));
    }

    private static Response checkOut(Map<String, Object> cart) {
        return as("service").body(cart).post("/v1/checkouts");
    }

    private static ValidatableResponse giveBack(Response checkedOut, @Nullable List<Map<String, Object>> lines) {
        Map<String, Object> body = new HashMap<>(Map.of("reference", "return " + UUID.randomUUID()));
        if (lines != null) {
            body.put("lines", lines);
        }
        return as("service")
                .body(body)
                .post("/v1/checkouts/{id}/returns", checkedOut.<String>path("id"))
                .then()
                .statusCode(201);
    }

    /** Ten points are worth a baht, in tens, for half of an order. */
    private static void worth() {
        if (as("agent").get("/v1/programmes/raksa/spend-rates/THB").statusCode() == 404) {
            as("manager")
                    .header("If-Match", "\"0\"")
                    .body(Map.of(
                            "points", 10,
                            "amount", Map.of("amount", "1.00", "currency", "THB"),
                            "step", 10,
                            "mostPercent", 50))
                    .put("/v1/programmes/raksa/spend-rates/THB");
        }
    }
}
