package io.raksa.customer.report;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.buy;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.Api.partner;
import static io.raksa.customer.Api.purchase;
import static io.raksa.customer.Api.purchaseOf;
import static io.raksa.customer.Api.with;
import static io.raksa.testing.Problems.assertProblem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
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

    private static Response report(String role, String from, String to) {
        return as(role).queryParam("from", from).queryParam("to", to).get("/v1/relationship-report");
    }
}
