package io.raksa.loyalty.earning;

import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.asCustomer;
import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.available;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.known;
import static io.raksa.loyalty.Loyalty.purchase;
import static io.raksa.loyalty.Loyalty.statement;
import static io.raksa.loyalty.Loyalty.tell;
import static io.raksa.loyalty.Loyalty.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty.Membership;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "loyalty")
class ClaimTest {

    private final UUID purchase = UUID.randomUUID();

    @Inject
    Jdbi jdbi;

    @Test
    void aPurchaseShortlyBeforeTheMembershipIsPaidWhenItIsClaimedOnce() throws Exception {
        UUID customer = known(jdbi);
        buys(customer, "1000.00", "THB", 20);
        UUID member = enrol(customer);
        assertThat(available(member)).isZero();

        List<Response> answers = atOnce(5, () -> claim(customer, member));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers).extracting(answer -> answer.<String>path("outcome")).containsOnlyOnce("PAID");
        assertThat(available(member)).isEqualTo(40);
        assertThat(statement(member)).hasSize(1);
        claim(customer, member)
                .then()
                .body("outcome", equalTo("NOT_MISSING"))
                .body("en", equalTo("It earned 40 points."));
    }

    @Test
    void whatIsLongBeforeTheMembershipEarnsNothingAndItIsSaidWhy() {
        UUID customer = known(jdbi);
        buys(customer, "1000.00", "THB", 31);
        UUID member = enrol(customer);

        claim(customer, member)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("EARNS_NOTHING"))
                .body("en", equalTo("It was made more than 30 days before the membership began."));
        assertThat(available(member)).isZero();
    }

    @Test
    void whatWasGivenBackMeanwhileIsNotPaid() {
        UUID customer = known(jdbi);
        buys(customer, "1000.00", "THB", 20);
        UUID member = enrol(customer);
        tell(
                        "customer.purchase.returned.v1",
                        customer,
                        Map.of(
                                "purchaseId",
                                purchase,
                                "returnId",
                                UUID.randomUUID(),
                                "customerId",
                                customer,
                                "returnedAt",
                                Instant.now().toString(),
                                "amount",
                                Map.of("amount", "500.00", "currency", "THB"),
                                "wholly",
                                false))
                .then()
                .statusCode(204);

        claim(customer, member).then().body("outcome", equalTo("PAID"));
        assertThat(available(member)).isEqualTo(20);
    }

    @Test
    void whyAPurchaseEarnsNothingIsSaid() {
        Membership small = enrolled();
        buys(small.customerId(), "24.99", "THB", 1);
        claim(small.customerId(), small.id())
                .then()
                .body("outcome", equalTo("EARNS_NOTHING"))
                .body("en", equalTo("Points are for every full 25.00 THB."));
    }

    @Test
    void whatIsNotTheirsOrNotToldIsNotKnown() {
        Membership member = enrolled();
        Membership other = enrolled();
        buys(other.customerId(), "1000.00", "THB", 1);

        assertProblem(claim(member.customerId(), member.id()))
                .hasStatus(404)
                .hasCode("PURCHASE_NOT_TOLD")
                .hasErrorAt("/purchaseId");
        assertProblem(claim(member.customerId(), other.id())).hasStatus(403);
        assertProblem(withKey(asCustomer(member.customerId()))
                        .body(Map.of())
                        .post("/v1/members/{id}/missing-points", member.id()))
                .hasStatus(400)
                .hasErrorAt("/purchaseId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "partner"})
    void othersDoNotClaim(String role) {
        assertProblem(withKey(as(role))
                        .body(Map.of("purchaseId", purchase))
                        .post("/v1/members/{id}/missing-points", enrolled().id()))
                .hasStatus(403);
    }

    private static UUID enrol(UUID customer) {
        return UUID.fromString(withKey(as("agent"))
                .body(Map.of("customerId", customer))
                .post("/v1/members")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private void buys(UUID customer, String amount, String currency, int daysAgo) {
        Map<String, Object> bought = purchase(purchase, customer, amount, currency);
        bought.put("purchasedAt", Instant.now().minus(Duration.ofDays(daysAgo)).toString());
        tell("customer.purchase.recorded.v1", customer, bought).then().statusCode(204);
    }

    private Response claim(UUID customer, UUID member) {
        return withKey(asCustomer(customer))
                .body(Map.of("purchaseId", purchase))
                .post("/v1/members/{id}/missing-points", member);
    }
}
