package io.raksa.customer.interaction;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.buy;
import static io.raksa.customer.Api.message;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.Api.partner;
import static io.raksa.customer.Api.unique;
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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class RecommendationTest {

    @Test
    void whoRecommendsUsInPublicIsAnAdvocateAndFallsBackWhenTheyTellNoMore() {
        UUID customer = newCustomer();
        buy(customer, "2024-03-01", "100.00");

        recommend(customer, unique("post"), "2024-03-10T05:00:00Z")
                .then()
                .statusCode(201)
                .body("kind", equalTo("PUBLIC"));

        as("agent")
                .get("/v1/customers/" + customer + "/lifecycle")
                .then()
                .body("history.items.to", equalTo(List.of("FIRST_VISIT", "ADVOCATE", "FIRST_VISIT")))
                .body("history.items[1].at", equalTo("2024-03-10T05:00:00Z"))
                .body("history.items[1].reason", equalTo("Recommended us to others, times: 1."))
                .body("history.items[0].reasonCode", equalTo("TELLS_NO_MORE"));
        as("agent")
                .get("/v1/customers/" + customer + "/timeline")
                .then()
                .body("items.find { it.kind == 'RECOMMENDED' }.summary", equalTo("Recommended us to others."));
    }

    @Test
    void theSameAgainChangesNothing() {
        UUID customer = newCustomer();
        String post = unique("post");
        String id = recommend(customer, post, "2024-03-10T05:00:00Z").path("id");

        recommend(customer, post, "2024-03-10T05:00:00.000Z")
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        assertProblem(recommend(customer, post, "2024-03-11T05:00:00Z"))
                .hasStatus(409)
                .hasCode("CONTACT_DIFFERS");
        assertProblem(recommend(newCustomer(), post, "2024-03-10T05:00:00Z"))
                .hasStatus(409)
                .hasCode("CONTACT_DIFFERS");
        with(Tokens.customer(customer))
                .get("/v1/customers/" + customer + "/recommendations")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].channel", equalTo("pantip"));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertProblem(recommend(newCustomer(), "x", "2096-01-01T00:00:00Z"))
                .hasStatus(400)
                .hasCode("CONTACT_TIME_IMPLAUSIBLE")
                .hasErrorAt("/recommendedAt");
        assertProblem(recommend(UUID.randomUUID(), "x", "2024-01-01T00:00:00Z")).hasStatus(404);
    }

    @Test
    void othersDoNot() {
        UUID customer = newCustomer();
        String address = "/v1/customers/" + customer + "/recommendations";
        assertProblem(message(with(Tokens.customer(customer)), "{}").post(address))
                .hasStatus(403);
        assertProblem(message(partner("p"), "{}").post(address)).hasStatus(403);
        assertProblem(message(RestAssured.given(), "{}").post(address)).hasStatus(401);
        assertProblem(with(Tokens.customer(newCustomer())).get(address)).hasStatus(403);
        assertProblem(partner("p").get(address)).hasStatus(403);
        assertProblem(RestAssured.get(address)).hasStatus(401);
    }

    private static Response recommend(UUID customer, String externalId, String at) {
        return message(as("agent"), """
                {"source": "social", "externalId": "%s", "kind": "PUBLIC", "recommendedAt": "%s", "channel": "pantip"}""".formatted(externalId, at))
                .post("/v1/customers/" + customer + "/recommendations");
    }
}
