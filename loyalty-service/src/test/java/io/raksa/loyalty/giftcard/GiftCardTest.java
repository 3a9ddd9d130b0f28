package io.raksa.loyalty.giftcard;

import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.asCustomer;
import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.known;
import static io.raksa.loyalty.Loyalty.tell;
import static io.raksa.loyalty.Loyalty.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.giftcard.core.GiftCode;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "loyalty")
class GiftCardTest {

    @Inject
    Jdbi jdbi;

    @Inject
    EndingGiftCards ending;

    private final List<String> mine = new ArrayList<>();

    @BeforeEach
    void cardsAreSold() {
        jdbi.useHandle(handle -> handle.execute("""
                INSERT INTO gift_card_terms (programme, currency, version, valid_months, legal_least_months, legal_basis, most_value,
                                             effective_from, made_by, made_at)
                VALUES ('raksa', 'THB', 1, 12, 0, 'none', 1000000, now() - interval '1 hour', 'test', now()) ON CONFLICT DO NOTHING"""));
    }

    /** Whatever a test did, the books of its cards are right. */
    @AfterEach
    void theBooksAreRight() {
        mine.forEach(card -> assertThat(number("""
                SELECT count(*) FROM gift_card card
                JOIN (SELECT card_id, sum(amount) AS sum, coalesce(sum(amount) FILTER (WHERE account = 'AVAILABLE'), 0) AS available,
                             coalesce(sum(amount) FILTER (WHERE account = 'HELD'), 0) AS held
                      FROM gift_card_entry GROUP BY card_id) entries ON entries.card_id = card.id
                WHERE card.id = ? AND entries.sum = 0 AND entries.available = card.available AND entries.held = card.held
                """, UUID.fromString(card))).isOne());
    }

    /** A card and the code that opens it. */
    private record Card(String id, String code) {}

    @Test
    void ofTwoHundredUsesAtOnceOfABalanceForSevenSevenGoThrough() throws Exception {
        Card card = sold("7.00");
        AtomicInteger order = new AtomicInteger();

        List<Integer> answers = atOnce(
                200, () -> pay(card, "order " + order.incrementAndGet(), "1.00").statusCode());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(7);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(193);
        assertThat(available(card)).isEqualTo("0.00");
        assertProblem(pay(card, "one more", "1.00")).hasStatus(409).hasCode("GIFT_CARD_NOT_ENOUGH");
    }

    @Test
    void anOrderPaysOnceThoughItAsksAtOnceWithManyKeys() throws Exception {
        Card card = sold("100.00");

        List<Response> answers = atOnce(10, () -> pay(card, "order", "30.00"));

        assertThat(answers).extracting(Response::statusCode).contains(201).containsOnly(200, 201);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("id"))
                .containsOnly(answers.getFirst().<String>path("id"));
        assertThat(available(card)).isEqualTo("70.00");
        assertProblem(pay(card, "order", "31.00")).hasStatus(409).hasCode("GIFT_CARD_USED_OTHERWISE");
    }

    @Test
    void partnersMayCallTheirOrdersTheSameAndSeeOnlyTheirOwn() {
        Card card = sold("100.00");
        RequestSpecification one = partner();

        String use = pay(withKey(one), card, "order 1", "10.00", null).path("id");
        pay(withKey(partner()), card, "order 1", "10.00", null).then().statusCode(201);

        assertThat(available(card)).isEqualTo("80.00");
        assertProblem(partner().get("/v1/gift-card-uses/{id}", use)).hasStatus(404);
        assertProblem(withKey(partner())
                        .body(Map.of("reference", "r", "amount", money("1.00")))
                        .post("/v1/gift-card-uses/{id}/refunds", use))
                .hasStatus(404);
    }

    @Test
    void aCardIsWorthNothingUntilItIsActivatedAndIsActivatedOnce() throws Exception {
        Card card = issued("50.00");

        assertProblem(pay(card, "order", "1.00")).hasStatus(409).hasCode("GIFT_CARD_NOT_ACTIVE");
        List<Integer> answers = atOnce(8, () -> activate(card).statusCode());

        assertThat(answers).containsOnly(200);
        assertThat(available(card)).isEqualTo("50.00");
        mine.add(card.id());
    }

    @Test
    void whatIsSetAsideIsCapturedInPartAndTheRestComesBack() {
        Card card = sold("100.00");
        String use = hold(card, "order", "60.00").path("id");
        assertThat(available(card)).isEqualTo("40.00");
        assertProblem(capture(use, "60.01")).hasStatus(409).hasCode("GIFT_CARD_CAPTURES_MORE_THAN_HELD");

        capture(use, "45.50").then().statusCode(200).body("state", equalTo("USED"));

        capture(use, "45.50").then().statusCode(200);
        assertProblem(capture(use, "45.00")).hasStatus(409).hasCode("GIFT_CARD_USE_ENDED");
        assertProblem(cancel(use)).hasStatus(409).hasCode("GIFT_CARD_USE_ENDED");
        assertThat(available(card)).isEqualTo("54.50");
    }

    @Test
    void ofACaptureAndACancellationAtOnceOneGoesThrough() throws Exception {
        Card card = sold("100.00");
        String use = hold(card, "order", "60.00").path("id");
        AtomicInteger call = new AtomicInteger();

        List<Integer> answers =
                atOnce(8, () -> (call.incrementAndGet() % 2 == 0 ? capture(use, "60.00") : cancel(use)).statusCode());

        assertThat(answers).filteredOn(status -> status == 200).hasSize(4);
        assertThat(available(card)).isIn("40.00", "100.00");
    }

    @Test
    void whatNobodyCapturesInTimeComesBackOnce() {
        Card card = sold("100.00");
        String use = hold(card, "order", "60.00").path("id");
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE gift_card_use SET expires_at = now() - interval '1 second' WHERE id = ?",
                UUID.fromString(use)));
        assertProblem(capture(use, "60.00")).hasStatus(409).hasCode("GIFT_CARD_USE_ENDED");

        ending.run();
        ending.run();

        assertThat(available(card)).isEqualTo("100.00");
        as("agent").get("/v1/gift-card-uses/{id}", use).then().body("state", equalTo("LAPSED"));
        assertProblem(hold(card, "order", "60.00")).hasStatus(409).hasCode("GIFT_CARD_USE_ENDED");
    }

    @Test
    void returnsGoBackOnceEachAndNeverMoreThanWasPaid() throws Exception {
        Card card = sold("100.00");
        String use = pay(card, "order", "60.00").path("id");

        List<Integer> answers = atOnce(8, () -> refund(use, "return 1", "25.00").statusCode());

        assertThat(answers).contains(201).containsOnly(200, 201);
        assertThat(available(card)).isEqualTo("65.00");
        assertProblem(refund(use, "return 1", "26.00")).hasStatus(409).hasCode("GIFT_CARD_REFUNDED_OTHERWISE");
        assertProblem(refund(use, "return 2", "35.01")).hasStatus(409).hasCode("GIFT_CARD_REFUNDS_MORE_THAN_USED");
        refund(use, "return 2", "35.00").then().statusCode(201).body("refunded.amount", equalTo("60.00"));
        assertThat(available(card)).isEqualTo("100.00");
    }

    @Test
    void ofManyReturnsAtOnceAsManyGoBackAsWerePaidFor() throws Exception {
        Card card = sold("100.00");
        String use = pay(card, "order", "10.00").path("id");
        AtomicInteger number = new AtomicInteger();

        List<Integer> answers = atOnce(20, () -> refund(use, "return " + number.incrementAndGet(), "3.00")
                .statusCode());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(3);
        assertThat(available(card)).isEqualTo("99.00");
    }

    @Test
    void aLostCardKeepsItsBalanceUnderAnotherCode() {
        Card card = sold("100.00");
        String use = hold(card, "order 1", "30.00").path("id");
        as("agent")
                .post("/v1/gift-cards/{id}/block", card.id())
                .then()
                .statusCode(200)
                .body("state", equalTo("BLOCKED"));
        assertProblem(pay(card, "order 2", "1.00")).hasStatus(409).hasCode("GIFT_CARD_BLOCKED");

        String code = as("supervisor")
                .post("/v1/gift-cards/{id}/replace", card.id())
                .then()
                .statusCode(200)
                .body("card.available.amount", equalTo("70.00"))
                .body("card.state", equalTo("ACTIVE"))
                .extract()
                .path("code");

        assertProblem(pay(card, "order 2", "1.00")).hasStatus(409).hasCode("GIFT_CARD_REPLACED");
        pay(new Card(card.id(), code), "order 2", "70.00").then().statusCode(201);
        capture(use, "30.00").then().statusCode(200);
        assertThat(available(card)).isEqualTo("0.00");
    }

    @Test
    void whatEndedIsWorthNothingAtOnceAndIsWrittenOffOnce() {
        Card card = sold("100.00");
        String use = pay(card, "order 1", "10.00").path("id");
        String held = hold(card, "order 2", "20.00").path("id");
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE gift_card SET expires_at = now() - interval '1 second' WHERE id = ?",
                UUID.fromString(card.id())));

        assertProblem(pay(card, "order 3", "1.00")).hasStatus(409).hasCode("GIFT_CARD_ENDED");
        assertProblem(refund(use, "return", "1.00")).hasStatus(409).hasCode("GIFT_CARD_ENDED");
        ending.run();
        ending.run();
        cancel(held).then().statusCode(200);

        assertThat(number(
                        "SELECT sum(amount) FROM gift_card_entry WHERE account = 'EXPIRED' AND card_id = ?",
                        UUID.fromString(card.id())))
                .isEqualTo(9_000);
        read(card).then().body("state", equalTo("EXPIRED")).body("available.amount", equalTo("0.00"));
    }

    @Test
    void aStatementTellsEveryMovement() {
        Card card = sold("100.00");
        String use = hold(card, "order", "60.00").path("id");
        capture(use, "50.00");
        refund(use, "return", "5.00");

        as("agent")
                .get("/v1/gift-cards/{id}/statement?limit=3", card.id())
                .then()
                .statusCode(200)
                .body("items.kind", equalTo(List.of("REFUND", "CAPTURE", "HOLD")))
                .body("items.amount.amount", equalTo(List.of("5.00", "10.00", "-60.00")))
                .body("items.available.amount", equalTo(List.of("55.00", "50.00", "40.00")))
                .body("items.reference", equalTo(List.of("return", "order", "order")));
    }

    @Test
    void aBatchIsIssuedOnceAndItsCodesAreToldOnce() throws Exception {
        String reference = "stock " + UUID.randomUUID();
        Map<String, Object> order = Map.of("reference", reference, "value", money("500.00"), "cards", 100);

        List<Response> answers = atOnce(4, () -> as("manager").body(order).post("/v1/gift-cards/batches"));

        List<Response> made =
                answers.stream().filter(answer -> answer.statusCode() == 201).toList();
        assertThat(made).hasSize(1);
        assertThat(made.getFirst().<List<String>>path("codes.code"))
                .hasSize(100)
                .doesNotHaveDuplicates();
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 200)
                .hasSize(3)
                .allSatisfy(answer -> assertThat(answer.<List<?>>path("codes")).isEmpty());
        as("analyst")
                .get(
                        "/v1/gift-cards/batches/{id}/cards?limit=200",
                        made.getFirst().<String>path("batch.id"))
                .then()
                .statusCode(200)
                .body("items", hasSize(100));
        Map<String, Object> other = new HashMap<>(order);
        other.put("cards", 101);
        assertProblem(as("manager").body(other).post("/v1/gift-cards/batches"))
                .hasStatus(409)
                .hasCode("GIFT_CARD_ISSUED_OTHERWISE");
    }

    @Test
    void noCodeStandsInTheDatabase() {
        Card card = sold("10.00");
        String code = card.code().replace("-", "");

        for (String column : List.of(
                "idempotency_record.body",
                "audit_entry.changes::text",
                "gift_card_code.ending",
                "gift_card_code.hash::text")) {
            String table = column.substring(0, column.indexOf('.'));
            assertThat(number(
                            "SELECT count(*) FROM %s WHERE strpos(replace(%s, '-', ''), ?) > 0"
                                    .formatted(table, column),
                            code))
                    .as(column)
                    .isZero();
        }
    }

    @Test
    void whoTriesTooManyCodesIsRefusedForAWhileAndSlipsDoNotCount() {
        Card card = sold("10.00");
        String clerk = Tokens.with("agent", "clerk-" + UUID.randomUUID(), Map.of());
        for (int i = 0; i < 25; i++) {
            assertProblem(balance(clerk, "K7M2-QX9T")).hasStatus(404).hasCode("GIFT_CARD_MISTYPED");
        }
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 20; i++) {
            assertProblem(balance(clerk, GiftCode.draw(random).written()))
                    .hasStatus(404)
                    .hasCode("GIFT_CARD_UNKNOWN");
        }

        assertProblem(balance(clerk, card.code())).hasStatus(429).hasCode("GIFT_CARD_WRONG_TOO_OFTEN");
        as("agent")
                .body(Map.of("code", card.code()))
                .post("/v1/gift-cards/balance")
                .then()
                .statusCode(200);
    }

    @Test
    void customersSeeTheCardsThatTheyClaimed() {
        Card card = sold("10.00");
        UUID somebody = known(jdbi);
        UUID another = known(jdbi);
        assertProblem(asCustomer(somebody).get("/v1/gift-cards/{id}", card.id()))
                .hasStatus(403);

        claim(somebody, card).then().statusCode(200);
        claim(somebody, card).then().statusCode(200);

        asCustomer(somebody).get("/v1/gift-cards/mine").then().body("items.id", equalTo(List.of(card.id())));
        asCustomer(somebody)
                .get("/v1/gift-cards/{id}/statement", card.id())
                .then()
                .statusCode(200);
        assertProblem(claim(another, card)).hasStatus(409).hasCode("GIFT_CARD_OF_ANOTHER");
        assertProblem(asCustomer(another).get("/v1/gift-cards/{id}", card.id())).hasStatus(403);
    }

    @Test
    void anErasedPersonsCardIsNobodysAndItsOrdersKeepNoWords() {
        String words = "for-Somsri-" + UUID.randomUUID();
        Card card = sold("10.00");
        UUID somebody = known(jdbi);
        claim(somebody, card);
        String use = pay(card, words, "4.00").path("id");
        refund(use, words, "1.00").then().statusCode(201);

        tell("customer.erasure.requested.v1", somebody, Map.of("erasureId", UUID.randomUUID(), "customerId", somebody))
                .then()
                .statusCode(204);

        for (String column : List.of(
                "gift_card_use.reference",
                "gift_card_refund.reference",
                "audit_entry.changes::text",
                "idempotency_record.body")) {
            String table = column.substring(0, column.indexOf('.'));
            assertThat(number("SELECT count(*) FROM %s WHERE strpos(%s, ?) > 0".formatted(table, column), words))
                    .as(column)
                    .isZero();
        }
        assertThat(number("SELECT count(*) FROM gift_card WHERE customer_id = ?", somebody))
                .isZero();
        pay(card, "another order", "7.00").then().statusCode(201);
    }

    @Test
    void cardsEndNoSoonerThanTheLawSays() {
        Map<String, Object> terms = new HashMap<>(Map.of(
                "validMonths",
                23,
                "legalLeastMonths",
                24,
                "legalBasis",
                "the law of " + UUID.randomUUID(),
                "mostValue",
                Map.of("amount", "2000", "currency", "JPY")));
        Response before = as("agent").get("/v1/programmes/raksa/gift-card-terms/JPY");
        String version = before.statusCode() == 200 ? before.header("ETag") : "\"0\"";

        assertProblem(change(terms, version))
                .hasStatus(400)
                .hasCode("GIFT_CARD_VALIDITY_TOO_SHORT")
                .hasErrorAt("/validMonths");
        terms.remove("validMonths");
        change(terms, version)
                .then()
                .statusCode(200)
                .body("validMonths", nullValue())
                .body("mostValue.amount", equalTo("2000"));

        assertProblem(change(terms, version)).hasStatus(412);
        assertProblem(as("manager")
                        .body(Map.of("reference", "r", "value", Map.of("amount", "2001", "currency", "JPY")))
                        .post("/v1/gift-cards/batches"))
                .hasStatus(409)
                .hasCode("GIFT_CARD_WORTH_TOO_MUCH");
        as("manager")
                .get("/v1/programmes/raksa/history?limit=200")
                .then()
                .statusCode(200)
                .body("items.findAll { it.part == 'GIFT_CARD_TERMS' && it.name == 'JPY' }.size()", equalTo((int)
                        number("SELECT count(*) FROM gift_card_terms WHERE currency = ?", "JPY")));
    }

    @Test
    void whatIsNotAboveNothingOrInAnotherCurrencyIsRefused() {
        Card card = sold("10.00");

        assertProblem(pay(card, "order", "0.00"))
                .hasStatus(400)
                .hasCode("GIFT_CARD_AMOUNT_NOT_POSITIVE")
                .hasErrorAt("/amount");
        assertProblem(withKey(as("agent"))
                        .body(Map.of(
                                "code",
                                card.code(),
                                "reference",
                                "order",
                                "amount",
                                Map.of("amount", "1.00", "currency", "EUR")))
                        .post("/v1/gift-card-uses"))
                .hasStatus(409)
                .hasCode("GIFT_CARD_OTHER_CURRENCY");
        assertThat(available(card)).isEqualTo("10.00");
    }

    private Card issued(String value) {
        Response issued = as("manager")
                .body(Map.of("reference", "card " + UUID.randomUUID(), "value", money(value)))
                .post("/v1/gift-cards/batches");
        issued.then().statusCode(201);
        return new Card(issued.path("codes[0].cardId"), issued.path("codes[0].code"));
    }

    private Card sold(String value) {
        Card card = issued(value);
        activate(card).then().statusCode(200);
        mine.add(card.id());
        return card;
    }

    private static Response activate(Card card) {
        return as("agent").post("/v1/gift-cards/{id}/activate", card.id());
    }

    private static Response pay(Card card, String reference, String amount) {
        return pay(withKey(as("agent")), card, reference, amount, null);
    }

    private static Response hold(Card card, String reference, String amount) {
        return pay(withKey(as("agent")), card, reference, amount, 600);
    }

    private static Response pay(
            RequestSpecification caller, Card card, String reference, String amount, Integer holdSeconds) {
        Map<String, Object> request =
                new HashMap<>(Map.of("code", card.code(), "reference", reference, "amount", money(amount)));
        if (holdSeconds != null) {
            request.put("holdSeconds", holdSeconds);
        }
        return caller.body(request).post("/v1/gift-card-uses");
    }

    private static Response capture(String use, String amount) {
        return as("agent").body(Map.of("amount", money(amount))).post("/v1/gift-card-uses/{id}/capture", use);
    }

    private static Response cancel(String use) {
        return as("agent").post("/v1/gift-card-uses/{id}/void", use);
    }

    private static Response refund(String use, String reference, String amount) {
        return withKey(as("agent"))
                .body(Map.of("reference", reference, "amount", money(amount)))
                .post("/v1/gift-card-uses/{id}/refunds", use);
    }

    private static Response claim(UUID customer, Card card) {
        return asCustomer(customer).body(Map.of("code", card.code())).post("/v1/gift-cards/claims");
    }

    private static Response balance(String token, String code) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("code", code))
                .post("/v1/gift-cards/balance");
    }

    private static Response change(Map<String, Object> terms, String version) {
        return as("manager").header("If-Match", version).body(terms).put("/v1/programmes/raksa/gift-card-terms/JPY");
    }

    private static Response read(Card card) {
        return as("agent").get("/v1/gift-cards/{id}", card.id());
    }

    private static String available(Card card) {
        return read(card).path("available.amount");
    }

    private static RequestSpecification partner() {
        return given().auth()
                .oauth2(Tokens.partner(UUID.randomUUID(), "Partner"))
                .contentType(ContentType.JSON);
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "THB");
    }

    private long number(String query, Object argument) {
        return jdbi.withHandle(handle ->
                handle.createQuery(query).bind(0, argument).mapTo(Long.class).one());
    }
}
