package io.raksa.customer.purchase;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.atOnce;
import static io.raksa.customer.Api.buy;
import static io.raksa.customer.Api.column;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.Api.partner;
import static io.raksa.customer.Api.phone;
import static io.raksa.customer.Api.purchase;
import static io.raksa.customer.Api.purchaseOf;
import static io.raksa.customer.Api.told;
import static io.raksa.customer.Api.unique;
import static io.raksa.customer.Api.with;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class PurchaseTest {

    private static final String PLAIN = """
            {"source": "till", "externalId": "%s", "customerId": "%s", "purchasedAt": "2026-03-01T05:00:00Z",
             "total": {"amount": "%s", "currency": "THB"}}""";

    @Test
    void aPurchaseIsRecordedWithAllThatIsSaid() {
        UUID customer = newCustomer();
        String invoice = unique("INV");

        Response recorded = purchase(as("agent"), """
                {"source": "till", "externalId": "%s", "customerId": "%s", "purchasedAt": "2026-02-28T17:30:00.123456Z",
                 "total": {"amount": "1250.5", "currency": "THB"}, "channel": "shop", "branch": "สยาม ☕",
                 "lines": [{"sku": "TEA", "name": "ชาอู่หลง", "quantity": "1.50", "amount": {"amount": "1300", "currency": "THB"}},
                           {"sku": "DISCOUNT", "quantity": "1", "amount": {"amount": "-49.5", "currency": "THB"}},
                           {"sku": "BAG", "quantity": "100"}]}""".formatted(invoice, customer));

        UUID id = UUID.fromString(recorded.path("id"));
        recorded.then()
                .statusCode(201)
                .header("Location", "/v1/purchases/" + id)
                .header("ETag", "\"1\"")
                .body("customerId", equalTo(customer.toString()))
                .body("source", equalTo("till"))
                .body("externalId", equalTo(invoice))
                .body("origin", equalTo("RECORD"))
                .body("purchasedAt", equalTo("2026-02-28T17:30:00.123456Z"))
                .body("day", equalTo("2026-03-01"))
                .body("total.amount", equalTo("1250.50"))
                .body("total.currency", equalTo("THB"))
                .body("channel", equalTo("shop"))
                .body("branch", equalTo("สยาม ☕"))
                .body("lines", hasSize(3))
                .body("lines[0].name", equalTo("ชาอู่หลง"))
                .body("lines[0].quantity", equalTo("1.5"))
                .body("lines[0].amount.amount", equalTo("1300.00"))
                .body("lines[1].amount.amount", equalTo("-49.50"))
                .body("lines[2].amount", nullValue())
                .body("unchanged", nullValue());
        Response read = as("analyst").get("/v1/purchases/" + id);
        read.then().statusCode(200).header("ETag", "\"1\"");
        assertThat(read.asString()).isEqualTo(recorded.asString());
        assertThat(told(customer))
                .containsExactly(
                        "io.raksa.customer.customer.registered.v1",
                        "io.raksa.customer.purchase.recorded.v1",
                        "io.raksa.customer.lifecycle.stage-changed.v1");
        assertThat(told(customer, "io.raksa.customer.purchase.recorded.v1").getFirst())
                .contains("\"purchaseId\": \"" + id, "\"origin\": \"record\"", "\"amount\": {\"amount\": \"1250.50\"");
    }

    @Test
    void aPurchaseSentAgainChangesNothing() {
        UUID customer = newCustomer();
        String body = """
                {"source": "till", "externalId": "%s", "customerId": "%s", "purchasedAt": "2026-03-01T05:00:00Z",
                 "total": {"amount": "10", "currency": "THB"}, "lines": [{"sku": "A", "quantity": "2.0"}]}""".formatted(unique("p"), customer);
        String id = purchase(as("agent"), body).then().statusCode(201).extract().path("id");

        purchase(as("manager"), body)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", equalTo(id))
                .body("unchanged", equalTo(true));

        // the same in other words
        purchase(
                        as("agent"),
                        body.replace("\"10\"", "\"10.00\"")
                                .replace("\"2.0\"", "\"2\"")
                                .replace("05:00:00Z", "05:00:00.000Z"))
                .then()
                .statusCode(200);
        assertThat(column("select purchases || ' ' || amount from purchase_day where customer_id = '" + customer + "'"))
                .containsExactly("1 10.00");
        assertThat(told(customer, "io.raksa.customer.purchase.recorded.v1")).hasSize(1);
    }

    @Test
    void theSameKeyWithOtherContentIsRefusedNamingWhatDiffers() {
        UUID customer = newCustomer();
        String invoice = unique("INV");
        purchase(as("agent"), PLAIN.formatted(invoice, customer, "10.00"))
                .then()
                .statusCode(201);

        assertProblem(purchase(as("agent"), PLAIN.formatted(invoice, customer, "11.00")))
                .hasStatus(409)
                .hasCode("PURCHASE_DIFFERS")
                .hasErrorAt("/total");
        assertProblem(purchase(as("agent"), PLAIN.formatted(invoice, newCustomer(), "10.00")))
                .hasStatus(409)
                .hasCode("PURCHASE_DIFFERS")
                .hasErrorAt("/customerId");
        assertThat(column("select amount from purchase_day where customer_id = '" + customer + "'"))
                .containsExactly("10.00");
    }

    @Test
    void aRefusedPurchaseRegistersNobody() {
        UUID customer = newCustomer();
        String invoice = unique("INV");
        purchase(as("agent"), PLAIN.formatted(invoice, customer, "10.00"))
                .then()
                .statusCode(201);
        String stranger = phone();

        assertProblem(purchase(as("agent"), byPhone(invoice, stranger, "2026-03-01T05:00:00Z")))
                .hasCode("PURCHASE_DIFFERS")
                .hasErrorAt("/customer");

        assertThat(column("select 1 from customer_identifier where value = '" + stranger + "'"))
                .isEmpty();
    }

    @Test
    void anUnknownBuyerIsRegisteredBeforeThePurchaseIsTold() {
        String phone = phone();

        String id = purchase(as("agent"), byPhone(unique("p"), phone, "2026-03-01T05:00:00Z"))
                .then()
                .statusCode(201)
                .extract()
                .path("customerId");

        UUID customer = UUID.fromString(id);
        as("agent")
                .get("/v1/customers/" + customer)
                .then()
                .body("displayName", equalTo("คุณใหม่"))
                .body("kind", equalTo("PERSON"))
                .body("identifiers[0].value", equalTo(phone))
                .body("stage", equalTo("FIRST_VISIT"));
        assertThat(told(customer))
                .containsExactly(
                        "io.raksa.customer.customer.registered.v1",
                        "io.raksa.customer.purchase.recorded.v1",
                        "io.raksa.customer.lifecycle.stage-changed.v1");
        purchase(as("agent"), byPhone(unique("p"), "+66 " + phone.substring(1), "2026-03-02T05:00:00Z"))
                .then()
                .statusCode(201)
                .body("customerId", equalTo(id));
    }

    @Test
    void whoHasNoNameIsCalledByTheIdentifier() {
        String card = unique("x");
        String id = purchase(as("agent"), """
                {"source": "till", "externalId": "%s", "customer": {"type": "EXTERNAL", "value": "%s", "system": "till"},
                 "purchasedAt": "2026-03-01T05:00:00Z", "total": {"amount": "0", "currency": "THB"}}""".formatted(unique("p"), card))
                .then()
                .statusCode(201)
                .body("total.amount", equalTo("0.00"))
                .extract()
                .path("customerId");

        as("agent").get("/v1/customers/" + id).then().body("displayName", equalTo(card));
    }

    @Test
    void ofTenPurchasesOfOneNewcomerAtOnceAllAreRecordedForOneCustomer() throws Exception {
        String phone = phone();
        List<Response> answers =
                atOnce(10, () -> purchase(as("agent"), byPhone(unique("p"), phone, "2026-03-01T05:00:00Z")));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        List<String> customers = answers.stream()
                .map(answer -> answer.<String>path("customerId"))
                .distinct()
                .toList();
        assertThat(customers).hasSize(1);
        assertThat(column("select purchases || ' ' || amount from purchase_day where customer_id = '"
                        + customers.getFirst() + "'"))
                .containsExactly("10 1000.00");
        assertThat(told(UUID.fromString(customers.getFirst())))
                .hasSize(12)
                .containsOnlyOnce("io.raksa.customer.customer.registered.v1");
    }

    @Test
    void ofTenTillsThatSendOnePurchaseOneRecordsIt() throws Exception {
        String body = byPhone(unique("p"), phone(), "2026-03-01T05:00:00Z");
        List<Integer> statuses = atOnce(10, () -> purchase(as("agent"), body).statusCode());

        assertThat(statuses)
                .containsOnlyOnce(201)
                .filteredOn(status -> status == 200)
                .hasSize(9);
    }

    @Test
    void tenPostsWithOneKeyMakeOnePurchaseAndNineReplays() throws Exception {
        String key = UUID.randomUUID().toString();
        String body = purchaseOf(newCustomer(), "2026-03-01T05:00:00Z", "10.00");
        List<Response> answers = atOnce(10, () -> keyed(key, body));

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().map(answer -> answer.<String>path("id")).distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> "true".equals(answer.header("Idempotency-Replayed"))))
                .hasSize(9);
        assertProblem(keyed(key, purchaseOf(newCustomer(), "2026-03-01T05:00:00Z", "10.00")))
                .hasStatus(422)
                .hasCode("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void withoutAnIdempotencyKeyNothingIsRecorded() {
        assertProblem(as("agent")
                        .contentType("application/json")
                        .body(purchaseOf(newCustomer(), "2026-03-01T05:00:00Z", "1"))
                        .post("/v1/purchases"))
                .hasStatus(400)
                .hasCode("IDEMPOTENCY_KEY_MISSING");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"source\": \"till\"          | \"source\": \" \"                 | VALIDATION_FAILED | /source",
                "\"externalId\": \"E\"         | \"externalId\": null              | VALIDATION_FAILED | /externalId",
                "\"externalId\": \"E\"         | \"externalId\": \"E\", \"x\": 1   | UNKNOWN_FIELD | /x",
                "\"purchasedAt\": \"2026-03-01T05:00:00Z\" | \"purchasedAt\": \"yesterday\"            | WRONG_TYPE | /purchasedAt",
                "\"purchasedAt\": \"2026-03-01T05:00:00Z\" | \"purchasedAt\": \"2999-01-01T00:00:00Z\" | PURCHASE_TIME_IMPLAUSIBLE | /purchasedAt",
                "\"purchasedAt\": \"2026-03-01T05:00:00Z\" | \"purchasedAt\": \"1066-10-14T09:00:00Z\" | PURCHASE_TIME_IMPLAUSIBLE | /purchasedAt",
                "\"1.00\"                      | 1.00                              | WRONG_TYPE | /total/amount",
                "\"1.00\"                      | \"-0.01\"                         | TOTAL_NEGATIVE | /total/amount",
                "\"1.00\"                      | \"1.001\"                         | VALIDATION_FAILED | /total",
                "\"THB\"                       | \"ZZZ\"                           | VALIDATION_FAILED | /total",
                "\"lines\": []                 | \"lines\": [{\"sku\": \"A\", \"quantity\": \"0\"}]  | VALIDATION_FAILED | /lines/0/quantity",
                "\"lines\": []                 | \"lines\": [{\"sku\": \"A\", \"quantity\": 1}]      | WRONG_TYPE | /lines/0/quantity",
                "\"lines\": []                 | \"lines\": [{\"sku\": \"A\", \"quantity\": \"1\", \"amount\": {\"amount\": \"1\", \"currency\": \"USD\"}}] | LINE_CURRENCY_DIFFERS | /lines/0/amount/currency",
                "\"lines\": []                 | \"customerId\": \"01938c5e-5a3e-7c1f-9d57-0f2f5f6f7a10\" | CUSTOMER_NOT_NAMED_ONCE | /customerId",
                "\"type\": \"PHONE\", \"value\": \"0812345678\" | \"type\": \"PHONE\", \"value\": \"12\"    | IDENTIFIER_INVALID | /customer/value",
                "\"type\": \"PHONE\", \"value\": \"0812345678\" | \"type\": \"EXTERNAL\", \"value\": \"12\" | IDENTIFIER_SYSTEM_MISPLACED | /customer/system",
            })
    void whatBreaksARuleIsRefusedWhereItStands(String right, String wrong, String code, String pointer) {
        String body = """
                {"source": "till", "externalId": "E", "customer": {"type": "PHONE", "value": "0812345678"},
                 "purchasedAt": "2026-03-01T05:00:00Z", "total": {"amount": "1.00", "currency": "THB"}, "lines": []}""";

        assertProblem(purchase(as("agent"), body.replace(right, wrong)))
                .hasStatus(400)
                .hasCode(code)
                .hasErrorAt(pointer);
    }

    @Test
    void somebodyMustHaveBought() {
        assertProblem(purchase(as("agent"), """
                        {"source": "till", "externalId": "E", "purchasedAt": "2026-03-01T05:00:00Z",
                         "total": {"amount": "1.00", "currency": "THB"}}"""))
                .hasStatus(400)
                .hasCode("CUSTOMER_NOT_NAMED_ONCE")
                .hasErrorAt("/customer");
    }

    @Test
    void aCustomerIdMustBeKnown() {
        assertProblem(purchase(as("agent"), purchaseOf(UUID.randomUUID(), "2026-03-01T05:00:00Z", "1.00")))
                .hasStatus(409)
                .hasCode("CUSTOMER_UNKNOWN")
                .hasErrorAt("/customerId");
    }

    @Test
    void aClockThatIsAMinuteFastIsForgiven() {
        String soon = Instant.now().plus(1, ChronoUnit.MINUTES).toString();
        purchase(as("agent"), purchaseOf(newCustomer(), soon, "1.00")).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "manager", "admin", "service"})
    void staffAndServicesRecord(String role) {
        purchase(as(role), purchaseOf(newCustomer(), "2026-03-01T05:00:00Z", "1.00"))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "analyst"})
    void othersDoNotRecord(String role) {
        String body = purchaseOf(newCustomer(), "2026-03-01T05:00:00Z", "1.00");
        assertProblem(purchase(as(role), body)).hasStatus(403).hasCode("FORBIDDEN");
        assertProblem(Api.bulk(as(role), body.replace("\n", ""))).hasStatus(403).hasCode("FORBIDDEN");
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        String body = purchaseOf(newCustomer(), "2026-03-01T05:00:00Z", "1.00");
        assertProblem(message(RestAssured.given(), body).post("/v1/purchases")).hasStatus(401);
        assertProblem(Api.bulk(RestAssured.given(), body.replace("\n", ""))).hasStatus(401);
        assertProblem(RestAssured.get("/v1/purchases/" + UUID.randomUUID())).hasStatus(401);
        assertProblem(RestAssured.get("/v1/customers/" + UUID.randomUUID() + "/purchases"))
                .hasStatus(401);
    }

    @Test
    void aPartnerRecordsAndReadsUnderItsOwnNameOnly() {
        String name = unique("ตลาดดี");
        String body = """
                {"source": "%s", "externalId": "1", "customer": {"type": "EXTERNAL", "value": "b1", "system": "%s"},
                 "purchasedAt": "2026-03-01T05:00:00Z", "total": {"amount": "1.00", "currency": "THB"}}""";

        String id = purchase(partner(name), body.formatted(name, name))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        partner(name).get("/v1/purchases/" + id).then().statusCode(200);
        assertProblem(partner(unique("other")).get("/v1/purchases/" + id)).hasStatus(403);
        assertProblem(partner(name).get("/v1/purchases/" + UUID.randomUUID())).hasStatus(403);
        assertProblem(purchase(partner(name), body.formatted("till", name)))
                .hasStatus(403)
                .hasCode("SOURCE_NOT_YOURS")
                .hasErrorAt("/source");
        assertProblem(purchase(partner(name), body.formatted(name, "till")))
                .hasStatus(403)
                .hasCode("IDENTIFIER_NOT_YOURS")
                .hasErrorAt("/customer/system");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "manager", "admin", "service"})
    void staffAndServicesRecordInBulk(String role) {
        String line = purchaseOf(newCustomer(), "2026-03-01T05:00:00Z", "1.00").replace("\n", "");

        Response answer = Api.bulk(as(role), line + "\n" + line);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString().lines())
                .hasSize(2)
                .first()
                .asString()
                .contains("\"line\":1", "\"status\":\"CREATED\"");
        assertThat(answer.asString()).contains("\"line\":2", "\"status\":\"UNCHANGED\"");
    }

    @Test
    void aCustomerReadsOnlyTheirOwnPurchases() {
        UUID customer = newCustomer();
        UUID stranger = newCustomer();
        UUID id = buy(customer, "2026-03-01", "1.00");

        with(Tokens.customer(customer)).get("/v1/purchases/" + id).then().statusCode(200);
        with(Tokens.customer(customer))
                .get("/v1/customers/" + customer + "/purchases")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        assertProblem(with(Tokens.customer(stranger)).get("/v1/purchases/" + id))
                .hasStatus(403);
        assertProblem(with(Tokens.customer(stranger)).get("/v1/purchases/" + UUID.randomUUID()))
                .hasStatus(403);
        assertProblem(with(Tokens.customer(stranger)).get("/v1/customers/" + customer + "/purchases"))
                .hasStatus(403);
        assertProblem(partner("p").get("/v1/customers/" + customer + "/purchases"))
                .hasStatus(403);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertProblem(as("agent").get("/v1/purchases/" + UUID.randomUUID())).hasStatus(404);
        assertProblem(as("agent").get("/v1/customers/" + UUID.randomUUID() + "/purchases"))
                .hasStatus(404);
    }

    @Test
    void aCustomersPurchasesComeInPagesTheNewestFirst() {
        UUID customer = newCustomer();
        UUID second = buy(customer, "2026-03-02", "2.00");
        UUID third = buy(customer, "2026-03-03", "3.00");
        UUID first = buy(customer, "2026-03-01", "1.00");

        Response page = as("agent").queryParam("limit", 2).get("/v1/customers/" + customer + "/purchases");
        page.then().statusCode(200).body("items.id", equalTo(List.of(third.toString(), second.toString())));
        as("agent")
                .queryParam("limit", 2)
                .queryParam("after", page.<String>path("next"))
                .get("/v1/customers/" + customer + "/purchases")
                .then()
                .body("items.id", equalTo(List.of(first.toString())))
                .body("next", nullValue());
        assertProblem(as("agent").queryParam("after", "nonsense").get("/v1/customers/" + customer + "/purchases"))
                .hasStatus(400)
                .hasCode("INVALID_CURSOR");
    }

    @Test
    void purchasesOfOneDayMakeOnePurchaseDayForEachCurrency() {
        UUID customer = newCustomer();
        purchase(as("agent"), purchaseOf(customer, "2026-03-01T16:59:59Z", "1.00"))
                .then()
                .statusCode(201);
        purchase(as("agent"), purchaseOf(customer, "2026-02-28T17:00:00Z", "2.00"))
                .then()
                .statusCode(201);
        purchase(as("agent"), purchaseOf(customer, "2026-03-01T17:00:00Z", "4.00"))
                .then()
                .statusCode(201);
        purchase(
                        as("agent"),
                        purchaseOf(customer, "2026-03-01T10:00:00Z", "8.00").replace("THB", "USD"))
                .then()
                .statusCode(201);

        assertThat(column(
                        "select day || ' ' || currency || ' ' || purchases || ' ' || amount from purchase_day where customer_id = '"
                                + customer + "' order by 1"))
                .containsExactly("2026-03-01 THB 2 3.00", "2026-03-01 USD 1 8.00", "2026-03-02 THB 1 4.00");
    }

    private static String byPhone(String externalId, String phone, String purchasedAt) {
        return """
                {"source": "till", "externalId": "%s", "customer": {"type": "PHONE", "value": "%s", "displayName": "คุณใหม่"},
                 "purchasedAt": "%s", "total": {"amount": "100.00", "currency": "THB"}}""".formatted(externalId, phone, purchasedAt);
    }

    private static Response keyed(String key, String body) {
        return as("agent")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/purchases");
    }
}
