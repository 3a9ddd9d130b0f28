package io.raksa.loyalty.ledger;

import static io.raksa.loyalty.Loyalty.adjust;
import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.asCustomer;
import static io.raksa.loyalty.Loyalty.bought;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.statement;
import static io.raksa.loyalty.Loyalty.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty.Membership;
import io.raksa.testing.RaksaTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "loyalty")
class ExplanationTest {

    private Membership member;

    @BeforeEach
    void enrol() {
        member = enrolled();
    }

    @Test
    void aBalanceIsExplainedByItsLotsAndTheRulesOfTheirDays() {
        bought(member.customerId(), "1000.00", "THB");
        bought(member.customerId(), "500.00", "THB");
        adjust(member.id(), -50);
        withKey(as("agent"))
                .body(Map.of("points", 4, "reference", "order 1"))
                .post("/v1/members/{id}/holds", member.id())
                .then()
                .statusCode(201);

        JsonPath now = explained("");

        assertThat(now.getInt("available")).isEqualTo(6);
        assertThat(now.getInt("held")).isEqualTo(4);
        assertThat(now.getString("says.en")).isEqualTo("6 points from 1 occasion, 4 set aside.");
        assertThat(now.getList("lots.left")).containsExactly(6);
        assertThat(now.getInt("lots[0].of")).isEqualTo(20);
        assertThat(now.getString("lots[0].kind")).isEqualTo("EARN");
        assertThat(now.getString("lots[0].rule.en"))
                .isEqualTo("Purchase of 500.00 THB: 1 point for every 25.00 THB (rule 1)");
        assertThat(now.getInt("lots[0].ruleVersion")).isEqualTo(1);
    }

    @Test
    void anInstantOfThePastIsExplainedAsItWasThen() {
        bought(member.customerId(), "1000.00", "THB");
        bought(member.customerId(), "500.00", "THB");
        adjust(member.id(), -50);
        List<String> moments = statement(member.id()).reversed().stream()
                .map(line -> (String) line.get("at"))
                .toList();

        assertThat(explained("?at=" + moments.get(0)).getInt("available")).isEqualTo(40);
        assertThat(explained("?at=" + moments.get(1)).getInt("available")).isEqualTo(60);
        assertThat(explained("?at=" + moments.get(1)).getList("lots.left")).containsExactly(40, 20);
        assertThat(explained("?at=" + moments.get(2)).getInt("available")).isEqualTo(10);
        assertThat(explained("?at=2020-01-01T00:00:00Z").getInt("available")).isZero();
        assertThat(explained("?at=2199-01-01T00:00:00Z").getInt("available")).isEqualTo(10);
    }

    @Test
    void customersAreExplainedTheirOwnOnly() {
        asCustomer(member.customerId()).get(path("")).then().statusCode(200);
        assertProblem(asCustomer(UUID.randomUUID()).get(path(""))).hasStatus(403);
        assertProblem(as("partner").get(path(""))).hasStatus(403);
        assertProblem(as("agent").get(path("?at=yesterday"))).hasStatus(400).hasErrorAt("#at");
    }

    private JsonPath explained(String query) {
        return as("agent").get(path(query)).then().statusCode(200).extract().jsonPath();
    }

    private String path(String query) {
        return "/v1/members/" + member.id() + "/explanation" + query;
    }
}
