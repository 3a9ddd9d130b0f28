package io.raksa.loyalty.earning;

import static io.raksa.loyalty.Loyalty.adjust;
import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.available;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.purchase;
import static io.raksa.loyalty.Loyalty.reconciliation;
import static io.raksa.loyalty.Loyalty.statement;
import static io.raksa.loyalty.Loyalty.tell;
import static io.raksa.loyalty.Loyalty.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty.Membership;
import io.raksa.testing.RaksaTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds of points, and points that cannot be used yet. Each test earns in a currency that no other test uses. */
@QuarkusTest
@RaksaTest(database = "loyalty")
class PointKindsTest {

    private static final Map<String, Object> YEARLY = Map.of("rule", "CALENDAR", "count", 0, "day", "12-31");

    private final UUID purchase = UUID.randomUUID();

    @Inject
    Jdbi jdbi;

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
    void aPurchaseEarnsEveryKindThatHasARateAndItsReturnTakesEachBack() {
        kind("status", YEARLY, "WITHIN_BALANCE").then().statusCode(200);
        rate("SGD", Map.of("points", 1, "per", "10.00"));
        rate("SGD", Map.of("points", 2, "per", "1.00", "pointKind", "status"));

        buys("100.00", "SGD");

        assertThat(available(member.id())).isEqualTo(10);
        balance("status").body("kind", equalTo("status")).body("available", equalTo(200));
        of("/statement?kind=status")
                .body("items.points", equalTo(List.of(200)))
                .body(
                        "items[0].rule.en",
                        equalTo("Purchase of 100.00 SGD: 2 points for every 1.00 SGD (rule %d)"
                                .formatted(ruleVersion("SGD", "status"))));
        of("/explanation?kind=status").body("available", equalTo(200)).body("lots.left", equalTo(List.of(200)));

        givesBack("40.00", false);
        assertThat(available(member.id())).isEqualTo(6);
        balance("status").body("available", equalTo(120));
        givesBack("60.00", true);
        assertThat(available(member.id())).isZero();
        balance("status").body("available", equalTo(0));
    }

    @Test
    void pointsThatOnlyCountAreNotSpent() {
        kind("status", YEARLY, "WITHIN_BALANCE");
        rate("MYR", Map.of("points", 5, "per", "1.00", "pointKind", "status"));
        buys("100.00", "MYR");
        balance("status").body("available", equalTo(500));

        assertProblem(adjust(member.id(), -1)).hasStatus(409).hasCode("POINTS_NOT_ENOUGH");

        assertThat(available(member.id())).isZero();
        assertThat(statement(member.id())).isEmpty();
    }

    @Test
    void pointsCanBeUsedSomeDaysLaterWheneverTheDayRollComes() {
        rate("HKD", Map.of("points", 1, "per", "10.00", "available", Map.of("rule", "AFTER_DAYS", "days", 14)));
        buys("100.00", "HKD");

        balance("points")
                .body("available", equalTo(0))
                .body("pending", equalTo(10))
                .body("usableNext.points", equalTo(10))
                .body("expiringNext", nullValue());
        of("/explanation").body("available", equalTo(0)).body("pending", equalTo(10));
        String usableFrom = balance("points").extract().path("usableNext.at");
        of("/forecast")
                .body("available", equalTo(0))
                .body("pending.points", equalTo(List.of(10)))
                .body("pending[0].usableFrom", equalTo(usableFrom))
                .body("pending[0].endsAt", notNullValue())
                .body("pending[0].awaits", nullValue())
                .body("pending[0].cancelledAt", nullValue());

        isDue();
        balance("points")
                .body("available", equalTo(10))
                .body("pending", equalTo(0))
                .body("usableNext", nullValue());
        of("/forecast").body("available", equalTo(10)).body("pending", equalTo(List.of()));
        as("admin").post("/v1/day-rolls").then().statusCode(200).body("complete", equalTo(true));
        as("admin").post("/v1/day-rolls").then().statusCode(200).body("usablePoints", equalTo(0));

        assertThat(statement(member.id()))
                .extracting(line -> line.get("kind"), line -> line.get("points"), line -> line.get("balanceAfter"))
                .containsExactly(tuple("ACTIVATION", 10, 10), tuple("EARN", 0, 0));
        balance("points").body("available", equalTo(10)).body("expiringNext.points", equalTo(10));
    }

    @Test
    void whoeverSpendsBeforeTheDayRollHasThePointsThatAreDue() {
        rate("HKD", Map.of("points", 1, "per", "10.00", "available", Map.of("rule", "AFTER_DAYS", "days", 14)));
        buys("100.00", "HKD");
        assertProblem(adjust(member.id(), -10)).hasCode("POINTS_NOT_ENOUGH");

        isDue();

        adjust(member.id(), -10).then().statusCode(201);
        assertThat(available(member.id())).isZero();
    }

    @Test
    void pointsThatAwaitADeliveryCanBeUsedOnceItIsTold() {
        awaiting();
        buys("100.00", "TWD");
        balance("points").body("pending", equalTo(10)).body("usableNext", nullValue());
        of("/forecast")
                .body("pending.points", equalTo(List.of(10)))
                .body("pending[0].awaits", equalTo("DELIVERED"))
                .body("pending[0].cancelledAt", notNullValue())
                .body("pending[0].usableFrom", nullValue())
                .body("pending[0].endsAt", nullValue());

        tells("SHIPPED").body("activated", equalTo(0));
        tells("DELIVERED").body("activated", equalTo(10));
        tells("DELIVERED").body("activated", equalTo(0));

        balance("points").body("available", equalTo(10)).body("pending", equalTo(0));
    }

    @Test
    void aDeliveryMayBeToldBeforeThePurchase() {
        awaiting();

        tells("DELIVERED").body("activated", equalTo(0));
        buys("100.00", "TWD");

        balance("points").body("available", equalTo(10)).body("pending", equalTo(0));
    }

    @Test
    void pointsWhoseDeliveryDoesNotComeAreCancelled() {
        awaiting();
        buys("100.00", "TWD");

        isDue();
        balance("points").body("available", equalTo(0)).body("pending", equalTo(0));
        tells("DELIVERED").body("activated", equalTo(0));

        assertThat(statement(member.id()).getFirst())
                .containsEntry("kind", "CANCELLATION")
                .containsEntry("points", 0);
    }

    @Test
    void staffAdjustAKindThatOnlyCounts() {
        kind("status", YEARLY, "WITHIN_BALANCE");

        adjusts("status", 300).then().statusCode(201).body("points", equalTo(300));
        adjusts("status", -100).then().statusCode(201).body("balanceAfter", equalTo(200));
        assertProblem(adjusts("status", -201)).hasStatus(409).hasCode("POINTS_NOT_ENOUGH");
        assertProblem(adjusts("no-such", 5)).hasStatus(404).hasCode("POINT_KIND_UNKNOWN");
        assertProblem(adjusts("no-such", 6_000)).hasStatus(404).hasCode("POINT_KIND_UNKNOWN");
        balance("status").body("available", equalTo(200));
        assertThat(available(member.id())).isZero();

        String waiting = adjusts("status", 6_000)
                .then()
                .statusCode(202)
                .body("pointKind", equalTo("status"))
                .extract()
                .path("id");
        as("manager")
                .body(Map.of("note", "seen"))
                .post("/v1/adjustments/{id}/approve", waiting)
                .then()
                .statusCode(200);
        balance("status").body("available", equalTo(6_200));
        assertThat(available(member.id())).isZero();
    }

    private Response adjusts(String kind, long points) {
        return withKey(as("supervisor"))
                .body(Map.of("points", points, "reason", "test", "pointKind", kind))
                .post("/v1/members/{id}/points", member.id());
    }

    @Test
    void aReturnTakesFirstWhatCannotBeUsedYet() {
        rate("HKD", Map.of("points", 1, "per", "10.00", "available", Map.of("rule", "AFTER_DAYS", "days", 14)));
        adjust(member.id(), 50);
        buys("100.00", "HKD");

        givesBack("40.00", false);

        balance("points").body("available", equalTo(50)).body("pending", equalTo(6));
    }

    @ParameterizedTest
    @CsvSource({"WITHIN_BALANCE, 0", "PENDING_ONLY, 10", "MAY_OWE, 0"})
    void theProgrammeSaysWhatAReturnMayTake(String onReturn, int left) {
        String kind = "kind-" + onReturn.toLowerCase(Locale.ROOT).replace('_', '-');
        kind(kind, YEARLY, onReturn).then().statusCode(200);
        rate("KRW", Map.of("points", 1, "per", "10.00", "pointKind", kind));
        buys("100.00", "KRW");

        givesBack("100.00", true);

        balance(kind).body("available", equalTo(left)).body("owed", equalTo(0));
    }

    @Test
    void whoBuysPutsTheEndOfAllPointsOffWhereTheyEndByInactivity() {
        kind("loyal", Map.of("rule", "INACTIVITY", "count", 3, "unit", "MONTHS", "endOf", "DAY"), "WITHIN_BALANCE")
                .then()
                .statusCode(200);
        rate("IDR", Map.of("points", 1, "per", "10.00", "pointKind", "loyal"));
        buys("100.00", "IDR");
        String end = balance("loyal").extract().path("expiringNext.at");
        jdbi.useHandle(handle -> handle.execute("""
                        UPDATE lot SET expires_at = expires_at - interval '60 days' FROM member_account account
                        WHERE account.member_id = lot.member_id AND owner = ?""", member.id()));

        buys(UUID.randomUUID(), "20.00", "IDR");

        balance("loyal").body("expiringNext.at", equalTo(end)).body("expiringNext.points", equalTo(12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"rule\": \"ROLLING\", \"count\": 1, \"unit\": \"MONTHS\"}",
                "{\"rule\": \"ROLLING\", \"count\": 0, \"unit\": \"MONTHS\", \"endOf\": \"DAY\"}",
                "{\"rule\": \"ROLLING\", \"count\": 1201, \"unit\": \"MONTHS\", \"endOf\": \"DAY\"}",
                "{\"rule\": \"CALENDAR\", \"count\": 0, \"day\": \"02-30\"}",
                "{\"rule\": \"NEVER\", \"count\": 1}"
            })
    void aPolicyThatIsNotWholeIsRefused(String expiry) {
        Response refused = changed("status", """
                {"nameEn": "x", "nameTh": "x", "onReturn": "MAY_OWE", "expiry": %s}""".formatted(expiry));

        assertProblem(refused).hasStatus(400).hasCode("EXPIRY_UNFIT");
    }

    @Test
    void aKindThatIsNotThereHasNoBalanceAndNoRate() {
        assertProblem(as("agent").get("/v1/members/{id}/balance?kind=stars", member.id()))
                .hasStatus(404)
                .hasCode("POINT_KIND_UNKNOWN");
        assertProblem(asked("THB", Map.of("points", 1, "per", "1.00", "pointKind", "stars")))
                .hasStatus(404)
                .hasCode("POINT_KIND_UNKNOWN");
    }

    @Test
    void theHistoryOfTheSetUpTellsOfKinds() {
        kind("status", YEARLY, "WITHIN_BALANCE");

        as("manager")
                .get("/v1/programmes/raksa/point-kinds")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("points"))
                .body("items.code", hasItem("status"));
        as("manager")
                .get("/v1/programmes/raksa/history?limit=200")
                .then()
                .statusCode(200)
                .body("items.findAll { it.part == 'POINT_KIND' }.name", hasItem("status"));
    }

    private void awaiting() {
        rate(
                "TWD",
                Map.of(
                        "points",
                        1,
                        "per",
                        "10.00",
                        "available",
                        Map.of("rule", "ON_EVENT", "event", "DELIVERED", "days", 30)));
    }

    private void buys(String amount, String currency) {
        buys(purchase, amount, currency);
    }

    private void buys(UUID which, String amount, String currency) {
        Map<String, Object> told = purchase(which, member.customerId(), amount, currency);
        told.put("purchasedAt", Instant.now().toString());
        tell("customer.purchase.recorded.v1", member.customerId(), told).then().statusCode(204);
    }

    private void givesBack(String amount, boolean wholly) {
        Map<String, Object> fact = new HashMap<>();
        fact.put("purchaseId", purchase);
        fact.put("returnId", UUID.randomUUID());
        fact.put("customerId", member.customerId());
        fact.put("returnedAt", "2026-11-23T05:00:00Z");
        fact.put("amount", Map.of("amount", amount, "currency", "THB"));
        fact.put("wholly", wholly);
        tell("customer.purchase.returned.v1", member.customerId(), fact).then().statusCode(204);
    }

    private ValidatableResponse tells(String event) {
        return as("agent")
                .contentType(ContentType.JSON)
                .body(Map.of("purchaseId", purchase, "event", event))
                .post("/v1/purchase-events")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse balance(String kind) {
        return of("/balance?kind=" + kind);
    }

    private ValidatableResponse of(String what) {
        return as("agent").get("/v1/members/" + member.id() + what).then().statusCode(200);
    }

    /** Time passes: what the member's pending points wait for is due. */
    private void isDue() {
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE lot SET due_at = now() - interval '1 second' WHERE member_id = ? AND pending > 0",
                member.id()));
    }

    private static int ruleVersion(String currency, String kind) {
        return as("agent")
                .get("/v1/programmes/raksa")
                .path("earnRates.find { it.currency == '%s' && it.pointKind == '%s' }.ruleVersion"
                        .formatted(currency, kind));
    }

    private static Response kind(String code, Map<String, Object> expiry, String onReturn) {
        return changed(code, Map.of("nameEn", code, "nameTh", code, "expiry", expiry, "onReturn", onReturn));
    }

    private static Response changed(String kind, Object body) {
        Response before = as("manager").get("/v1/programmes/raksa/point-kinds/{kind}", kind);
        return as("manager")
                .contentType(ContentType.JSON)
                .header("If-Match", before.statusCode() == 404 ? "\"0\"" : before.header("ETag"))
                .body(body)
                .put("/v1/programmes/raksa/point-kinds/{kind}", kind);
    }

    private static void rate(String currency, Map<String, Object> body) {
        asked(currency, body).then().statusCode(200);
    }

    private static Response asked(String currency, Map<String, Object> body) {
        return as("manager")
                .contentType(ContentType.JSON)
                .header("If-Match", as("manager").get("/v1/programmes/raksa").header("ETag"))
                .body(body)
                .put("/v1/programmes/raksa/earn-rates/{currency}", currency);
    }
}
