package io.raksa.customer.purchase;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.Api.told;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class CheckoutPurchaseTest {

    private final UUID checkout = UUID.randomUUID();
    private UUID customer;

    @BeforeEach
    void register() {
        customer = newCustomer();
    }

    @Test
    void aCheckoutIsAPurchaseUnderItsOwnIdOnceHoweverOftenItIsTold() {
        confirmed("250.00");
        confirmed("250.00");

        as("agent")
                .get("/v1/purchases/" + checkout)
                .then()
                .statusCode(200)
                .body("customerId", equalTo(customer.toString()))
                .body("origin", equalTo("CHECKOUT"))
                .body("total.amount", equalTo("250.00"))
                .body("channel", equalTo("shop"))
                .body("branch", equalTo("สยาม"))
                .body("lines.sku", equalTo(List.of("TEA")))
                .body("lines[0].quantity", equalTo("2"))
                .body("lines[0].amount.amount", equalTo("250.00"));
        assertThat(told(customer, "io.raksa.customer.purchase.recorded.v1"))
                .singleElement()
                .asString()
                .contains("\"checkout\"", checkout.toString());
    }

    @Test
    void whatComesBackOfItIsAReturnUnderItsOwnId() {
        confirmed("250.00");
        UUID part = UUID.randomUUID();
        returned(part, "100.00", false);
        returned(part, "100.00", false);
        returned(UUID.randomUUID(), "150.00", true);

        as("agent")
                .get("/v1/purchases/" + checkout)
                .then()
                .body("returned.amount", equalTo("250.00"))
                .body("whollyReturned", equalTo(true));
        assertThat(told(customer, "io.raksa.customer.purchase.returned.v1"))
                .hasSize(2)
                .anyMatch(fact -> fact.contains(part.toString()));
    }

    private void confirmed(String amount) {
        tell("confirmed", """
                {"checkoutId": "%s", "customerId": "%s", "confirmedAt": "2026-11-20T05:00:00Z", "channel": "shop", "store": "สยาม",
                 "amount": {"amount": "%s", "currency": "THB"},
                 "lines": [{"sku": "TEA", "category": "drinks", "quantity": 2, "amount": {"amount": "%s", "currency": "THB"}}]}""".formatted(checkout, customer, amount, amount));
    }

    private void returned(UUID id, String amount, boolean wholly) {
        tell("returned", """
                {"checkoutId": "%s", "returnId": "%s", "customerId": "%s", "returnedAt": "2026-11-21T05:00:00Z", "wholly": %s,
                 "amount": {"amount": "%s", "currency": "THB"}}""".formatted(checkout, id, customer, wholly, amount));
    }

    private void tell(String what, String data) {
        given().auth()
                .oauth2(Tokens.service("loyalty-service"))
                .contentType("application/cloudevents+json")
                .body("""
                        {"specversion": "1.0", "id": "%s", "source": "urn:raksa:loyalty-service", "type": "io.raksa.loyalty.checkout.%s.v1",
                         "subject": "%s", "time": "2026-11-20T05:00:00Z", "datacontenttype": "application/json", "data": %s}
                        """.formatted(UUID.randomUUID(), what, customer, data))
                .post("/v1/events")
                .then()
                .statusCode(204);
    }
}
