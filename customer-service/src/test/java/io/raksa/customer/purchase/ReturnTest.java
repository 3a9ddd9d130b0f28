package io.raksa.customer.purchase;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.atOnce;
import static io.raksa.customer.Api.buy;
import static io.raksa.customer.Api.column;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.Api.partner;
import static io.raksa.customer.Api.purchase;
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
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class ReturnTest {

    private static final String RETURNED = "io.raksa.customer.purchase.returned.v1";

    @Test
    void aPartComesOffThePurchaseAndItsDay() {
        UUID customer = newCustomer();
        UUID purchase = buyTwoTeas(customer);
        String externalId = unique("CN");

        Response returned = giveBack(as("agent"), purchase, """
                {"source": "till", "externalId": "%s", "returnedAt": "2026-03-05T05:00:00Z", "reason": "สินค้าชำรุด",
                 "amount": {"amount": "60", "currency": "THB"}, "lines": [{"line": 1, "quantity": "1.0"}]}""".formatted(externalId));

        returned.then()
                .statusCode(201)
                .body("purchaseId", equalTo(purchase.toString()))
                .body("customerId", equalTo(customer.toString()))
                .body("externalId", equalTo(externalId))
                .body("amount.amount", equalTo("60.00"))
                .body("wholly", equalTo(false))
                .body("lines", hasSize(1))
                .body("lines[0].quantity", equalTo("1"))
                .body("reason", equalTo("สินค้าชำรุด"));
        as("agent")
                .get("/v1/purchases/" + purchase)
                .then()
                .header("ETag", "\"2\"")
                .body("total.amount", equalTo("150.00"))
                .body("returned.amount", equalTo("60.00"))
                .body("whollyReturned", equalTo(false))
                .body("cost.amount", equalTo("70.00"))
                .body("lines[0].category", equalTo("tea"))
                .body("lines[0].returned", equalTo("1"))
                .body("lines[1].returned", equalTo("0"));
        assertThat(day(customer)).containsExactly("1 90.00");
        assertThat(told(customer, RETURNED)).hasSize(1);
        assertThat(told(customer, RETURNED).getFirst())
                .contains("\"purchaseId\": \"" + purchase, "\"amount\": {\"amount\": \"60.00\"", "\"wholly\": false");
        assertThat(column("select action from audit_entry where resource_id = '" + purchase + "' order by version"))
                .containsExactly("purchase.recorded", "purchase.returned");
        as("agent")
                .get("/v1/customers/" + customer + "/timeline")
                .then()
                .body("items.find { it.kind == 'PURCHASE_RETURNED' }.summary", equalTo("Gave back for 60.00 THB."));
    }

    @Test
    void whatIsWhollyGivenBackWasNeverBought() {
        UUID customer = newCustomer();
        UUID first = buy(customer, "2026-03-01", "100.00");
        buy(customer, "2026-03-08", "70.00");
        UUID other = newCustomer();
        buy(other, "2026-03-08", "70.00");

        giveBack(as("agent"), first, all(unique("CN")))
                .then()
                .statusCode(201)
                .body("amount.amount", equalTo("100.00"))
                .body("wholly", equalTo(true));

        assertThat(derived(customer)).isEqualTo(derived(other));
        as("agent")
                .get("/v1/customers/" + customer + "/lifecycle")
                .then()
                .body("stage", equalTo("FIRST_VISIT"))
                .body("since", equalTo("2026-03-08T05:00:00Z"));
    }

    @Test
    void whoGaveBackEverythingHasNoStage() {
        UUID customer = newCustomer();
        UUID purchase = buy(customer, "2026-03-01", "100.00");

        giveBack(as("agent"), purchase, all(unique("CN"))).then().statusCode(201);

        assertThat(derived(customer)).isEqualTo(derived(newCustomer()));
        assertThat(told(customer, "io.raksa.customer.lifecycle.stage-changed.v1")
                        .getLast())
                .contains("\"from\": \"FIRST_VISIT\"", "Everything that was bought was given back.")
                .doesNotContain("\"to\"");
        buy(customer, "2026-03-20", "10.00");
        as("agent").get("/v1/customers/" + customer + "/lifecycle").then().body("stage", equalTo("FIRST_VISIT"));
    }

    /** Whatever is bought and wholly given back around it: the days, the stage and the history are those of what is left. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void purchasesGivenBackLeaveNoTraceInWhatIsDerived(long seed) {
        Random random = new Random(seed);
        UUID customer = newCustomer();
        UUID other = newCustomer();
        List<UUID> given = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String day = "2025-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
            String amount = 50 + random.nextInt(400) + ".00";
            UUID bought = buy(customer, day, amount);
            if (random.nextInt(3) == 0) {
                given.add(bought);
            } else {
                buy(other, day, amount);
            }
        }
        given.forEach(purchase ->
                giveBack(as("agent"), purchase, all(unique("CN"))).then().statusCode(201));

        assertThat(derived(customer)).isEqualTo(derived(other));
    }

    @Test
    void aReturnSentAgainChangesNothing() {
        UUID customer = newCustomer();
        UUID purchase = buyTwoTeas(customer);
        String externalId = unique("CN");
        String id = giveBack(as("agent"), purchase, part(externalId, "60"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        giveBack(as("manager"), purchase, part(externalId, "60.00"))
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("unchanged", equalTo(true));
        assertProblem(giveBack(as("agent"), purchase, part(externalId, "61")))
                .hasStatus(409)
                .hasCode("RETURN_DIFFERS")
                .hasErrorAt("/amount");
        assertProblem(giveBack(as("agent"), buyTwoTeas(customer), part(externalId, "60")))
                .hasStatus(409)
                .hasCode("RETURN_DIFFERS")
                .hasErrorAt("/externalId");

        assertThat(column("select returned from purchase where id = '" + purchase + "'"))
                .containsExactly("60.00");
        assertThat(told(customer, RETURNED)).hasSize(1);
    }

    @Test
    void parallelReturnsNeverExceedThePurchase() throws Exception {
        UUID customer = newCustomer();
        UUID purchase = buyTwoTeas(customer);

        List<Integer> answers = atOnce(8, () -> giveBack(as("agent"), purchase, part(unique("CN"), "40"))
                .statusCode());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(3);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(5);
        assertThat(column("select returned from purchase where id = '" + purchase + "'"))
                .containsExactly("120.00");
        assertThat(day(customer)).containsExactly("1 30.00");
    }

    @Test
    void purchasesAndReturnsOfOneDayAtTheSameMomentLoseNothing() throws Exception {
        UUID customer = newCustomer();
        UUID purchase = buyTwoTeas(customer);

        atOnce(8, () -> {
            buy(customer, "2026-03-01", "10.00");
            return giveBack(as("agent"), purchase, part(unique("CN"), "5")).statusCode();
        });

        assertThat(day(customer)).containsExactly("9 190.00");
    }

    @Test
    void moreThanIsLeftIsRefusedWithWhatIsLeft() {
        UUID purchase = buyTwoTeas(newCustomer());
        giveBack(as("agent"), purchase, part(unique("CN"), "100")).then().statusCode(201);

        Response refused = giveBack(as("agent"), purchase, part(unique("CN"), "50.01"));

        assertProblem(refused).hasStatus(409).hasCode("RETURN_EXCEEDS_PURCHASE").hasErrorAt("/amount");
        refused.then().body("context.left.amount", equalTo("50.00"));
        giveBack(as("agent"), purchase, all(unique("CN"))).then().body("amount.amount", equalTo("50.00"));
        assertProblem(giveBack(as("agent"), purchase, part(unique("CN"), "0")))
                .hasStatus(409)
                .hasCode("RETURN_EXCEEDS_PURCHASE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"returnedAt\": \"2026-02-01T00:00:00Z\" | 400 | RETURN_TIME_IMPLAUSIBLE | /returnedAt",
                "\"returnedAt\": \"2096-02-01T00:00:00Z\" | 400 | RETURN_TIME_IMPLAUSIBLE | /returnedAt",
                "\"returnedAt\": \"2026-03-05T00:00:00Z\", \"amount\": {\"amount\": \"1\", \"currency\": \"JPY\"} | 400 | LINE_CURRENCY_DIFFERS | /amount/currency",
                "\"returnedAt\": \"2026-03-05T00:00:00Z\", \"amount\": {\"amount\": \"-1\", \"currency\": \"THB\"} | 400 | TOTAL_NEGATIVE | /amount/amount",
                "\"returnedAt\": \"2026-03-05T00:00:00Z\", \"lines\": [{\"line\": 1, \"quantity\": \"1\"}] | 400 | RETURN_LINES_UNCLEAR | /lines/0",
                "\"returnedAt\": \"2026-03-05T00:00:00Z\", \"amount\": {\"amount\": \"1\", \"currency\": \"THB\"}, \"lines\": [{\"line\": 1, \"quantity\": \"1\"}, {\"line\": 1, \"quantity\": \"1\"}] | 400 | RETURN_LINES_UNCLEAR | /lines/1",
                "\"returnedAt\": \"2026-03-05T00:00:00Z\", \"amount\": {\"amount\": \"1\", \"currency\": \"THB\"}, \"lines\": [{\"line\": 1, \"quantity\": \"2.5\"}] | 409 | RETURN_EXCEEDS_PURCHASE | /lines/0/quantity",
                "\"returnedAt\": \"2026-03-05T00:00:00Z\", \"amount\": {\"amount\": \"1\", \"currency\": \"THB\"}, \"lines\": [{\"line\": 3, \"quantity\": \"1\"}] | 409 | RETURN_EXCEEDS_PURCHASE | /lines/0/quantity",
            })
    void whatCannotBeIsRefused(String fields, int status, String code, String pointer) {
        UUID purchase = buyTwoTeas(newCustomer());

        assertProblem(giveBack(
                        as("agent"),
                        purchase,
                        "{\"source\": \"till\", \"externalId\": \"" + unique("CN") + "\", " + fields + "}"))
                .hasStatus(status)
                .hasCode(code)
                .hasErrorAt(pointer);
    }

    @Test
    void aReturnThatComesBeforeItsPurchaseMayBeSentAgainUnderTheSameKey() {
        String key = UUID.randomUUID().toString();
        assertProblem(as("service")
                        .contentType("application/json")
                        .header("Idempotency-Key", key)
                        .body(all(unique("CN")))
                        .post("/v1/purchases/" + UUID.randomUUID() + "/returns"))
                .hasStatus(404);
        assertThat(column("select 1 from idempotency_record where key = '" + key + "'"))
                .isEmpty();
    }

    @Test
    void itComesInPages() {
        UUID purchase = buyTwoTeas(newCustomer());
        for (int i = 0; i < 3; i++) {
            giveBack(as("agent"), purchase, part(unique("CN"), "1")).then().statusCode(201);
        }

        Response page = as("analyst").queryParam("limit", 2).get("/v1/purchases/" + purchase + "/returns");
        page.then().statusCode(200).body("items", hasSize(2));
        as("analyst")
                .queryParam("limit", 2)
                .queryParam("after", page.<String>path("next"))
                .get("/v1/purchases/" + purchase + "/returns")
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void aPartnerGivesBackOnlyWhatItRecorded() {
        String name = unique("partner");
        UUID own = UUID.fromString(purchase(partner(name), """
                {"source": "%1$s", "externalId": "%2$s", "customer": {"type": "EXTERNAL", "system": "%1$s", "value": "%2$s"},
                 "purchasedAt": "2026-03-01T05:00:00Z", "total": {"amount": "10", "currency": "THB"},
                 "cost": {"amount": "4", "currency": "THB"}}""".formatted(name, unique("p")))
                .then()
                .statusCode(201)
                .body("cost", nullValue())
                .extract()
                .path("id"));
        String back = all(unique("CN")).replace("\"till\"", "\"" + name + "\"");

        giveBack(partner(name), own, back).then().statusCode(201);
        partner(name)
                .get("/v1/purchases/" + own + "/returns")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        assertProblem(giveBack(partner(name), own, all(unique("CN"))))
                .hasStatus(403)
                .hasCode("SOURCE_NOT_YOURS");
        assertProblem(giveBack(
                        partner(name),
                        buyTwoTeas(newCustomer()),
                        all(unique("CN")).replace("\"till\"", "\"" + name + "\"")))
                .hasStatus(403);
        assertProblem(partner(unique("q")).get("/v1/purchases/" + own + "/returns"))
                .hasStatus(403);
    }

    @Test
    void onlyTheHouseSeesCosts() {
        UUID customer = newCustomer();
        UUID purchase = buyTwoTeas(customer);

        with(Tokens.customer(customer))
                .get("/v1/purchases/" + purchase)
                .then()
                .statusCode(200)
                .body("cost", nullValue())
                .body("lines[0].cost", nullValue())
                .body("lines[0].category", equalTo("tea"));
        with(Tokens.customer(customer))
                .get("/v1/customers/" + customer + "/purchases")
                .then()
                .body("items[0].cost", nullValue());
    }

    @Test
    void othersDoNot() {
        UUID customer = newCustomer();
        UUID purchase = buyTwoTeas(customer);

        assertProblem(giveBack(with(Tokens.customer(customer)), purchase, all("x")))
                .hasStatus(403);
        assertProblem(giveBack(as("analyst"), purchase, all("x"))).hasStatus(403);
        assertProblem(giveBack(RestAssured.given(), purchase, all("x"))).hasStatus(401);
        with(Tokens.customer(customer))
                .get("/v1/purchases/" + purchase + "/returns")
                .then()
                .statusCode(200);
        assertProblem(with(Tokens.customer(newCustomer())).get("/v1/purchases/" + purchase + "/returns"))
                .hasStatus(403);
        assertProblem(RestAssured.get("/v1/purchases/" + purchase + "/returns")).hasStatus(401);
        assertProblem(as("agent").get("/v1/purchases/" + UUID.randomUUID() + "/returns"))
                .hasStatus(404);
    }

    private static UUID buyTwoTeas(UUID customer) {
        return UUID.fromString(purchase(as("agent"), """
                {"source": "till", "externalId": "%s", "customerId": "%s", "purchasedAt": "2026-03-01T05:00:00Z",
                 "total": {"amount": "150", "currency": "THB"},
                 "lines": [{"sku": "TEA", "category": "tea", "quantity": "2", "amount": {"amount": "120", "currency": "THB"}, "cost": {"amount": "50", "currency": "THB"}},
                           {"sku": "BAG", "quantity": "1", "cost": {"amount": "20", "currency": "THB"}}]}""".formatted(unique("p"), customer))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static Response giveBack(RequestSpecification caller, UUID purchase, String body) {
        return message(caller, body).post("/v1/purchases/" + purchase + "/returns");
    }

    private static String all(String externalId) {
        return "{\"source\": \"till\", \"externalId\": \"%s\", \"returnedAt\": \"2026-03-05T05:00:00Z\"}"
                .formatted(externalId);
    }

    private static String part(String externalId, String amount) {
        return """
                {"source": "till", "externalId": "%s", "returnedAt": "2026-03-05T05:00:00Z",
                 "amount": {"amount": "%s", "currency": "THB"}}""".formatted(externalId, amount);
    }

    private static List<String> day(UUID customer) {
        return column("select purchases || ' ' || amount from purchase_day where customer_id = '" + customer + "'");
    }

    /** All that follows from a customer's purchases, without ids. */
    private static String derived(UUID customer) {
        String of = " where customer_id = '" + customer + "'";
        return String.join(
                "\n",
                column("select (day, currency, purchases, amount, first_at)::text from purchase_day" + of
                                + " order by day")
                        .toString(),
                column("select to_jsonb(customer_lifecycle) - 'customer_id' from customer_lifecycle" + of)
                        .toString(),
                column("select to_jsonb(stage_change) - 'customer_id' - 'id' from stage_change" + of + " order by at")
                        .toString());
    }
}
