package io.raksa.customer.valuation;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.Api.purchase;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A profile is worth what all its records are. */
@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class MergedValuationTest {

    @Inject
    Profits profits;

    @Test
    void profitIsThatOfAllRecords() {
        UUID survivor = newCustomer();
        UUID merged = newCustomer();
        buyAtCost(survivor, "100.00", "60.00");
        buyAtCost(merged, "50.00", "45.00");
        merge(survivor, merged);

        assertThat(profits.of(survivor, "THB")).hasValueSatisfying(profit -> {
            assertThat(profit.revenue()).isEqualByComparingTo(new BigDecimal("150.00"));
            assertThat(profit.cost()).isEqualByComparingTo(new BigDecimal("105.00"));
        });
    }

    @Test
    void whatWasSaidLastOfAnyRecordHoldsAndIsChangedOnTheProfile() {
        UUID survivor = newCustomer();
        UUID merged = newCustomer();
        state(survivor, null, "100.00").then().statusCode(200);
        state(merged, null, "300.00").then().statusCode(200);
        state(merged, "\"1\"", "400.00").then().statusCode(200);
        String merge = merge(survivor, merged);

        for (UUID asked : new UUID[] {survivor, merged}) {
            as("agent")
                    .get("/v1/customers/" + asked + "/stated-spend")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("customerId", equalTo(survivor.toString()))
                    .body("amount.amount", equalTo("400.00"));
        }
        assertProblem(state(survivor, "\"1\"", "500.00")).hasStatus(412);
        state(merged, "\"2\"", "500.00").then().statusCode(200).header("ETag", "\"3\"");
        assertProblem(state(survivor, "\"2\"", "600.00")).hasStatus(412);
        as("agent").get("/v1/customers/" + survivor + "/stated-spend").then().body("amount.amount", equalTo("500.00"));

        message(as("manager"), "{}")
                .post("/v1/merges/" + merge + "/undo")
                .then()
                .statusCode(200);

        as("agent").get("/v1/customers/" + survivor + "/stated-spend").then().body("amount.amount", equalTo("500.00"));
        as("agent").get("/v1/customers/" + merged + "/stated-spend").then().body("amount.amount", equalTo("400.00"));
    }

    private static void buyAtCost(UUID customer, String amount, String cost) {
        String bought = Api.purchaseOf(customer, "2026-01-01T05:00:00Z", amount).strip();
        purchase(
                        as("agent"),
                        bought.substring(0, bought.length() - 1)
                                + ", \"cost\": {\"amount\": \"%s\", \"currency\": \"THB\"}}".formatted(cost))
                .then()
                .statusCode(201);
    }

    private static Response state(UUID customer, String ifMatch, String amount) {
        var request = as("manager").contentType("application/json").body("""
                {"amount": {"amount": "%s", "currency": "THB"}, "period": "YEAR", "basis": "STATED", "saidOn": "2026-01-31"}""".formatted(amount));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/customers/" + customer + "/stated-spend");
    }

    private static String merge(UUID survivor, UUID merged) {
        return message(as("supervisor"), "{\"survivorId\": \"%s\", \"mergedId\": \"%s\"}".formatted(survivor, merged))
                .post("/v1/merges")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
