package io.raksa.loyalty.voucher;

import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.asCustomer;
import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.known;
import static io.raksa.loyalty.Loyalty.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "loyalty")
class VoucherTest {

    private UUID customer;
    private final String code =
            "CODE" + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void aCustomerIsKnown() {
        customer = known(jdbi);
    }

    @Test
    void aCodeThatGoesSeventeenTimesGoesSeventeenTimesThoughTwoHundredAskAtOnce() throws Exception {
        code(offer(Map.of()), 17);
        AtomicInteger order = new AtomicInteger();

        List<Integer> answers =
                atOnce(200, () -> redeem("order " + order.incrementAndGet()).statusCode());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(17);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(183);
        assertThat(uses()).isEqualTo(17);
        assertProblem(redeem("one more")).hasStatus(409).hasCode("VOUCHER_USED_UP");
    }

    @Test
    void anOrderUsesAVoucherOnceWithWhicheverKey() throws Exception {
        code(offer(Map.of()), 5);

        List<Response> answers = atOnce(10, () -> redeem("order 1"));

        assertThat(answers).extracting(Response::statusCode).contains(201).containsOnly(200, 201);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("id"))
                .containsOnly(answers.getFirst().<String>path("id"));
        assertThat(uses()).isEqualTo(1);
        Map<String, Object> dearer = request("order 1");
        dearer.put("total", Map.of("amount", "999.00", "currency", "THB"));
        assertProblem(redeem(dearer))
                .hasStatus(409)
                .hasCode("REDEEMED_OTHERWISE")
                .hasErrorAt("/reference");
    }

    @Test
    void anOrderThatUsesAVoucherIsToldSoThoughTheOfferHasEndedSince() {
        String offer = offer(Map.of());
        code(offer, 5);
        String id = redeem("order 1").path("id");
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE voucher_offer SET ends_at = now() - interval '1 second' WHERE id = ?", UUID.fromString(offer)));

        redeem("order 1").then().statusCode(200).body("id", equalTo(id));
        assertProblem(redeem("order 2")).hasStatus(409).hasCode("VOUCHER_NOT_RUNNING");
    }

    @Test
    void anOrderThatIsRedeemedAndGivenBackAllTheTimeIsAnsweredAllTheTime() throws Exception {
        code(offer(Map.of()), 3);

        List<Integer> answers = atOnce(16, () -> {
            int worst = 0;
            for (int i = 0; i < 10; i++) {
                Response redeemed = redeem("order 1");
                worst = Math.max(worst, redeemed.statusCode());
                worst = Math.max(worst, end(redeemed.path("id"), "release").statusCode());
            }
            return worst;
        });

        assertThat(answers).allMatch(status -> status <= 201);
        assertThat(uses()).isZero();
    }

    @Test
    void partnersMayCallTheirOrdersTheSame() {
        code(offer(Map.of()), 2);

        partner(1)
                .body(request("order 1"))
                .post("/v1/vouchers/redemptions")
                .then()
                .statusCode(201);
        partner(2)
                .body(request("order 1"))
                .post("/v1/vouchers/redemptions")
                .then()
                .statusCode(201);
        partner(2)
                .body(request("order 1"))
                .post("/v1/vouchers/redemptions")
                .then()
                .statusCode(200);
        assertThat(uses()).isEqualTo(2);
    }

    @Test
    void aCheckKnowsWhatIsUsedUp() {
        code(offer(Map.of("usesPerCustomer", 1, "mostRedemptions", 2)), 9);
        redeem("order 1").then().statusCode(201);

        assertProblem(check("order 2")).hasStatus(409).hasCode("VOUCHER_CUSTOMER_USED_UP");
        customer = known(jdbi);
        check("order 2").then().statusCode(200);
        redeem("order 2").then().statusCode(201);
        customer = known(jdbi);
        assertProblem(check("order 3")).hasStatus(409).hasCode("OFFER_USED_UP");
    }

    @Test
    void aCustomerThatNobodyKnowsPassesNoLimit() {
        code(offer(Map.of("usesPerCustomer", 1)), 9);
        Map<String, Object> invented = request("order 1");
        invented.put("customerId", UUID.randomUUID());

        assertProblem(redeem(invented))
                .hasStatus(409)
                .hasCode("CUSTOMER_UNKNOWN")
                .hasErrorAt("/customerId");
        assertProblem(as("agent").body(invented).post("/v1/vouchers/check"))
                .hasStatus(409)
                .hasCode("CUSTOMER_UNKNOWN");
        assertThat(uses()).isZero();
    }

    @Test
    void whatIsRedeemedAndGivenBackAtOnceCountsRight() throws Exception {
        code(offer(Map.of("usesPerCustomer", 1, "mostRedemptions", 3)), 3);
        String id = redeem("order 1").path("id");

        List<Integer> answers = atOnce(10, () -> end(id, "release").statusCode());

        assertThat(answers).containsOnly(200);
        assertThat(uses()).isZero();
        redeem("order 1").then().statusCode(201);
        assertThat(uses()).isEqualTo(1);
        end(id, "release").then().statusCode(200).body("state", equalTo("ROLLED_BACK"));
        assertThat(uses()).isEqualTo(1);
        assertProblem(end(id, "confirm")).hasStatus(409).hasCode("REDEMPTION_ENDED");
    }

    @Test
    void aCustomerRedeemsAnOfferAsOftenAsItSaysWhicheverCodes() throws Exception {
        String offer = offer(Map.of("usesPerCustomer", 1));
        code(offer, 100);
        AtomicInteger order = new AtomicInteger();

        List<Integer> answers =
                atOnce(10, () -> redeem("order " + order.incrementAndGet()).statusCode());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(uses()).isEqualTo(1);
        assertProblem(redeem("order 99")).hasStatus(409).hasCode("VOUCHER_CUSTOMER_USED_UP");
        Map<String, Object> nobodys = request("order 100");
        nobodys.remove("customerId");
        assertProblem(redeem(nobodys)).hasStatus(400).hasCode("VOUCHER_CUSTOMER_NEEDED");
    }

    @Test
    void anOfferIsRedeemedAsOftenAsItSaysWhicheverCodesAndCustomers() throws Exception {
        String offer = offer(Map.of("mostRedemptions", 4));
        code(offer, 100);
        AtomicInteger order = new AtomicInteger();

        List<Integer> answers =
                atOnce(20, () -> redeem("order " + order.incrementAndGet()).statusCode());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(4);
        assertThat(uses()).isEqualTo(4);
        as("analyst").get("/v1/voucher-offers/" + offer).then().body("redemptions", equalTo(4));
        assertProblem(redeem("order 99")).hasStatus(409).hasCode("OFFER_USED_UP");
    }

    @Test
    void whatIsReservedNobodyElseHasUntilItsTimeIsOver() {
        code(offer(Map.of()), 1);
        Map<String, Object> reserve = request("cart 1");
        reserve.put("reserveSeconds", 900);
        String id = redeem(reserve)
                .then()
                .statusCode(201)
                .body("state", equalTo("RESERVED"))
                .extract()
                .path("id");
        assertProblem(redeem("cart 2")).hasStatus(409).hasCode("VOUCHER_USED_UP");

        jdbi.useHandle(handle -> handle.execute(
                "UPDATE voucher_redemption SET expires_at = now() - interval '1 second' WHERE id = ?",
                UUID.fromString(id)));
        assertProblem(end(id, "confirm")).hasStatus(409).hasCode("REDEMPTION_ENDED");
        await().atMost(40, SECONDS).untilAsserted(() -> assertThat(uses()).isZero());

        redeem("cart 2").then().statusCode(201);
    }

    @Test
    void whatIsReservedIsConfirmedOnce() {
        code(offer(Map.of()), 1);
        Map<String, Object> reserve = request("cart 1");
        reserve.put("reserveSeconds", 900);
        String id = redeem(reserve).path("id");

        end(id, "confirm").then().statusCode(200).body("state", equalTo("REDEEMED"));
        end(id, "confirm").then().statusCode(200).body("state", equalTo("REDEEMED"));
        assertThat(uses()).isEqualTo(1);
    }

    @Test
    void whyAVoucherDoesNotApplyIsSaidWithWhatIsMissing() {
        String offer = offer(Map.of("leastTotal", Map.of("amount", "500.00", "currency", "THB")));
        code(offer, 1);

        assertProblem(redeem("order 1"))
                .hasStatus(409)
                .hasCode("VOUCHER_ORDER_TOO_SMALL")
                .hasErrorAt("/total");
        assertThat(redeem("order 1").<String>path("context.missing.amount")).isEqualTo("300.00");
        Map<String, Object> dollars = request("order 1");
        dollars.put("total", Map.of("amount", "900.00", "currency", "USD"));
        assertProblem(redeem(dollars)).hasStatus(409).hasCode("VOUCHER_OTHER_CURRENCY");
        Map<String, Object> mistyped = request("order 1");
        mistyped.put("code", "SPA-2222-22223");
        assertProblem(redeem(mistyped)).hasStatus(404);
        Map<String, Object> large = request("order 1");
        large.put("total", Map.of("amount", "1000.00", "currency", "THB"));
        withKey(as("agent"))
                .body(large)
                .post("/v1/vouchers/check")
                .then()
                .statusCode(200)
                .body("discount.amount", equalTo("150.00"));
        assertThat(uses()).isZero();
    }

    @Test
    void codesAreMadeByTheThousandEachOnceAndRedeemedHoweverTheyAreWritten() {
        String offer = offer(Map.of());
        String batch = order(offer, "BIG-#####-##", 25_000)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(60, SECONDS)
                .untilAsserted(() -> as("manager").get(batch).then().body("ready", equalTo(true)));

        int made = jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM voucher WHERE offer_id = ?")
                .bind(0, UUID.fromString(offer))
                .mapTo(int.class)
                .one());
        assertThat(made).isEqualTo(25_000);
        Set<String> seen = new HashSet<>();
        String next = null;
        do {
            Response page = (next == null ? as("manager") : as("manager").queryParam("after", next))
                    .queryParam("limit", 200)
                    .get(batch + "/codes");
            page.then().statusCode(200);
            seen.addAll(page.<List<String>>path("items"));
            next = page.path("next");
        } while (next != null && seen.size() < 600);
        assertThat(seen).hasSize(600).allMatch(written -> written.matches("BIG-\\w{5}-\\w{3}"));
        Map<String, Object> request = request("order 1");
        request.put("code", seen.iterator().next().toLowerCase(Locale.ROOT).replace("-", " "));
        redeem(request).then().statusCode(201).body("discount.amount", equalTo("30.00"));
    }

    @Test
    void aBatchTakesAtMostHalfOfTheCodesThatItsPatternHas() {
        String offer = offer(Map.of());

        assertProblem(order(offer, "HALF-##", 481))
                .hasStatus(409)
                .hasCode("CODE_SPACE_TOO_SMALL")
                .hasErrorAt("/codes");
        String batch = order(offer, "H" + Math.abs(customer.hashCode() % 100_000) + "-##", 480)
                .header("Location");
        await().atMost(60, SECONDS)
                .untilAsserted(() -> as("manager").get(batch).then().body("made", equalTo(480)));
    }

    @Test
    void batchesOfOnePatternTakeAtMostHalfTogetherThoughOrderedAtOnce() throws Exception {
        String offer = offer(Map.of());
        String letters = customer.toString().substring(24).toUpperCase(Locale.ROOT);
        AtomicInteger number = new AtomicInteger();

        List<Integer> answers =
                atOnce(6, () -> order(offer, letters + (number.incrementAndGet() % 2 == 0 ? "-##" : "##"), 200)
                        .statusCode());

        assertThat(answers).filteredOn(status -> status == 202).hasSize(2);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(4);
        assertProblem(order(offer, letters + "##", 81)).hasCode("CODE_SPACE_TOO_SMALL");
        order(offer, letters + "##", 80).then().statusCode(202);
    }

    @Test
    void aCustomerIsGivenOneCodeForOneReason() throws Exception {
        String offer = offer(Map.of());
        String batch = order(offer, "GIVE-######", 2).header("Location");
        await().atMost(60, SECONDS)
                .untilAsserted(() -> as("manager").get(batch).then().body("ready", equalTo(true)));

        List<String> given =
                atOnce(10, () -> publish(offer, customer, "birthday").path("code"));
        assertThat(new HashSet<>(given)).hasSize(1);
        assertThat(publish(offer, customer, "name day").<String>path("code")).isNotEqualTo(given.getFirst());
        assertProblem(publish(offer, known(jdbi), "birthday")).hasStatus(409).hasCode("NO_CODE_LEFT");
        assertProblem(publish(offer, UUID.randomUUID(), "birthday"))
                .hasStatus(409)
                .hasCode("CUSTOMER_UNKNOWN");
        asCustomer(customer).get("/v1/vouchers/mine").then().statusCode(200).body("size()", equalTo(2));

        Map<String, Object> stolen = request("order 1");
        stolen.put("code", given.getFirst());
        stolen.put("customerId", known(jdbi));
        assertProblem(redeem(stolen)).hasStatus(409).hasCode("VOUCHER_OF_ANOTHER");
        stolen.put("customerId", customer);
        redeem(stolen).then().statusCode(201);
    }

    @Test
    void whatRunsNoMoreIsWorthNothing() {
        code(offer(Map.of("startsAt", "2020-01-01T00:00:00Z", "endsAt", "2020-02-01T00:00:00Z")), 1);

        assertProblem(redeem("order 1")).hasStatus(409).hasCode("VOUCHER_NOT_RUNNING");
    }

    @ParameterizedTest
    @CsvSource({"kind, AMOUNT", "percent, ", "item, tea", "endsAt, 2020-01-01T00:00:00Z"})
    void anOfferGivesOneThing(String field, String value) {
        Map<String, Object> request = offerRequest(Map.of());
        request.put(field, value);

        assertProblem(withKey(as("manager")).body(request).post("/v1/voucher-offers"))
                .hasStatus(400)
                .hasCode("OFFER_UNFIT");
    }

    @Test
    void aCodeOfOnesOwnChoiceIsThereOnce() {
        String offer = offer(Map.of());
        code(offer, 1);

        assertProblem(withKey(as("manager"))
                        .body(Map.of("code", code, "uses", 2))
                        .post("/v1/voucher-offers/" + offer + "/codes"))
                .hasStatus(409)
                .hasCode("CODE_TAKEN");
    }

    @Test
    void aPartnerHasToDoOnlyWithWhatItTookItself() {
        code(offer(Map.of()), 2);
        String own = partner(1)
                .body(request("order 1"))
                .post("/v1/vouchers/redemptions")
                .path("id");

        partner(1).get("/v1/vouchers/redemptions/" + own).then().statusCode(200);
        assertProblem(partner(2).get("/v1/vouchers/redemptions/" + own)).hasStatus(404);
        assertProblem(partner(2).post("/v1/vouchers/redemptions/" + own + "/release"))
                .hasStatus(404);
        assertThat(uses()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "analyst", "partner", "customer"})
    void othersMakeNoOffers(String role) {
        assertProblem(withKey(as(role)).body(offerRequest(Map.of())).post("/v1/voucher-offers"))
                .hasStatus(403);
    }

    private static RequestSpecification partner(int number) {
        return withKey(given().auth()
                .oauth2(Tokens.partner(new UUID(9, number), "partner-" + number))
                .contentType(ContentType.JSON));
    }

    private static String offer(Map<String, Object> changes) {
        return withKey(as("manager"))
                .body(offerRequest(changes))
                .post("/v1/voucher-offers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> offerRequest(Map<String, Object> changes) {
        Map<String, Object> request = new HashMap<>();
        request.put("name", "test");
        request.put("kind", "PERCENT");
        request.put("percent", 15);
        request.put("startsAt", "2026-01-01T00:00:00Z");
        request.put("endsAt", "2099-01-01T00:00:00Z");
        request.putAll(changes);
        return request;
    }

    private void code(String offer, int uses) {
        withKey(as("manager"))
                .body(Map.of("code", code, "uses", uses))
                .post("/v1/voucher-offers/" + offer + "/codes")
                .then()
                .statusCode(201);
    }

    private static Response order(String offer, String pattern, int codes) {
        return withKey(as("manager"))
                .body(Map.of("pattern", pattern, "codes", codes))
                .post("/v1/voucher-offers/" + offer + "/batches");
    }

    private static Response publish(String offer, UUID whom, String reason) {
        return as("agent")
                .body(Map.of("customerId", whom, "reason", reason))
                .post("/v1/voucher-offers/" + offer + "/publications");
    }

    private Map<String, Object> request(String reference) {
        Map<String, Object> request = new HashMap<>();
        request.put("code", code);
        request.put("reference", reference);
        request.put("customerId", customer);
        request.put("total", Map.of("amount", "200.00", "currency", "THB"));
        return request;
    }

    private Response redeem(String reference) {
        return redeem(request(reference));
    }

    private static Response redeem(Map<String, Object> request) {
        return withKey(as("agent")).body(request).post("/v1/vouchers/redemptions");
    }

    private Response check(String reference) {
        return as("agent").body(request(reference)).post("/v1/vouchers/check");
    }

    private static Response end(String id, String how) {
        return as("agent").post("/v1/vouchers/redemptions/" + id + "/" + how);
    }

    private int uses() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT uses FROM voucher WHERE code = ?")
                .bind(0, code)
                .mapTo(int.class)
                .one());
    }
}
