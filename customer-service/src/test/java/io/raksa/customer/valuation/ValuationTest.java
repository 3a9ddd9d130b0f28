package io.raksa.customer.valuation;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.bulk;
import static io.raksa.customer.Api.column;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.Api.partner;
import static io.raksa.customer.Api.purchase;
import static io.raksa.customer.Api.purchaseOf;
import static io.raksa.customer.Api.run;
import static io.raksa.customer.Api.told;
import static io.raksa.customer.Api.with;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withPrecision;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.customer.valuation.core.BetaGeometric;
import io.raksa.customer.valuation.core.History;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test that fits a model has a currency of its own, and with it its own customers. */
@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class ValuationTest {

    private static final String EXIT_DUE = "io.raksa.customer.exit.due.v1";
    /** The sample is bought some weeks earlier than it was, so that these purchases are in nobody else's period. */
    private static final int EARLIER = 10_500;

    private static final Path SAMPLE = Path.of("../../shared/data/cdnow/sample.csv");

    @Inject
    ScanningExits scanning;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Bangkok"));

    @Test
    void aModelFittedToRealPurchasesHasThePublishedFiguresAndValuesCustomers() throws IOException {
        buyAsInTheSample("EUR");

        Response published = fitted("BG_NBD", "EUR", "1968-12-31", 273);

        published
                .then()
                .body("state", equalTo("PUBLISHED"))
                .body("customers", equalTo(2357))
                .body("groups", equalTo(1016))
                .body("purchases.parameters.name", equalTo(List.of("r", "alpha", "a", "b")))
                .body("spending.parameters.name", equalTo(List.of("p", "q", "gamma")))
                .body("holdout.actual", equalTo(1882f))
                .body("gates", hasSize(10))
                .body("gates.passed", equalTo(java.util.Collections.nCopies(10, true)))
                .body("rfmCutPoints.purchaseDays", equalTo(List.of(1, 1, 2, 3)));
        assertThat(published.<List<Float>>path("purchases.parameters.value").stream()
                        .mapToDouble(Float::doubleValue)
                        .toArray())
                .containsExactly(new double[] {0.243, 4.414, 0.793, 2.426}, withPrecision(0.0005));
        assertThat(published.<List<Float>>path("purchases.parameters.standardError").stream()
                        .mapToDouble(Float::doubleValue)
                        .toArray())
                .containsExactly(new double[] {0.012557, 0.378221, 0.185719, 0.705345}, withPrecision(0.0001));
        assertThat(published.<List<Float>>path("spending.parameters.value").stream()
                        .mapToDouble(Float::doubleValue)
                        .toArray())
                .containsExactly(new double[] {6.25, 3.74, 15.44}, withPrecision(0.02));
        assertThat(exitsOf("EUR")).isEqualTo("1139 of 2357, told 2357");
        valuesCustomers(published);
        theOneWhoNeverCameBackHasNoEvidenceUntilAModelHasIt();
        aRefusedFitLeavesTheModelBeforeInForce();
        anExitIsToldOnceForEachDate();
    }

    private void valuesCustomers(Response model) {
        UUID customer = newCustomer();
        buy(customer, today.minusDays(70), "20.00", "EUR");
        buy(customer, today.minusDays(42), "30.00", "EUR");
        buy(customer, today.minusDays(14), "50.00", "EUR");
        as("manager")
                .queryParam("horizonDays", 273)
                .queryParam("annualDiscountRate", "0")
                .get("/v1/customers/" + customer + "/valuation")
                .then()
                .statusCode(200)
                .body("asOf", equalTo(today.toString()))
                .body("values", hasSize(1))
                .body("values[0].purchaseDays", equalTo(3))
                .body("values[0].spent.amount", equalTo("100.00"))
                .body("values[0].evidence", equalTo("ESTIMATED"))
                .body("values[0].forecast.modelVersion", equalTo(model.path("number")))
                .body("values[0].forecast.repeats", equalTo(2))
                .body("values[0].forecast.recencyWeeks", equalTo(8f))
                .body("values[0].forecast.ageWeeks", equalTo(10f))
                .body("values[0].forecast.expectedSpend.amount", containsString("39.1"))
                .body("values[0].forecast.arithmetic.what", hasItem("lifetimeValue"))
                .body("values[0].rfm.frequency", equalTo(4));
        float alive =
                as("agent").get("/v1/customers/" + customer + "/valuation").path("values[0].forecast.probabilityAlive");
        assertThat((double) alive)
                .isEqualTo(
                        new BetaGeometric(false, 0.242595, 4.413602, 0.792922, 2.425907)
                                .probabilityAlive(new History(2, 8, 10)),
                        withPrecision(1e-5));
    }

    private void theOneWhoNeverCameBackHasNoEvidenceUntilAModelHasIt() {
        UUID customer = newCustomer();
        buy(customer, today.minusDays(70), "20.00", "EUR");
        Response before = valuation(customer);
        before.then()
                .body("values[0].evidence", equalTo("NO_EVIDENCE"))
                .body("values[0].forecast.probabilityAlive", nullValue())
                .body("values[0].exitDueOn", nullValue());

        Response next = fitted("MBG_NBD", "EUR", "1968-12-31", 273);

        next.then().body("state", equalTo("PUBLISHED"));
        valuation(customer)
                .then()
                .body("values[0].evidence", equalTo("ESTIMATED"))
                .body("values[0].forecast.modelVersion", equalTo(next.path("number")))
                .body("values[0].exitDueOn", notNullValue());
        assertThat(column("select state from valuation_model where currency = 'EUR' order by number"))
                .containsExactly("SUPERSEDED", "PUBLISHED");
    }

    private void aRefusedFitLeavesTheModelBeforeInForce() {
        Response refused = fitted("BG_NBD", "EUR", "1968-04-05", 30);

        refused.then()
                .body("state", equalTo("REFUSED"))
                .body("gates.findAll { !it.passed }.gate", equalTo(List.of("ENOUGH_CUSTOMERS")))
                .body("gates[0].reason", containsString("at least 100 and 30 are needed"));
        as("manager")
                .header("Accept-Language", "th")
                .get("/v1/valuation-models/" + refused.path("id"))
                .then()
                .body("gates[0].reason", containsString("ต้องมีอย่างน้อย 100 และ 30 ราย"));
        assertThat(column("select state from valuation_model where currency = 'EUR' order by number"))
                .containsExactly("SUPERSEDED", "PUBLISHED", "REFUSED");
        assertThat(column("select action from audit_entry where resource_id = '" + refused.path("id")
                        + "' order by version"))
                .containsExactly("valuation-model.ordered", "valuation-model.refused");
    }

    private void anExitIsToldOnceForEachDate() {
        UUID customer = newCustomer();
        for (int week = 0; week < 10; week++) {
            buy(customer, today.minusDays(80 + 7 * week), "20.00", "EUR");
        }
        LocalDate due = LocalDate.parse(valuation(customer).path("values[0].exitDueOn"));
        assertThat(due).isBefore(today);
        scan();
        assertThat(told(customer, EXIT_DUE))
                .as("long past when it was first known")
                .isEmpty();

        run("update customer_valuation set exit_told = false, exit_due_on = '%s' where customer_id = '%s'"
                .formatted(today, customer));
        scan();
        scan();

        assertThat(told(customer, EXIT_DUE)).hasSize(1);
        assertThat(told(customer, EXIT_DUE).getFirst())
                .contains(
                        "\"customerId\": \"" + customer + "\"",
                        "\"dueOn\": \"" + today + "\"",
                        "\"code\": \"SILENT_BEYOND_OWN_RHYTHM\"",
                        "\"silentDays\": 80",
                        "Bought on 10 days, the last one " + today.minusDays(80),
                        "ซื้อมาแล้ว 10 วัน");
        buy(customer, today, "20.00", "EUR");
        LocalDate next = LocalDate.parse(valuation(customer).path("values[0].exitDueOn"));
        assertThat(next).isAfter(today);
        run("update customer_valuation set exit_due_on = '%s' where customer_id = '%s'".formatted(today, customer));
        scan();
        assertThat(told(customer, EXIT_DUE)).hasSize(2);
    }

    @Test
    void withoutAModelThereIsNoForecast() {
        UUID customer = newCustomer();
        buy(customer, today, "20.00", "CHF");
        valuation(customer)
                .then()
                .statusCode(200)
                .body("horizonDays", equalTo(365))
                .body("values[0].currency", equalTo("CHF"))
                .body("values[0].evidence", equalTo("NO_MODEL"))
                .body("values[0].forecast", nullValue())
                .body("values[0].rfm", nullValue())
                .body("values[0].exitDueOn", nullValue());
        valuation(newCustomer()).then().body("values", hasSize(0));
    }

    @Test
    void aCurrencyNobodyBuysInIsRefusedWithTheReason() {
        fitted("MBG_NBD", "NOK", "1997-09-30", 273)
                .then()
                .body("state", equalTo("REFUSED"))
                .body("customers", equalTo(0))
                .body("purchases", nullValue())
                .body(
                        "gates[0].reason",
                        equalTo("0 customers, of whom 0 bought on a second day; at least 100 and 30 are needed."));
    }

    @Test
    void thePlanFollowsFromWhatTheCustomerBroughtAndCost() {
        UUID profitable = newCustomer();
        buyAtCost(profitable, "100.00", "60.00");
        UUID dear = newCustomer();
        buyAtCost(dear, "900.00", "950.00");
        UUID cheap = newCustomer();
        buyAtCost(cheap, "10.00", "12.50");
        buy(cheap, LocalDate.parse("1980-01-02"), "5.00", "NZD");
        fitted("MBG_NBD", "NZD", "1980-06-30", 30).then().body("state", equalTo("REFUSED"));
        buyAtCost(dear, "1.00", "1.00");

        valuation(profitable)
                .then()
                .body("values[0].profitability.revenue.amount", equalTo("100.00"))
                .body("values[0].profitability.cost.amount", equalTo("60.00"))
                .body("values[0].profitability.profit.amount", equalTo("40.00"))
                .body("values[0].profitability.plan", equalTo("PROFITABLE"))
                .body("values[0].rfm.monetary", equalTo(2));
        valuation(dear).then().body("values[0].profitability.plan", equalTo("UNPROFITABLE_HIGH_REVENUE"));
        valuation(cheap)
                .then()
                .body("values[0].profitability.revenue.amount", equalTo("10.00"))
                .body("values[0].profitability.plan", equalTo("UNPROFITABLE_LOW_REVENUE"));
    }

    @Test
    void theShareOfWalletIsReadAgainstWhatWasSaid() {
        UUID customer = newCustomer();
        buy(customer, today.minusDays(400), "999.00", "DKK");
        buy(customer, today.minusDays(364), "100.00", "DKK");
        buy(customer, today, "200.00", "DKK");

        Response first = state(customer, null, "100.00", "MONTH");

        first.then().statusCode(200).header("ETag", "\"1\"").body("version", equalTo(1));
        valuation(customer)
                .then()
                .body("values[0].shareOfWallet.spentHere.amount", equalTo("300.00"))
                .body("values[0].shareOfWallet.spentInAll.amount", equalTo("1200.00"))
                .body("values[0].shareOfWallet.share", equalTo(0.25f))
                .body("values[0].shareOfWallet.basis", equalTo("SURVEYED"));
        assertProblem(state(customer, null, "200.00", "YEAR")).hasStatus(428);
        assertProblem(state(customer, "\"9\"", "200.00", "YEAR")).hasStatus(412);
        state(customer, "\"1\"", "600.00", "YEAR").then().statusCode(200).body("version", equalTo(2));
        as("agent")
                .get("/v1/customers/" + customer + "/stated-spend")
                .then()
                .statusCode(200)
                .body("amount.amount", equalTo("600.00"));
        valuation(customer).then().body("values[0].shareOfWallet.share", equalTo(0.5f));
        assertProblem(state(customer, "\"2\"", "0.00", "YEAR")).hasStatus(400).hasCode("SPEND_NOT_POSITIVE");
        assertProblem(as("agent").get("/v1/customers/" + newCustomer() + "/stated-spend"))
                .hasStatus(404);
        assertThat(column("select action from audit_entry where resource_id = '" + customer
                        + "' and resource_type = 'stated-spend' order by version"))
                .containsExactly("stated-spend.recorded", "stated-spend.changed");
    }

    @Test
    void modelsAreListedTheNewestFirst() {
        UUID one = order("MBG_NBD", "SEK", "1997-09-30", 273);
        UUID other = order("MBG_NBD", "SEK", "1997-09-30", 273);
        Response page = as("analyst").queryParam("limit", 1).get("/v1/valuation-models");
        page.then().statusCode(200).body("items", hasSize(1)).body("next", notNullValue());
        List<String> ids = as("analyst")
                .queryParam("limit", 200)
                .get("/v1/valuation-models")
                .path("items.id");
        assertThat(ids.indexOf(other.toString()))
                .isLessThan(ids.indexOf(one.toString()))
                .isNotNegative();
    }

    @Test
    void aFitNeedsPastDaysAndACohort() {
        assertProblem(ask("manager", "MBG_NBD", "THB", today.minusDays(10).toString(), 10, ""))
                .hasStatus(400)
                .hasCode("WATCHED_INTO_THE_FUTURE")
                .hasErrorAt("/calibratedTo");
        assertProblem(ask("manager", "MBG_NBD", "THB", "2020-01-01", 10, ", \"acquiredFrom\": \"2020-02-01\""))
                .hasStatus(400)
                .hasCode("COHORT_EMPTY");
        assertProblem(ask("manager", "MBG_NBD", "THB", "2020-01-01", 6, "")).hasStatus(400);
        assertProblem(ask("manager", "MBG_NBD", "THB", "2020-01-01", 10, ", \"more\": 1"))
                .hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "service"})
    void othersDoNotOrderFits(String role) {
        assertProblem(ask(role, "MBG_NBD", "THB", "2020-01-01", 10, "")).hasStatus(403);
    }

    @Test
    void rightsAreAsDocumented() {
        UUID customer = newCustomer();
        assertProblem(with(Tokens.customer(customer)).get("/v1/customers/" + customer + "/valuation"))
                .hasStatus(403);
        assertProblem(partner("p").get("/v1/customers/" + customer + "/valuation"))
                .hasStatus(403);
        assertProblem(RestAssured.get("/v1/customers/" + customer + "/valuation"))
                .hasStatus(401);
        assertProblem(valuation(UUID.randomUUID())).hasStatus(404);
        assertProblem(as("agent").get("/v1/valuation-models")).hasStatus(403);
        assertProblem(RestAssured.get("/v1/valuation-models")).hasStatus(401);
        assertProblem(as("agent").get("/v1/valuation-models/" + customer)).hasStatus(403);
        assertProblem(RestAssured.get("/v1/valuation-models/" + customer)).hasStatus(401);
        assertProblem(as("admin").get("/v1/valuation-models/" + customer)).hasStatus(404);
        assertProblem(with(Tokens.customer(customer)).get("/v1/customers/" + customer + "/stated-spend"))
                .hasStatus(403);
        assertProblem(RestAssured.get("/v1/customers/" + customer + "/stated-spend"))
                .hasStatus(401);
        assertProblem(as("analyst")
                        .contentType("application/json")
                        .body("{}")
                        .put("/v1/customers/" + customer + "/stated-spend"))
                .hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"horizonDays=0", "horizonDays=3654", "horizonDays=x", "annualDiscountRate=1.1"})
    void whatIsAskedForHasBounds(String query) {
        assertProblem(as("agent").get("/v1/customers/" + newCustomer() + "/valuation?" + query))
                .hasStatus(400)
                .hasCode("WRONG_TYPE");
    }

    private void scan() {
        while (QuarkusTransaction.requiringNew().call(() -> scanning.tell(100)) > 0) {
            // until nobody is due
        }
    }

    private static Response valuation(UUID customer) {
        return as("agent").get("/v1/customers/" + customer + "/valuation");
    }

    /** At the first moment of the day, which has been whenever the test is run. */
    private static void buy(UUID customer, LocalDate day, String amount, String currency) {
        purchase(
                        as("agent"),
                        purchaseOf(customer, day.minusDays(1) + "T17:00:00Z", amount)
                                .replace("THB", currency))
                .then()
                .statusCode(201);
    }

    private static void buyAtCost(UUID customer, String amount, String cost) {
        String bought = purchaseOf(customer, "1980-01-01T05:00:00Z", amount).strip();
        String atCost = bought.substring(0, bought.length() - 1)
                + ", \"cost\": {\"amount\": \"%s\", \"currency\": \"THB\"}}".formatted(cost);
        purchase(as("agent"), atCost.replace("THB", "NZD")).then().statusCode(201);
    }

    private static Response state(UUID customer, String ifMatch, String amount, String period) {
        var request = as("manager").contentType("application/json").body("""
                {"amount": {"amount": "%s", "currency": "DKK"}, "period": "%s", "basis": "SURVEYED", "saidOn": "2026-01-31"}
                """.formatted(amount, period));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/customers/" + customer + "/stated-spend");
    }

    private static Response ask(String role, String kind, String currency, String to, int holdout, String more) {
        return message(as(role), """
                        {"kind": "%s", "currency": "%s", "calibratedTo": "%s", "holdoutDays": %d%s}
                        """.formatted(kind, currency, to, holdout, more))
                .post("/v1/valuation-models");
    }

    private static UUID order(String kind, String currency, String to, int holdout) {
        Response ordered = ask("analyst", kind, currency, to, holdout, "");
        ordered.then().statusCode(202).body("state", equalTo("FITTING"));
        String id = ordered.path("id");
        assertThat(ordered.header("Location")).isEqualTo("/v1/valuation-models/" + id);
        return UUID.fromString(id);
    }

    /** A model whose job is done, exit days included. */
    private static Response fitted(String kind, String currency, String to, int holdout) {
        UUID id = order(kind, currency, to, holdout);
        await().atMost(Duration.ofMinutes(2)).until(() -> column("select 1 from job where task_instance = '" + id + "'")
                .isEmpty());
        return as("analyst").get("/v1/valuation-models/" + id);
    }

    private static String exitsOf(String currency) {
        return column("""
                select count(exit_due_on) || ' of ' || count(*) || ', told ' || count(*) filter (where exit_told or exit_due_on is null)
                from customer_valuation where currency = '%s'""".formatted(currency)).getFirst();
    }

    private static void buyAsInTheSample(String currency) throws IOException {
        assumeTrue(Files.exists(SAMPLE), "Skipped: there is no " + SAMPLE + "; nothing but this test needs it");
        List<String> rows = Files.readAllLines(SAMPLE);
        StringBuilder file = new StringBuilder();
        for (int i = 1; i < rows.size(); i++) {
            String[] row = rows.get(i).split(",", -1);
            file.append("""
                    {"source": "cdnow-%s", "externalId": "%d", "customer": {"type": "EXTERNAL", "system": "cdnow-%s", "value": "%s"}, \
                    "purchasedAt": "%sT05:00:00Z", "total": {"amount": "%s", "currency": "%s"}}
                    """.formatted(
                    currency, i, currency, row[0], LocalDate.parse(row[1]).minusDays(EARLIER), row[3], currency));
        }
        bulk(as("service"), file.toString()).then().statusCode(200);
    }
}
