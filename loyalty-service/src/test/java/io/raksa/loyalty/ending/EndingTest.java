package io.raksa.loyalty.ending;

import static io.raksa.loyalty.Loyalty.adjust;
import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.asCustomer;
import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.available;
import static io.raksa.loyalty.Loyalty.balance;
import static io.raksa.loyalty.Loyalty.bought;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.reconciliation;
import static io.raksa.loyalty.Loyalty.statement;
import static io.raksa.loyalty.Loyalty.tell;
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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "loyalty")
class EndingTest {

    @Inject
    Jdbi jdbi;

    @Inject
    RemindingOfEnds reminding;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private Membership member;

    @BeforeEach
    void enrol() {
        member = enrolled();
    }

    @Test
    void theForecastSumsToTheBalance() {
        adjust(member.id(), 40);
        endAt(days(10));
        adjust(member.id(), 7);
        bought(member.customerId(), "1000.00", "THB");
        adjust(member.id(), -20);

        Response forecast = asCustomer(member.customerId()).get("/v1/members/{id}/forecast", member.id());

        forecast.then()
                .statusCode(200)
                .body("available", equalTo(67))
                .body("days", hasSize(1))
                .body("days[0].points", equalTo(20));
        List<Integer> months = forecast.path("months.points");
        assertThat(months).containsExactly(20, 47);
        assertThat(available(member.id())).isEqualTo(67);
    }

    @Test
    void onesOwnForecastIsNobodyElses() {
        assertProblem(asCustomer(UUID.randomUUID()).get("/v1/members/{id}/forecast", member.id()))
                .hasStatus(403);
    }

    @Test
    void itIsToldOnceForEachEndAndEachNumberOfDays() {
        adjust(member.id(), 40);
        adjust(member.id(), 2);
        endAt(days(20));
        reminding.run();
        reminding.run();
        assertThat(told()).containsExactly("42 30");

        endAt(days(5));
        adjust(member.id(), -1);
        reminding.run();
        reminding.run();
        assertThat(told()).containsExactly("42 30", "41 7");
    }

    @Test
    void whatEndsLaterIsNotToldAndWhatIsNearIsToldOnceOnly() {
        adjust(member.id(), 40);
        endAt(days(31));
        reminding.run();
        assertThat(told()).isEmpty();

        endAt(days(3));
        reminding.run();
        assertThat(told()).containsExactly("40 7");
    }

    @Test
    void ofWhatWaitsForAComplaintTheEndOfTheWaitIsTold() {
        adjust(member.id(), 40);
        endAt(days(3));
        adjust(member.id(), 5);
        UUID complaint = UUID.randomUUID();
        complaint(complaint, "opened", "openedAt", now);
        reminding.run();
        assertThat(told()).isEmpty();

        complaint(complaint, "closed", "closedAt", now.plusSeconds(1));
        reminding.run();
        reminding.run();

        assertThat(told()).containsExactly("40 30");
    }

    private void complaint(UUID id, String what, String when, Instant at) {
        tell(
                        "feedback.complaint." + what + ".v1",
                        member.customerId(),
                        Map.of(
                                "complaintId",
                                id,
                                "customerId",
                                member.customerId(),
                                "severity",
                                "LOW",
                                when,
                                at.toString()))
                .then()
                .statusCode(204);
    }

    @Test
    void runsAtOnceTellOnce() throws Exception {
        adjust(member.id(), 40);
        endAt(days(3));

        atOnce(4, () -> {
            reminding.run();
            return true;
        });

        assertThat(told()).containsExactly("40 7");
    }

    @Test
    void staffPutTheEndOff() {
        adjust(member.id(), 40);
        endAt(days(3));
        adjust(member.id(), 5);

        extend("supervisor", null, days(90))
                .then()
                .statusCode(201)
                .body("points", equalTo(40))
                .body("lots[0].before", equalTo(days(3).toString()))
                .body("lots[0].after", equalTo(days(90).toString()));

        balance(member.id())
                .then()
                .body("available", equalTo(45))
                .body("expiringNext.points", equalTo(40))
                .body("expiringNext.at", equalTo(days(90).toString()));
        assertThat(audited("points.extended")).isEqualTo(Map.of("actor", "supervisor", "reason", "shop was closed"));
        reconciliation().then().body("consistent", equalTo(true));
    }

    @Test
    void theLimitOfARoleCountsFromTheFirstEnd() {
        adjust(member.id(), 40);
        endAt(days(3));
        extend("supervisor", null, days(80)).then().statusCode(201);

        assertProblem(extend("supervisor", null, days(94)))
                .hasStatus(409)
                .hasCode("EXTENSION_TOO_LONG")
                .hasErrorAt("/endsAt");
        extend("supervisor", null, days(92)).then().statusCode(201);
        extend("manager", null, days(360)).then().statusCode(201);
        assertProblem(extend("manager", null, Instant.parse("9999-12-31T00:00:00Z")))
                .hasStatus(409);

        balance(member.id()).then().body("expiringNext.at", equalTo(days(360).toString()));
    }

    @Test
    void whatHasEndedOrIsSomebodyElsesIsNotPutOff() {
        adjust(member.id(), 40);
        UUID lot = lot();
        Membership other = enrolled();
        adjust(other.id(), 5);
        assertProblem(withKey(as("manager"))
                        .body(Map.of(
                                "lotIds", List.of(lot), "endsAt", days(1000).toString(), "reason", "x"))
                        .post("/v1/members/{id}/extensions", other.id()))
                .hasStatus(409)
                .hasCode("LOTS_NOT_EXTENDABLE")
                .hasErrorAt("/lotIds");
        endAt(now.minusSeconds(1));

        assertProblem(extend("manager", lot, days(10))).hasStatus(409).hasCode("LOTS_NOT_EXTENDABLE");
        assertThat(available(member.id())).isZero();
    }

    @Test
    void whatExpiredIsGivenBackOnce() throws Exception {
        adjust(member.id(), 40);
        endAt(now.minusSeconds(1));
        adjust(member.id(), 5);
        UUID expiry = expiry();

        List<Response> answers = atOnce(8, () -> reinstate("supervisor", expiry, 30));

        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 201)
                .hasSize(1)
                .allSatisfy(answer -> answer.then().body("points", equalTo(40)).body("balanceAfter", equalTo(45)));
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allSatisfy(answer -> assertProblem(answer).hasStatus(409).hasCode("ALREADY_REINSTATED"));
        assertThat(available(member.id())).isEqualTo(45);
        assertThat(statement(member.id()).getFirst())
                .containsEntry("kind", "REINSTATEMENT")
                .containsEntry(
                        "rule",
                        Map.of(
                                "en",
                                "Expired points given back by our staff: app was down",
                                "th",
                                "คืนแต้มที่หมดอายุโดยเจ้าหน้าที่: app was down"));
        reconciliation().then().body("consistent", equalTo(true));
    }

    @Test
    void whatIsGivenBackEndsAgainAndCanBeGivenBackAgain() {
        adjust(member.id(), 40);
        endAt(now.minusSeconds(1));
        assertThat(available(member.id())).isZero();
        as("admin").post("/v1/day-rolls");
        reinstate("manager", expiry(), 100).then().statusCode(201);
        endAt(now.minusSeconds(1));
        as("admin").post("/v1/day-rolls");

        reinstate("manager", expiry(), 100).then().statusCode(201);

        assertThat(available(member.id())).isEqualTo(40);
    }

    @Test
    void whatIsNoExpiryOrTooLongAgoOrForTooLongIsRefused() {
        adjust(member.id(), 40);
        UUID adjustment =
                UUID.fromString((String) statement(member.id()).getFirst().get("postingId"));
        assertProblem(reinstate("manager", adjustment, 10)).hasStatus(409).hasCode("NOT_AN_EXPIRY");
        assertProblem(reinstate("supervisor", adjustment, 91))
                .hasStatus(409)
                .hasCode("EXTENSION_TOO_LONG")
                .hasErrorAt("/days");
        assertProblem(reinstate("manager", adjustment, 367)).hasStatus(400).hasErrorAt("/days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "analyst", "admin", "service", "customer"})
    void othersDoNot(String role) {
        assertProblem(extend(role, null, days(10))).hasStatus(403);
        assertProblem(reinstate(role, UUID.randomUUID(), 10)).hasStatus(403);
    }

    private Response extend(String role, UUID lot, Instant to) {
        Map<String, Object> body = new HashMap<>(Map.of("endsAt", to.toString(), "reason", "shop was closed"));
        if (lot != null) {
            body.put("lotIds", List.of(lot));
        }
        return withKey(as(role)).body(body).post("/v1/members/{id}/extensions", member.id());
    }

    private Response reinstate(String role, UUID expiry, int days) {
        return withKey(as(role))
                .body(Map.of("postingId", expiry, "days", days, "reason", "app was down"))
                .post("/v1/members/{id}/reinstatements", member.id());
    }

    private Instant days(int days) {
        return now.plus(Duration.ofDays(days));
    }

    /** All that the member has now ends then. */
    private void endAt(Instant at) {
        jdbi.useHandle(handle -> handle.execute("UPDATE lot SET expires_at = ? WHERE member_id = ?", at, member.id()));
    }

    private UUID lot() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT id FROM lot WHERE member_id = ?")
                .bind(0, member.id())
                .mapTo(UUID.class)
                .one());
    }

    private UUID expiry() {
        return statement(member.id()).stream()
                .filter(line -> "EXPIRY".equals(line.get("kind")))
                .map(line -> UUID.fromString((String) line.get("postingId")))
                .findFirst()
                .orElseThrow();
    }

    private List<String> told() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT data ->> 'points' || ' ' || (data ->> 'daysBefore') FROM outbox_event
                        WHERE type = 'io.raksa.loyalty.points.ending.v1' AND subject = ? ORDER BY position""")
                .bind(0, member.customerId())
                .mapTo(String.class)
                .list());
    }

    private Map<String, Object> audited(String action) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT actor, reason FROM audit_entry WHERE resource_id = ? AND action = ?")
                .bind(0, member.id())
                .bind(1, action)
                .mapToMap()
                .one());
    }
}
