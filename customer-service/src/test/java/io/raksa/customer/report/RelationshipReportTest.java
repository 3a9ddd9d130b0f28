package io.raksa.customer.report;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.buy;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.Api.partner;
import static io.raksa.customer.Api.purchase;
import static io.raksa.customer.Api.purchaseOf;
import static io.raksa.customer.Api.register;
import static io.raksa.customer.Api.run;
import static io.raksa.customer.Api.with;
import static io.raksa.customer.segment.SegmentSteps.everybodyIsLookedAt;
import static io.raksa.customer.segment.SegmentSteps.newSegment;
import static io.raksa.testing.Problems.assertProblem;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In years in which no other test buys. */
@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class RelationshipReportTest {

    @Test
    void customersAreCountedByLevel() {
        UUID once = newCustomer();
        buy(once, "2001-02-01", "10.00");
        buy(once, "2001-02-01", "5.00");
        UUID twice = newCustomer();
        buy(twice, "2001-02-01", "100.00");
        buy(twice, "2001-02-03", "0.00");
        UUID inTwoCurrencies = newCustomer();
        purchase(as("agent"), purchaseOf(inTwoCurrencies, "2001-02-02T05:00:00Z", "1.00"))
                .then()
                .statusCode(201);
        purchase(
                        as("agent"),
                        purchaseOf(inTwoCurrencies, "2001-02-02T05:00:00Z", "7").replace("THB", "JPY"))
                .then()
                .statusCode(201);
        buy(newCustomer(), "2001-02-04", "1000.00");

        report("manager", "2001-02-01", "2001-02-04")
                .then()
                .statusCode(200)
                .body("from", equalTo("2001-02-01"))
                .body("to", equalTo("2001-02-04"))
                .body("customers", equalTo(3))
                .body("boughtOnOneDay", equalTo(2))
                .body("boughtOnMoreDays", equalTo(1))
                .body("purchaseDays", equalTo(4))
                .body("purchases", equalTo(6))
                .body("spend", hasSize(2))
                .body("spend[0].amount", equalTo("7"))
                .body("spend[0].currency", equalTo("JPY"))
                .body("spend[1].amount", equalTo("116.00"));
    }

    @Test
    void aPeriodWithoutPurchasesHasZeros() {
        report("analyst", "2002-01-01", "2002-02-01")
                .then()
                .statusCode(200)
                .body("customers", equalTo(0))
                .body("purchaseDays", equalTo(0))
                .body("purchases", equalTo(0))
                .body("spend", hasSize(0));
    }

    @Test
    void levelsFeelingsAndEmphasisAreTold() {
        UUID old = newCustomer();
        buy(old, "2003-01-10", "10.00");
        buy(old, "2004-02-10", "10.00");
        UUID fresh = newCustomer();
        buy(fresh, "2004-02-11", "10.00");
        buy(fresh, "2004-02-12", "10.00");
        UUID friend = referredBy(old);
        buy(friend, "2004-02-20", "30.00");
        recommend(fresh, "2004-02-13T05:00:00Z");
        meet(fresh, "2004-02-12T05:00:00Z", "{\"product\": 5, \"process\": 2, \"operation\": 4, \"contact\": 3}");
        survey(fresh, "2004-02-14T05:00:00Z");

        report("manager", "2004-02-01", "2004-03-01")
                .then()
                .statusCode(200)
                .body("levels.firstTime", equalTo(2))
                .body("levels.cameBack", equalTo(2))
                .body("levels.toldOthers", equalTo(2))
                .body("feelings.part", equalTo(List.of("PRODUCT", "PROCESS", "OPERATION", "CONTACT")))
                .body("feelings.marks", equalTo(List.of(2, 2, 1, 2)))
                .body("feelings.mean", equalTo(List.of("4.50", "3.00", "4.00", "3.50")))
                .body("emphasis", nullValue());
    }

    @Test
    void monthByMonthItTellsWhatWasRetainedWidenedAndSpread() {
        UUID old = newCustomer();
        sell(old, "2005-01-10", "tea", "100.00");
        sell(old, "2005-02-10", "tea", "40.00");
        sell(old, "2005-02-11", "cup", "25.00");
        sell(old, "2005-03-11", "cup", "7.00");
        UUID friend = referredBy(old);
        sell(friend, "2005-02-20", "tea", "30.00");
        sell(friend, "2005-02-21", "tea", "5.00");
        UUID given = sell(old, "2005-03-15", "pot", "500.00");
        giveBack(given);

        Response read = as("analyst").get("/v1/relationship-report/months?from=2005-01-01&to=2005-04-01");

        read.then()
                .statusCode(200)
                .body("months.month", equalTo(List.of("2005-01-01", "2005-02-01", "2005-03-01")))
                .body("months.group", equalTo(List.of("ALL", "ALL", "ALL")))
                .body("months.retained.customers", equalTo(List.of(0, 1, 1)))
                .body("months.widened.customers", equalTo(List.of(0, 1, 0)))
                .body("months.spread.customers", equalTo(List.of(0, 1, 0)))
                .body("months[1].retained.spend[0].amount", equalTo("65.00"))
                .body("months[1].widened.spend[0].amount", equalTo("25.00"))
                .body("months[1].widened.spend[0].currency", equalTo("THB"))
                .body("months[1].spread.spend[0].amount", equalTo("35.00"))
                .body("months[2].retained.spend[0].amount", equalTo("7.00"))
                .body("months[0].retained.spend", hasSize(0));
        as("analyst")
                .get("/v1/relationship-report/months?from=2005-02-01&to=2005-03-01&by=ACQUISITION_SOURCE")
                .then()
                .body("months.group", equalTo(List.of("REFERRAL", "UNKNOWN")))
                .body("months.spread.customers", equalTo(List.of(1, 0)))
                .body("months.retained.customers", equalTo(List.of(0, 1)));
    }

    @Test
    void theMonthsAreToldApartBySegment() {
        UUID inBoth = newCustomer();
        sell(inBoth, "2007-01-10", "tea", "100.00");
        sell(inBoth, "2007-02-10", "tea", "40.00");
        sell(inBoth, "2007-02-11", "cup", "25.00");
        UUID inNone = newCustomer();
        sell(inNone, "2007-01-11", "tea", "10.00");
        sell(inNone, "2007-02-12", "tea", "11.00");
        UUID one = newSegment("firstPurchaseDay == \"2007-01-10\"");
        UUID other = newSegment("firstPurchaseDay == \"2007-01-10\" && spend == 165.0");
        everybodyIsLookedAt();

        Response read = as("analyst").get("/v1/relationship-report/months?from=2007-02-01&to=2007-03-01&by=SEGMENT");

        read.then().statusCode(200).body("months.group", containsInAnyOrder(one.toString(), other.toString(), "NONE"));
        for (UUID segment : List.of(one, other)) {
            String group = "months.find { it.group == '" + segment + "' }.";
            read.then()
                    .body(group + "retained.customers", equalTo(1))
                    .body(group + "retained.spend[0].amount", equalTo("65.00"))
                    .body(group + "widened.customers", equalTo(1))
                    .body(group + "widened.spend[0].amount", equalTo("25.00"));
        }
        read.then()
                .body("months.find { it.group == 'NONE' }.retained.spend[0].amount", equalTo("11.00"))
                .body("months.find { it.group == 'NONE' }.widened.customers", equalTo(0));
        run("update segment set archived = true");
    }

    @Test
    void whatAMergedRecordBoughtIsNoNewCategory() {
        UUID survivor = newCustomer();
        UUID merged = newCustomer();
        sell(survivor, "2008-01-10", "tea", "100.00");
        sell(merged, "2008-01-12", "cup", "50.00");
        sell(merged, "2008-02-12", "pot", "20.00");
        sell(survivor, "2008-02-14", "cup", "5.00");
        recommend(survivor, "2008-02-13T05:00:00Z");
        recommend(merged, "2008-02-13T05:00:00Z");
        message(as("supervisor"), "{\"survivorId\": \"%s\", \"mergedId\": \"%s\"}".formatted(survivor, merged))
                .post("/v1/merges")
                .then()
                .statusCode(201);

        as("analyst")
                .get("/v1/relationship-report/months?from=2008-02-01&to=2008-03-01")
                .then()
                .statusCode(200)
                .body("months.retained.customers", equalTo(List.of(1)))
                .body("months[0].widened.customers", equalTo(1))
                .body("months[0].widened.spend[0].amount", equalTo("20.00"));
        report("manager", "2008-02-01", "2008-03-01").then().body("levels.toldOthers", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/relationship-report?from=2001-01-01&to=2011-01-10",
        "/v1/relationship-report/months?from=2001-01-01&to=2003-01-03"
    })
    void aPeriodIsBounded(String address) {
        assertProblem(as("analyst").get(address)).hasStatus(400).hasCode("PERIOD_TOO_LONG");
    }

    @Test
    void theMonthsAreReadByTheSameRolesAndByWhatIsOffered() {
        String address = "/v1/relationship-report/months?from=2001-02-01&to=2001-03-01";
        assertProblem(as("agent").get(address)).hasStatus(403);
        assertProblem(with(Tokens.customer(UUID.randomUUID())).get(address)).hasStatus(403);
        assertProblem(RestAssured.get(address)).hasStatus(401);
        assertProblem(as("manager").get(address + "&by=WEATHER")).hasStatus(400).hasErrorAt("#by");
    }

    @ParameterizedTest
    @CsvSource({
        "2001-02-01, 2001-02-01, PERIOD_INVALID",
        "2001-02-02, 2001-02-01, PERIOD_INVALID",
        ", 2001-02-01, PERIOD_INVALID",
        "2001-02-02, , PERIOD_INVALID",
        "+999999999-01-01, +999999999-12-31, WRONG_TYPE",
        "soon, 2001-02-01, WRONG_TYPE",
    })
    void aPeriodEndsAfterItsBeginning(String from, String to, String code) {
        assertProblem(report("admin", from == null ? "" : from, to == null ? "" : to))
                .hasStatus(400)
                .hasCode(code)
                .hasErrorAt("#from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "agent", "supervisor", "service"})
    void othersDoNotReadIt(String role) {
        assertProblem(report(role, "2001-02-01", "2001-03-01")).hasStatus(403);
    }

    @Test
    void partnersCustomersAndStrangersDoNotReadIt() {
        String address = "/v1/relationship-report?from=2001-02-01&to=2001-03-01";
        assertProblem(partner("p").get(address)).hasStatus(403);
        assertProblem(with(Tokens.customer(UUID.randomUUID())).get(address)).hasStatus(403);
        assertProblem(RestAssured.get(address)).hasStatus(401);
    }

    private static UUID referredBy(UUID referrer) {
        return UUID.fromString(register("""
                        {"displayName": "เพื่อน", "acquisition": {"source": "REFERRAL", "referrerId": "%s"}}""".formatted(referrer)).path("id"));
    }

    private static UUID sell(UUID customer, String day, String category, String amount) {
        return UUID.fromString(purchase(as("agent"), """
                        {"source": "till", "externalId": "%1$s", "customerId": "%2$s", "purchasedAt": "%3$sT05:00:00Z",
                         "total": {"amount": "%5$s", "currency": "THB"},
                         "lines": [{"sku": "A", "category": "%4$s", "quantity": "1", "amount": {"amount": "%5$s", "currency": "THB"}}]}""".formatted(UUID.randomUUID(), customer, day, category, amount))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static void giveBack(UUID purchase) {
        message(as("agent"), """
                {"source": "till", "externalId": "%s", "returnedAt": "2005-06-01T05:00:00Z"}""".formatted(UUID.randomUUID()))
                .post("/v1/purchases/" + purchase + "/returns")
                .then()
                .statusCode(201);
    }

    private static void recommend(UUID customer, String at) {
        message(as("agent"), """
                {"source": "social", "externalId": "%s", "kind": "PRIVATE", "recommendedAt": "%s"}""".formatted(UUID.randomUUID(), at))
                .post("/v1/customers/" + customer + "/recommendations")
                .then()
                .statusCode(201);
    }

    private static void meet(UUID customer, String at, String feelings) {
        message(as("agent"), """
                {"source": "desk", "externalId": "%s", "happenedAt": "%s", "channel": "shop", "moment": "DURING", "feelings": %s}""".formatted(UUID.randomUUID(), at, feelings))
                .post("/v1/customers/" + customer + "/interactions")
                .then()
                .statusCode(201);
    }

    private static void survey(UUID customer, String at) {
        with(Tokens.service("feedback-service"))
                .contentType("application/cloudevents+json")
                .body("""
                        {"specversion": "1.0", "id": "%1$s", "source": "urn:raksa:test", "type": "io.raksa.feedback.survey.answered.v1", "subject": "%2$s",
                         "time": "2026-03-02T00:00:01Z", "datacontenttype": "application/json",
                         "data": {"complaintId": "%1$s", "customerId": "%2$s", "outcome": 4, "process": 4, "treatment": 4, "answeredAt": "%3$s"}}""".formatted(UUID.randomUUID(), customer, at))
                .post("/v1/events")
                .then()
                .statusCode(204);
    }

    private static Response report(String role, String from, String to) {
        return as(role).queryParam("from", from).queryParam("to", to).get("/v1/relationship-report");
    }
}
