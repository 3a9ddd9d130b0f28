package io.raksa.customer.indices;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.buy;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.Api.partner;
import static io.raksa.customer.Api.register;
import static io.raksa.customer.Api.with;
import static io.raksa.testing.Problems.assertProblem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class ServiceIndicesTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Bangkok"));

    @Test
    void ordersAreComparedWithTheCustomersOwnPast() {
        UUID customer = newCustomer();
        for (int daysAgo : new int[] {450, 400, 350, 300, 250, 200, 150, 100}) {
            buy(customer, today.minusDays(daysAgo).toString(), "100.00");
        }
        buy(customer, today.minusDays(10).toString(), "100.00");

        indices(customer)
                .then()
                .statusCode(200)
                .body("asOf", equalTo(today.toString()))
                .body("windowDays", equalTo(90))
                .body("customers", equalTo(1))
                .body("orders.comparedCustomers", equalTo(1))
                .body("orders.purchaseDays", equalTo(1))
                .body("orders.asBefore", equalTo(1.75f))
                .body("orders.index", equalTo(0.5714286f))
                .body("orders.arithmetic", equalTo("1 / 1.75 = 0.57"))
                .body("repeats.index", nullValue())
                .body("repeats.modelVersions", hasSize(0))
                .body("repeats.arithmetic", equalTo("0 / 0: nothing to compare with"));
    }

    @Test
    void whoHasNoPastIsNotCompared() {
        UUID customer = newCustomer();
        buy(customer, today.minusDays(170).toString(), "100.00");
        buy(customer, today.minusDays(1).toString(), "100.00");

        indices(customer).then().body("orders.comparedCustomers", equalTo(0)).body("orders.index", nullValue());
        indices(newCustomer()).then().statusCode(200).body("customers", equalTo(0));
    }

    @Test
    void referralsThatBoughtArePromotion() {
        UUID friend = newCustomer();
        buy(friend, today.minusDays(1).toString(), "100.00");
        referredBy(friend);
        buy(referredBy(friend), today.minusDays(1).toString(), "100.00");
        message(as("agent"), """
                        {"source": "social", "externalId": "%s", "kind": "PUBLIC", "recommendedAt": "2026-01-31T05:00:00Z"}""".formatted(friend))
                .post("/v1/customers/" + friend + "/recommendations")
                .then()
                .statusCode(201);

        indices(friend)
                .then()
                .body("orders.referralsThatBought", equalTo(1))
                .body("promotion.referrals", equalTo(2))
                .body("promotion.referralsThatBought", equalTo(1))
                .body("promotion.recommendations", equalTo(1))
                .body("promotion.index", equalTo(1.0f))
                .body("promotion.arithmetic", equalTo("1 / 1.00 = 1.00"));
    }

    @Test
    void aGroupIsOfWhoCameInAWayAndAPeriod() {
        UUID friend = newCustomer();
        buy(friend, "1975-03-01", "100.00");
        UUID referred = referredBy(friend);
        buy(referred, "1975-03-10", "100.00");
        buy(referredBy(friend), "1975-04-01", "100.00");

        group("manager", "acquisitionSource=REFERRAL&acquiredFrom=1975-03-01&acquiredTo=1975-04-01")
                .then()
                .statusCode(200)
                .body("customers", equalTo(1))
                .body("promotion.referrals", equalTo(0));
        group("analyst", "acquiredFrom=1975-03-01&acquiredTo=1975-04-01")
                .then()
                .body("customers", equalTo(2))
                .body("promotion.referralsThatBought", equalTo(2))
                .body("promotion.arithmetic", equalTo("2 / 2.00 = 1.00"));
        group("admin", "").then().statusCode(200).body("customers", greaterThanOrEqualTo(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acquisitionSource=FRIEND", "acquiredFrom=soon", "acquiredTo=2020-13-01"})
    void aGroupIsAskedForAsDocumented(String query) {
        assertProblem(group("manager", query)).hasStatus(400).hasCode("WRONG_TYPE");
    }

    @Test
    void rightsAreAsDocumented() {
        UUID customer = newCustomer();
        assertProblem(with(Tokens.customer(customer)).get("/v1/customers/" + customer + "/indices"))
                .hasStatus(403);
        assertProblem(partner("p").get("/v1/customers/" + customer + "/indices"))
                .hasStatus(403);
        assertProblem(RestAssured.get("/v1/customers/" + customer + "/indices")).hasStatus(401);
        assertProblem(indices(UUID.randomUUID())).hasStatus(404);
        assertProblem(group("agent", "")).hasStatus(403);
        assertProblem(RestAssured.get("/v1/indices")).hasStatus(401);
    }

    private static UUID referredBy(UUID friend) {
        return UUID.fromString(
                register("""
                        {"displayName": "คุณเพื่อน", "acquisition": {"source": "REFERRAL", "referrerId": "%s"}}""".formatted(friend)).then().statusCode(201).extract().path("id"));
    }

    private static Response indices(UUID customer) {
        return as("agent").get("/v1/customers/" + customer + "/indices");
    }

    private static Response group(String role, String query) {
        return as(role).get("/v1/indices" + (query.isEmpty() ? "" : "?" + query));
    }
}
