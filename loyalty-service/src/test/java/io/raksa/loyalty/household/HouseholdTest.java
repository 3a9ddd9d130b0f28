package io.raksa.loyalty.household;

import static io.raksa.loyalty.Loyalty.adjust;
import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.asCustomer;
import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.available;
import static io.raksa.loyalty.Loyalty.balance;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.reconciliation;
import static io.raksa.loyalty.Loyalty.statement;
import static io.raksa.loyalty.Loyalty.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty.Membership;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "loyalty")
class HouseholdTest {

    @Inject
    Jdbi jdbi;

    private Membership owner;
    private Membership other;
    private String household;

    @BeforeEach
    void two() {
        owner = enrolled();
        other = enrolled();
        household = asCustomer(owner.customerId())
                .put("/v1/members/{id}/household", owner.id())
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    @Test
    void whoIsInvitedAndAgreesIsInIt() {
        invite(other).then().statusCode(200).body("members[1].state", equalTo("INVITED"));
        asCustomer(other.customerId())
                .get("/v1/members/{id}/household/invitations", other.id())
                .then()
                .body("items.householdId", equalTo(List.of(household)));
        assertProblem(as("agent").get("/v1/members/{id}/household", other.id())).hasStatus(404);

        join(other).then().statusCode(200).body("members[1].state", equalTo("JOINED"));
        join(other).then().statusCode(200);

        asCustomer(other.customerId())
                .get("/v1/members/{id}/household", other.id())
                .then()
                .body("ownerId", equalTo(owner.id().toString()))
                .body("members", hasSize(2));
    }

    @Test
    void allPayThoseFirstWhosePointsEndSoonest() {
        together();
        adjust(owner.id(), 100);
        adjust(other.id(), 40);
        sooner(other);

        String hold = hold(other, 70)
                .then()
                .statusCode(201)
                .body("points", equalTo(70))
                .body(
                        "parts.memberId",
                        equalTo(List.of(other.id().toString(), owner.id().toString())))
                .body("parts.points", equalTo(List.of(40, 30)))
                .extract()
                .path("id");
        assertThat(available(owner.id())).isEqualTo(70);
        assertThat(available(other.id())).isZero();

        end(hold, "spend", 50)
                .then()
                .statusCode(200)
                .body("spent", equalTo(50))
                .body("parts.spent", equalTo(List.of(40, 10)));
        end(hold, "spend", 50).then().statusCode(200).body("spent", equalTo(50));
        assertProblem(end(hold, "spend", 60)).hasStatus(409).hasCode("HOLD_ENDED");

        assertThat(available(owner.id())).isEqualTo(90);
        assertThat(available(other.id())).isZero();
        reconciliation().then().body("consistent", equalTo(true));
    }

    @Test
    void whatIsCalledOffGoesBackToEach() {
        together();
        adjust(owner.id(), 100);
        adjust(other.id(), 40);
        String hold = hold(owner, 140).path("id");

        as("agent")
                .post("/v1/members/{id}/household/holds/{hold}/release", owner.id(), hold)
                .then()
                .statusCode(200);
        as("agent")
                .post("/v1/members/{id}/household/holds/{hold}/release", other.id(), hold)
                .then()
                .statusCode(200);

        assertThat(available(owner.id())).isEqualTo(100);
        assertThat(available(other.id())).isEqualTo(40);
    }

    @Test
    void moreThanAllHaveIsRefusedAndNothingIsSetAside() {
        together();
        adjust(owner.id(), 100);
        adjust(other.id(), 40);

        Response refused = hold(owner, 141);

        assertProblem(refused)
                .hasStatus(409)
                .hasCode("HOUSEHOLD_POINTS_NOT_ENOUGH")
                .hasErrorAt("/points");
        assertThat(refused.<Integer>path("context.available")).isEqualTo(140);
        balance(owner.id()).then().body("held", equalTo(0));
        assertProblem(end(hold(owner, 10).path("id"), "spend", 11))
                .hasStatus(409)
                .hasCode("HOUSEHOLD_SPENDS_MORE_THAN_HELD");
    }

    @Test
    void ofManyAtOnceOnlySoManyAreServedAsThereArePoints() throws Exception {
        together();
        adjust(owner.id(), 55);
        adjust(other.id(), 50);
        AtomicInteger turn = new AtomicInteger();

        List<Response> answers = atOnce(16, () -> hold(turn.getAndIncrement() % 2 == 0 ? owner : other, 10));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(10);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allSatisfy(answer -> assertProblem(answer).hasStatus(409).hasCode("HOUSEHOLD_POINTS_NOT_ENOUGH"));
        assertThat(available(owner.id()) + available(other.id())).isEqualTo(5);
        reconciliation().then().body("consistent", equalTo(true));
    }

    @Test
    void whoeverLeavesTakesTheirPointsAlong() {
        together();
        adjust(owner.id(), 10);
        adjust(other.id(), 40);

        leave(other).then().statusCode(204);

        assertProblem(hold(owner, 11)).hasStatus(409).hasCode("HOUSEHOLD_POINTS_NOT_ENOUGH");
        assertProblem(hold(other, 1)).hasStatus(409).hasCode("NOT_IN_A_HOUSEHOLD");
        assertThat(statement(other.id())).hasSize(1);
        assertProblem(join(other)).hasStatus(409).hasCode("NOT_INVITED");
    }

    @Test
    void whereTheOwnerLeavesThereIsNoHousehold() {
        together();

        leave(owner).then().statusCode(204);

        assertProblem(as("agent").get("/v1/members/{id}/household", other.id())).hasStatus(404);
        asCustomer(other.customerId())
                .put("/v1/members/{id}/household", other.id())
                .then()
                .statusCode(200);
    }

    @Test
    void aMemberIsInOneHouseholdOnly() {
        together();
        Membership third = enrolled();
        asCustomer(third.customerId()).put("/v1/members/{id}/household", third.id());
        invite(third);

        assertProblem(join(third)).hasStatus(409).hasCode("IN_A_HOUSEHOLD");
        assertProblem(asCustomer(other.customerId()).put("/v1/members/{id}/household", other.id()))
                .hasStatus(409)
                .hasCode("IN_A_HOUSEHOLD");
    }

    @Test
    void besidesTheOwnerItHasEightAtMost() throws Exception {
        List<Membership> many = Stream.generate(() -> enrolled()).limit(10).toList();
        AtomicInteger turn = new AtomicInteger();

        List<Response> answers = atOnce(10, () -> invite(many.get(turn.getAndIncrement())));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(8);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .allSatisfy(answer -> assertProblem(answer).hasStatus(409).hasCode("HOUSEHOLD_FULL"));
    }

    @Test
    void onlyTheOwnerInvitesAndTakesOut() {
        together();
        Membership third = enrolled();

        assertProblem(asCustomer(other.customerId())
                        .body(Map.of("memberNumber", number(third)))
                        .post("/v1/members/{id}/household/invitations", other.id()))
                .hasStatus(409)
                .hasCode("NOT_THE_OWNER");
        assertProblem(asCustomer(other.customerId())
                        .delete("/v1/members/{id}/household/members/{other}", other.id(), owner.id()))
                .hasStatus(409)
                .hasCode("NOT_THE_OWNER");
        assertProblem(asCustomer(other.customerId()).put("/v1/members/{id}/household", owner.id()))
                .hasStatus(403);
        asCustomer(owner.customerId())
                .delete("/v1/members/{id}/household/members/{other}", owner.id(), other.id())
                .then()
                .statusCode(200)
                .body("members", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "partner", "customer"})
    void othersSetNothingAside(String role) {
        assertProblem(withKey(as(role))
                        .body(Map.of("points", 1, "reference", "x"))
                        .post("/v1/members/{id}/household/holds", owner.id()))
                .hasStatus(403);
    }

    private void together() {
        invite(other).then().statusCode(200);
        join(other).then().statusCode(200);
    }

    private Response invite(Membership member) {
        return asCustomer(owner.customerId())
                .body(Map.of("memberNumber", number(member)))
                .post("/v1/members/{id}/household/invitations", owner.id());
    }

    private Response join(Membership member) {
        return asCustomer(member.customerId())
                .body(Map.of("householdId", household))
                .post("/v1/members/{id}/household/join", member.id());
    }

    private static Response leave(Membership member) {
        return asCustomer(member.customerId()).delete("/v1/members/{id}/household", member.id());
    }

    private static Response hold(Membership member, long points) {
        return withKey(as("agent"))
                .body(Map.of("points", points, "reference", "order 4711"))
                .post("/v1/members/{id}/household/holds", member.id());
    }

    private Response end(String hold, String how, long points) {
        return as("agent")
                .body(Map.of("points", points))
                .post("/v1/members/{id}/household/holds/{hold}/{how}", owner.id(), hold, how);
    }

    private static String number(Membership member) {
        return as("agent").get("/v1/members/{id}", member.id()).path("memberNumber");
    }

    private void sooner(Membership member) {
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE lot SET expires_at = expires_at - interval '1 month' WHERE member_id = ?", member.id()));
    }
}
