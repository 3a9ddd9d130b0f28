package io.raksa.loyalty.hold;

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
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty.Membership;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "loyalty")
class HoldTest {

    @Inject
    Jdbi jdbi;

    @Inject
    ExpiringHolds expiring;

    private Membership member;

    @BeforeEach
    void enrol() {
        member = enrolled();
        adjust(member.id(), 100);
    }

    @AfterEach
    void theBooksBalance() {
        reconciliation().then().statusCode(200).body("consistent", equalTo(true));
    }

    @Test
    void whatIsSetAsideCannotBeSpentTwice() {
        String hold = hold(80).then().statusCode(201).extract().path("id");

        balance(member.id()).then().body("available", equalTo(20)).body("held", equalTo(80));
        assertProblem(hold(21)).hasStatus(409).hasCode("POINTS_NOT_ENOUGH").hasErrorAt("/points");

        end(hold, "spend", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("SPENT"))
                .body("spent", equalTo(80));
        balance(member.id()).then().body("available", equalTo(20)).body("held", equalTo(0));
        assertThat(statement(member.id()))
                .extracting(line -> line.get("kind") + " " + line.get("points") + " " + line.get("balanceAfter"))
                .containsExactly("SPEND 0 20", "HOLD -80 20", "ADJUSTMENT 100 100");
        assertThat(statement(member.id()).getFirst().get("rule"))
                .isEqualTo(Map.of(
                        "en", "Spent 80 of 80 points set aside for order 4711",
                        "th", "ใช้ 80 จาก 80 แต้มที่กันไว้สำหรับ order 4711"));
    }

    @Test
    void whatIsNotSpentComesBackToItsLots() {
        String hold = hold(80).path("id");

        end(hold, "spend", Map.of("points", 30)).then().statusCode(200).body("spent", equalTo(30));
        end(hold, "spend", Map.of("points", 30)).then().statusCode(200);
        assertProblem(end(hold, "spend", Map.of("points", 31))).hasStatus(409).hasCode("HOLD_ENDED");
        assertProblem(end(hold, "release", null)).hasStatus(409).hasCode("HOLD_ENDED");

        assertThat(available(member.id())).isEqualTo(70);
    }

    @Test
    void whatIsCalledOffIsBackOnce() {
        String hold = hold(80).path("id");

        end(hold, "release", null).then().statusCode(200).body("state", equalTo("RELEASED"));
        end(hold, "release", null).then().statusCode(200).body("state", equalTo("RELEASED"));
        assertProblem(end(hold, "spend", Map.of())).hasStatus(409).hasCode("HOLD_ENDED");

        assertThat(available(member.id())).isEqualTo(100);
    }

    @Test
    void nobodySpendsMoreThanIsSetAside() {
        String hold = hold(80).path("id");

        assertProblem(end(hold, "spend", Map.of("points", 81)))
                .hasStatus(409)
                .hasCode("SPENDS_MORE_THAN_HELD")
                .hasErrorAt("/points");
        assertThat(available(member.id())).isEqualTo(20);
    }

    @Test
    void whatNobodySpendsInTimeComesBackByItself() {
        String hold = hold(80).path("id");
        timeIsOver(hold);

        await().atMost(40, SECONDS)
                .untilAsserted(() -> as("agent").get(path(hold)).then().body("state", equalTo("EXPIRED")));
        assertThat(available(member.id())).isEqualTo(100);
        assertProblem(end(hold, "spend", Map.of())).hasStatus(409).hasCode("HOLD_ENDED");
        end(hold, "release", null).then().statusCode(200).body("state", equalTo("EXPIRED"));
    }

    @Test
    void aHoldThatCannotEndKeepsNoOtherFromEnding() {
        UUID poisoned = UUID.randomUUID();
        // One that the ledger knows nothing of, longer over than any other.
        jdbi.useHandle(handle -> handle.execute("""
                INSERT INTO points_hold (member_id, id, points, reference, state, held_by, held_at, expires_at)
                VALUES (?, ?, 10, 'poisoned', 'HELD', 'test', now(), now() - interval '1 year')""", member.id(), poisoned));
        String hold = hold(80).path("id");
        timeIsOver(hold);

        expiring.expireAll();

        as("agent").get(path(hold)).then().body("state", equalTo("EXPIRED"));
        as("agent").get(path(poisoned.toString())).then().body("state", equalTo("HELD"));
        assertThat(isSetAside(poisoned)).isTrue();
        jdbi.useHandle(handle -> handle.execute("DELETE FROM points_hold WHERE id = ?", poisoned));
    }

    @Test
    void tenTillsCannotSpendTheSamePointsAndOneHoldEndsOnce() throws Exception {
        List<Integer> asked = atOnce(10, () -> hold(30).statusCode());
        assertThat(asked).filteredOn(status -> status == 201).hasSize(3);
        assertThat(asked).filteredOn(status -> status == 409).hasSize(7);
        assertThat(available(member.id())).isEqualTo(10);

        String hold = hold(10).path("id");
        AtomicInteger turn = new AtomicInteger();
        List<Integer> ended = atOnce(10, () -> (turn.getAndIncrement() % 2 == 0
                        ? end(hold, "spend", Map.of("points", 10))
                        : end(hold, "release", null))
                .statusCode());
        assertThat(ended).filteredOn(status -> status == 200).hasSize(5);
        assertThat(ended).filteredOn(status -> status == 409).hasSize(5);
    }

    @Test
    void pointsThatEndedWhileTheyWereSetAsideDoNotComeBack() {
        String hold = hold(80).path("id");
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE lot SET expires_at = now() - interval '1 second' WHERE member_id = ?", member.id()));

        end(hold, "release", null).then().statusCode(200);

        assertThat(available(member.id())).isZero();
        assertThat(statement(member.id()))
                .extracting(line -> line.get("kind") + " " + line.get("points"))
                .containsExactly("EXPIRY -80", "RELEASE 80", "EXPIRY -20", "HOLD -80", "ADJUSTMENT 100");
    }

    @ParameterizedTest
    @CsvSource({"points, 0", "points, -1", "reference, ''", "seconds, 9", "seconds, 604801"})
    void whatIsAskedForIsReadStrictly(String field, String value) {
        Map<String, Object> request = new HashMap<>(Map.of("points", 10, "reference", "order 1"));
        request.put(field, field.equals("reference") ? value : (Object) Integer.valueOf(value));

        assertProblem(withKey(as("agent")).body(request).post("/v1/members/{id}/holds", member.id()))
                .hasStatus(400)
                .hasErrorAt("/" + field);
    }

    @Test
    void customersSeeTheirOwnAndOnlyStaffAndServicesSetAside() {
        String hold = hold(10).path("id");

        asCustomer(member.customerId()).get(path(hold)).then().statusCode(200);
        asCustomer(member.customerId())
                .get("/v1/members/{id}/holds", member.id())
                .then()
                .body("items.id", equalTo(List.of(hold)));
        assertProblem(asCustomer(UUID.randomUUID()).get(path(hold))).hasStatus(403);
        assertProblem(asCustomer(member.customerId()).body(Map.of()).post(path(hold) + "/spend"))
                .hasStatus(403);
        assertProblem(as("agent")
                        .body(Map.of())
                        .post("/v1/members/" + enrolled().id() + "/holds/" + hold + "/spend"))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "partner", "customer"})
    void othersDoNot(String role) {
        assertProblem(withKey(as(role))
                        .body(Map.of("points", 10, "reference", "x"))
                        .post("/v1/members/{id}/holds", member.id()))
                .hasStatus(403);
    }

    private Response hold(long points) {
        return withKey(as("agent"))
                .body(Map.of("points", points, "reference", "order 4711"))
                .post("/v1/members/{id}/holds", member.id());
    }

    private Response end(String hold, String how, Map<String, Object> body) {
        return body == null
                ? as("agent").post(path(hold) + "/" + how)
                : as("agent").body(body).post(path(hold) + "/" + how);
    }

    private String path(String hold) {
        return "/v1/members/" + member.id() + "/holds/" + hold;
    }

    private boolean isSetAside(UUID hold) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT is_set_aside('holds.expire', ?)")
                .bind(0, hold)
                .mapTo(Boolean.class)
                .one());
    }

    private void timeIsOver(String hold) {
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE points_hold SET expires_at = now() - interval '1 second' WHERE id = ?", UUID.fromString(hold)));
    }
}
