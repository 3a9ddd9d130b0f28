package io.raksa.customer.lifecycle;

import static io.raksa.customer.Api.as;
import static io.raksa.customer.Api.buy;
import static io.raksa.customer.Api.column;
import static io.raksa.customer.Api.newCustomer;
import static io.raksa.customer.Api.partner;
import static io.raksa.customer.Api.told;
import static io.raksa.customer.Api.with;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.customer.Api;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = Api.DATABASE)
class LifecycleTest {

    private static final String STAGE_CHANGED = "io.raksa.customer.lifecycle.stage-changed.v1";

    @Inject
    Lifecycles lifecycles;

    @Inject
    Jdbi jdbi;

    @Test
    void whoHasBoughtNothingHasNoStage() {
        lifecycle(newCustomer())
                .then()
                .statusCode(200)
                .body("stage", nullValue())
                .body("since", nullValue())
                .body("reason", nullValue())
                .body("history.items", hasSize(0));
    }

    @Test
    void theStageFollowsThePurchaseDaysAndKeepsItsHistory() {
        UUID customer = newCustomer();
        buy(customer, "2026-03-01", "100.00");
        buy(customer, "2026-03-01", "50.00");
        lifecycle(customer)
                .then()
                .body("stage", equalTo("FIRST_VISIT"))
                .body("since", equalTo("2026-03-01T05:00:00Z"))
                .body("reason", equalTo("The first purchase was on 2026-03-01."))
                .body("ruleVersion", equalTo("L1-2026-11"));

        buy(customer, "2026-03-08", "100.00");

        Response repeat = lifecycle(customer);
        repeat.then()
                .body("stage", equalTo("REPEAT"))
                .body("history.items.to", equalTo(List.of("REPEAT", "FIRST_VISIT")))
                .body("history.items[0].from", equalTo("FIRST_VISIT"))
                .body("history.items[0].at", equalTo("2026-03-08T05:00:00Z"))
                .body("history.items[0].reason", equalTo("Bought again on 2026-03-08, a second day."))
                .body("history.items[1].from", nullValue());
        as("agent")
                .header("Accept-Language", "th")
                .get("/v1/customers/" + customer + "/lifecycle")
                .then()
                .body("reason", equalTo("กลับมาซื้ออีกเมื่อ 2026-03-08 เป็นวันที่สอง"));
        assertThat(told(customer, STAGE_CHANGED)).hasSize(2);
        assertThat(told(customer, STAGE_CHANGED).getFirst()).doesNotContain("\"from\"");
        assertThat(told(customer, STAGE_CHANGED).getLast())
                .contains(
                        "\"from\": \"FIRST_VISIT\"",
                        "\"to\": \"REPEAT\"",
                        "\"at\": \"2026-03-08T05:00:00Z\"",
                        "\"ruleVersion\": \"L1-2026-11\"");
    }

    @Test
    void aLatePurchaseCorrectsTheHistory() {
        UUID late = newCustomer();
        buy(late, "2026-03-08", "100.00");
        buy(late, "2026-03-20", "100.00");
        buy(late, "2026-03-01", "100.00");
        UUID inTime = newCustomer();
        buy(inTime, "2026-03-01", "100.00");
        buy(inTime, "2026-03-08", "100.00");
        buy(inTime, "2026-03-20", "100.00");

        assertThat(lifecycle(late).asString()).isEqualTo(lifecycle(inTime).asString());
        lifecycle(late).then().body("since", equalTo("2026-03-08T05:00:00Z"));
    }

    @Test
    void growthIsToldWithItsFormAndEndsByTime() {
        UUID customer = newCustomer();
        for (String month : List.of("01", "02", "03", "04", "05", "06")) {
            buy(customer, "2024-" + month + "-01", "100.00");
        }
        buy(customer, "2024-10-01", "250.00");
        buy(customer, "2024-10-15", "250.00");

        lifecycle(customer)
                .then()
                .body("stage", equalTo("REPEAT"))
                .body("history.items.to", equalTo(List.of("REPEAT", "GROWING", "REPEAT", "FIRST_VISIT")))
                .body(
                        "history.items[1].reason",
                        equalTo("Buys more per visit: 250.00 THB a visit, where it was 100.00 THB before."))
                .body("history.items[0].at", equalTo("2024-12-29T17:00:00Z"))
                .body(
                        "history.items[0].reason",
                        equalTo(
                                "Grows no more: with 1 purchase day(s) in the last 90 days it is less than 1.5 times the past, in visits and per visit alike."));
    }

    @Test
    void timeAloneEndsGrowthOnTheDayOfReview() {
        UUID customer = newCustomer();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Bangkok"));
        for (int daysAgo : new int[] {300, 270, 240, 210}) {
            buy(customer, today.minusDays(daysAgo).toString(), "100.00");
        }
        buy(customer, today.minusDays(20).toString(), "300.00");
        buy(customer, today.minusDays(10).toString(), "300.00");
        lifecycle(customer).then().body("stage", equalTo("GROWING"));
        assertThat(column("select review_on from customer_lifecycle where customer_id = '" + customer + "'"))
                .containsExactly(today.plusDays(70).toString());

        moveBack(customer, 70);
        while (QuarkusTransaction.requiringNew().call(() -> lifecycles.review(10)) > 0) {
            // until nobody is due
        }

        lifecycle(customer)
                .then()
                .body("stage", equalTo("REPEAT"))
                .body(
                        "since",
                        equalTo(today.atStartOfDay(ZoneId.of("Asia/Bangkok"))
                                .toInstant()
                                .toString()));
        assertThat(told(customer, STAGE_CHANGED).getLast()).contains("\"from\": \"GROWING\"", "\"to\": \"REPEAT\"");
        assertThat(column("select count(*) from customer_lifecycle where customer_id = '" + customer
                        + "' and review_on is null"))
                .containsExactly("1");
    }

    @Test
    void theHistoryComesInPages() {
        UUID customer = newCustomer();
        buy(customer, "2026-03-01", "100.00");
        buy(customer, "2026-03-08", "100.00");

        Response page = as("agent").queryParam("limit", 1).get("/v1/customers/" + customer + "/lifecycle");
        page.then().body("history.items.to", equalTo(List.of("REPEAT"))).body("stage", equalTo("REPEAT"));
        as("agent")
                .queryParam("limit", 1)
                .queryParam("after", page.<String>path("history.next"))
                .get("/v1/customers/" + customer + "/lifecycle")
                .then()
                .body("stage", equalTo("REPEAT"))
                .body("history.items.to", equalTo(List.of("FIRST_VISIT")))
                .body("history.next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "manager", "analyst", "admin", "service"})
    void staffAndServicesReadIt(String role) {
        as(role).get("/v1/customers/" + newCustomer() + "/lifecycle").then().statusCode(200);
    }

    @Test
    void othersDoNot() {
        UUID customer = newCustomer();

        with(Tokens.customer(customer))
                .get("/v1/customers/" + customer + "/lifecycle")
                .then()
                .statusCode(200);
        assertProblem(with(Tokens.customer(newCustomer())).get("/v1/customers/" + customer + "/lifecycle"))
                .hasStatus(403);
        assertProblem(partner("p").get("/v1/customers/" + customer + "/lifecycle"))
                .hasStatus(403);
        assertProblem(RestAssured.get("/v1/customers/" + customer + "/lifecycle"))
                .hasStatus(401);
        assertProblem(as("agent").get("/v1/customers/" + UUID.randomUUID() + "/lifecycle"))
                .hasStatus(404);
    }

    /** Lets a customer's whole past have been some days earlier, as if these days had passed since. */
    private void moveBack(UUID customer, int days) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> {
                    handle.execute(
                            "update customer_lifecycle set first_day = first_day - ?, review_on = review_on - ? where customer_id = ?",
                            days,
                            days,
                            customer);
                    handle.execute("update purchase_day set day = day - ? where customer_id = ?", days, customer);
                    handle.execute(
                            "update stage_change set at = at - make_interval(days => ?) where customer_id = ?",
                            days,
                            customer);
                }));
    }

    private static Response lifecycle(UUID customer) {
        return as("agent").get("/v1/customers/" + customer + "/lifecycle");
    }
}
