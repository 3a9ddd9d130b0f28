package io.raksa.loyalty.ledger;

import static io.raksa.loyalty.Loyalty.adjust;
import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.asCustomer;
import static io.raksa.loyalty.Loyalty.balance;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.statement;
import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty.Membership;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "loyalty")
class BalanceAndStatementTest {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private Membership member;

    @BeforeEach
    void enrol() {
        member = enrolled();
    }

    @Test
    void aNewMemberHasNothing() {
        balance(member.id())
                .then()
                .statusCode(200)
                .body("memberId", equalTo(member.id().toString()))
                .body("available", equalTo(0))
                .body("pending", equalTo(0))
                .body("held", equalTo(0))
                .body("expiringNext", nullValue());
        assertThat(statement(member.id())).isEmpty();
    }

    @Test
    void aBalanceTellsWhatEndsNext() {
        adjust(member.id(), 30);
        adjust(member.id(), 12);
        adjust(member.id(), -2);

        balance(member.id())
                .then()
                .body("available", equalTo(40))
                .body("expiringNext.points", equalTo(40))
                .body(
                        "expiringNext.at",
                        equalTo(YearMonth.now(BANGKOK)
                                .plusMonths(25)
                                .atDay(1)
                                .atStartOfDay(BANGKOK)
                                .toInstant()
                                .toString()));
    }

    @Test
    void aStatementIsReadNewestFirstPageByPage() {
        for (int points = 1; points <= 5; points++) {
            adjust(member.id(), points).then().statusCode(201);
        }

        List<Integer> points = new ArrayList<>();
        String next = null;
        do {
            var request = as("agent").queryParam("limit", 2);
            Response page = (next == null ? request : request.queryParam("after", next))
                    .get("/v1/members/{id}/statement", member.id());
            page.then().statusCode(200);
            points.addAll(page.path("items.points"));
            next = page.path("next");
        } while (next != null);

        assertThat(points).containsExactly(5, 4, 3, 2, 1);
        assertThat(statement(member.id()))
                .extracting(line -> line.get("balanceAfter"))
                .containsExactly(15, 10, 6, 3, 1);
    }

    @Test
    void aPageMarkThatIsNoneIsRefused() {
        assertProblem(as("agent").queryParam("after", "nonsense").get("/v1/members/{id}/statement", member.id()))
                .hasStatus(400)
                .hasCode("INVALID_CURSOR");
        assertProblem(as("agent").queryParam("limit", 201).get("/v1/members/{id}/statement", member.id()))
                .hasStatus(400)
                .hasErrorAt("#limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"balance", "statement"})
    void staffAndServicesReadIt(String what) {
        for (String role : List.of("agent", "supervisor", "manager", "analyst", "admin", "service")) {
            as(role).get("/v1/members/{id}/" + what, member.id()).then().statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"balance", "statement"})
    void customersReadTheirOwnOnlyAndCannotTellWhetherAnotherExists(String what) {
        String path = "/v1/members/{id}/" + what;

        asCustomer(member.customerId()).get(path, member.id()).then().statusCode(200);
        Response others = asCustomer(UUID.randomUUID()).get(path, member.id());
        Response nobodys = asCustomer(UUID.randomUUID()).get(path, UUID.randomUUID());
        assertProblem(others).hasStatus(403).hasCode("FORBIDDEN");
        assertProblem(nobodys).hasStatus(403).hasCode("FORBIDDEN");
        assertThat(others.<String>path("detail")).isEqualTo(nobodys.path("detail"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"balance", "statement"})
    void partnersAndStrangersDoNot(String what) {
        String path = "/v1/members/{id}/" + what;

        assertProblem(given().auth()
                        .oauth2(Tokens.partner(UUID.randomUUID(), "marketplace"))
                        .get(path, member.id()))
                .hasStatus(403);
        assertProblem(given().get(path, member.id())).hasStatus(401);
        assertProblem(as("agent").get(path, UUID.randomUUID())).hasStatus(404);
    }
}
