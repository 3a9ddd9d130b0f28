package io.raksa.loyalty.care;

import static io.raksa.loyalty.Loyalty.adjust;
import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.available;
import static io.raksa.loyalty.Loyalty.balance;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.reconciliation;
import static io.raksa.loyalty.Loyalty.statement;
import static io.raksa.loyalty.Loyalty.tell;
import static io.raksa.loyalty.Loyalty.withKey;
import static io.raksa.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty.Membership;
import io.raksa.loyalty.care.OpenComplaints.Open;
import io.raksa.testing.RaksaTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RaksaTest(database = "loyalty")
class WaitingForComplaintsTest {

    @Inject
    Jdbi jdbi;

    @Inject
    OpenComplaints complaints;

    private final UUID complaint = UUID.randomUUID();
    private final Instant openedAt = Instant.now().minusSeconds(60);
    private Membership member;

    @BeforeEach
    void withPoints() {
        member = enrolled();
        adjust(member.id(), 40).then().statusCode(201);
    }

    @Test
    void pointsDoNotEndWhileAComplaintIsOpen() {
        opened(complaint, "HIGH", openedAt);
        end();
        adjust(member.id(), 5);

        expire();

        balance(member.id()).then().body("available", equalTo(45)).body("expiringNext.points", equalTo(40));
        assertThat(instant("waitsUntil")).isCloseTo(openedAt.plus(Duration.ofDays(180)), within(1, ChronoUnit.SECONDS));
        assertThat(instant("expiringNext.at")).isEqualTo(instant("waitsUntil"));
        as("agent")
                .get("/v1/members/{id}/explanation", member.id())
                .then()
                .body("available", equalTo(45))
                .body(
                        "says.en",
                        equalTo(
                                "45 points from 2 occasions. None of them ends while a complaint is open, and for some days after."));
        reconciliation().then().body("consistent", equalTo(true));
    }

    @Test
    void whatWaitsCanBeHeldAndSpent() {
        opened(complaint, "LOW", openedAt);
        end();

        String hold = withKey(as("agent"))
                .body(Map.of("points", 30, "reference", "order"))
                .post("/v1/members/{id}/holds", member.id())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("agent")
                .body(Map.of("points", 20))
                .post("/v1/members/{id}/holds/{hold}/spend", member.id(), hold)
                .then()
                .statusCode(200);
        expire();

        assertThat(available(member.id())).isEqualTo(20);
        reconciliation().then().body("consistent", equalTo(true));
    }

    @Test
    void afterTheLastComplaintIsClosedPointsHaveTwoWeeksAndThenGo() {
        opened(complaint, "HIGH", openedAt);
        end();

        closed(complaint, openedAt.plusSeconds(10));

        expire();
        assertThat(available(member.id())).isEqualTo(40);
        assertThat(instant("expiringNext.at"))
                .isCloseTo(Instant.now().plus(Duration.ofDays(14)), within(1, ChronoUnit.MINUTES));

        graceIsOver();
        assertThat(available(member.id())).isZero();
        balance(member.id()).then().body("waitsUntil", nullValue());
        assertProblem(adjust(member.id(), -1)).hasStatus(409).hasCode("POINTS_NOT_ENOUGH");
        expire();
        Map<String, Object> line = statement(member.id()).getFirst();
        assertThat(line).containsEntry("kind", "EXPIRY").containsEntry("points", -40);
        assertThat(line.get("rule"))
                .extracting("en")
                .isEqualTo(
                        "Points that were not used in time; they were kept for you while your complaint was open, and for some days more");
        reconciliation().then().body("consistent", equalTo(true));
    }

    @Test
    void pointsThatEndedBeforeStayGone() {
        end();

        opened(complaint, "HIGH", Instant.now());

        assertThat(available(member.id())).isZero();
        assertThat(statement(member.id()).getFirst())
                .containsEntry("kind", "EXPIRY")
                .containsEntry("points", -40);
    }

    @Test
    void whatEndedBetweenTheOpeningAndItsArrivalIsGivenBackAndWaits() {
        end();
        expire();
        assertThat(available(member.id())).isZero();

        opened(complaint, "HIGH", openedAt);
        opened(complaint, "HIGH", openedAt);

        assertThat(available(member.id())).isEqualTo(40);
        assertThat(statement(member.id()).getFirst())
                .containsEntry("kind", "REINSTATEMENT")
                .containsEntry("points", 40);
        as("agent").get("/v1/members/{id}/explanation", member.id()).then().body("available", equalTo(40));
        graceIsOver();
        assertThat(available(member.id())).isZero();
        expire();
        assertThat(statement(member.id())).hasSize(4);
        reconciliation().then().body("consistent", equalTo(true));
    }

    @Test
    void anOpeningThatArrivesAfterItsClosingOpensNothing() {
        closed(complaint, openedAt.plusSeconds(10));
        opened(complaint, "HIGH", openedAt);

        balance(member.id()).then().body("waitsUntil", nullValue());
        assertThat(complaints.of(member.customerId())).isEqualTo(new Open(0, null));
    }

    @Test
    void factsThatComeTwiceChangeNothing() {
        opened(complaint, "HIGH", openedAt);
        opened(complaint, "HIGH", openedAt);
        closed(complaint, openedAt.plusSeconds(10));
        Instant until = instant("waitsUntil");

        closed(complaint, openedAt.plusSeconds(10));
        opened(complaint, "HIGH", openedAt);

        assertThat(instant("waitsUntil")).isEqualTo(until);
        assertThat(waits()).isEqualTo(1);
    }

    @Test
    void itWaitsForTheLastOfSeveral() {
        UUID other = UUID.randomUUID();
        opened(complaint, "LOW", openedAt);
        opened(other, "CRITICAL", openedAt.minus(Duration.ofDays(80)));
        assertThat(complaints.of(member.customerId())).isEqualTo(new Open(2, Severity.CRITICAL));

        closed(complaint, openedAt.plusSeconds(10));
        assertThat(instant("waitsUntil")).isCloseTo(openedAt.plus(Duration.ofDays(100)), within(1, ChronoUnit.SECONDS));
        closed(other, openedAt.plusSeconds(10));

        assertThat(instant("waitsUntil"))
                .isCloseTo(Instant.now().plus(Duration.ofDays(14)), within(1, ChronoUnit.MINUTES));
        assertThat(waits()).isEqualTo(1);
    }

    @Test
    void aComplaintIsNotWaitedForForEver() {
        opened(complaint, "HIGH", openedAt.minus(Duration.ofDays(181)));

        balance(member.id()).then().body("waitsUntil", nullValue());
        assertThat(complaints.of(member.customerId())).isEqualTo(new Open(0, null));
    }

    @Test
    void oneThatIsReopenedIsWaitedForAgainAndMergedOnesByTheOtherAlone() {
        opened(complaint, "HIGH", openedAt);
        closed(complaint, openedAt.plusSeconds(10));
        told("feedback.complaint.reopened.v1", "reopenedAt", complaint, openedAt.plusSeconds(20));
        assertThat(complaints.of(member.customerId())).isEqualTo(new Open(1, Severity.HIGH));
        told("feedback.complaint.merged.v1", "mergedAt", complaint, openedAt.plusSeconds(30));
        assertThat(complaints.of(member.customerId())).isEqualTo(new Open(0, null));
        told("feedback.complaint.unmerged.v1", "unmergedAt", complaint, openedAt.plusSeconds(40));

        assertThat(complaints.of(member.customerId())).isEqualTo(new Open(1, Severity.HIGH));
        assertThat(instant("waitsUntil"))
                .isCloseTo(openedAt.plusSeconds(40).plus(Duration.ofDays(180)), within(1, ChronoUnit.SECONDS));
    }

    @Test
    void whatWasSaidWithoutAnAccountCountsOnceItIsClaimed() {
        tell(
                        "feedback.complaint.opened.v1",
                        complaint,
                        Map.of("complaintId", complaint, "severity", "LOW", "openedAt", openedAt.toString()))
                .then()
                .statusCode(204);
        balance(member.id()).then().body("waitsUntil", nullValue());

        opened(complaint, "LOW", openedAt);

        assertThat(instant("waitsUntil")).isAfter(Instant.now());
    }

    @Test
    void theLastJudgementSaysHowGraveItIs() {
        opened(complaint, "LOW", openedAt);
        assess("CRITICAL", openedAt.plusSeconds(2));
        assess("MEDIUM", openedAt.plusSeconds(1));

        assertThat(complaints.of(member.customerId())).isEqualTo(new Open(1, Severity.CRITICAL));
    }

    @Test
    void closingAndSpendingAndExpiringAtOnceKeepTheBooks() throws Exception {
        opened(complaint, "HIGH", openedAt);
        end();
        AtomicInteger turn = new AtomicInteger();

        List<Integer> answers = atOnce(12, () -> switch (turn.getAndIncrement() % 3) {
            case 0 -> adjust(member.id(), -10).statusCode();
            case 1 -> {
                closed(complaint, openedAt.plusSeconds(10));
                yield 204;
            }
            default -> {
                expire();
                yield 200;
            }
        });

        assertThat(answers).contains(201);
        assertThat(available(member.id())).isZero();
        assertThat(statement(member.id())).extracting(line -> line.get("kind")).doesNotContain("EXPIRY");
        reconciliation().then().body("consistent", equalTo(true));
    }

    private void opened(UUID id, String severity, Instant at) {
        tell(
                        "feedback.complaint.opened.v1",
                        member.customerId(),
                        Map.of(
                                "complaintId",
                                id,
                                "customerId",
                                member.customerId(),
                                "category",
                                "SERVICE",
                                "severity",
                                severity,
                                "openedAt",
                                at.toString()))
                .then()
                .statusCode(204);
    }

    private void closed(UUID id, Instant at) {
        told("feedback.complaint.closed.v1", "closedAt", id, at);
    }

    private void told(String type, String when, UUID id, Instant at) {
        Map<String, Object> data = new HashMap<>();
        data.put("complaintId", id);
        data.put("customerId", member.customerId());
        data.put(when, at.toString());
        tell(type, member.customerId(), data).then().statusCode(204);
    }

    private void assess(String severity, Instant at) {
        tell(
                        "feedback.complaint.assessed.v1",
                        member.customerId(),
                        Map.of("complaintId", complaint, "severity", severity, "assessedAt", at.toString()))
                .then()
                .statusCode(204);
    }

    private Instant instant(String path) {
        return Instant.parse(balance(member.id()).path(path));
    }

    private static void expire() {
        as("admin").post("/v1/day-rolls");
    }

    /** Time passes: all that the member has now has ended, after any wait had begun. */
    private void end() {
        jdbi.useHandle(handle -> {
            handle.execute("UPDATE lot SET expires_at = now() - interval '1 second' WHERE member_id = ?", member.id());
            handle.execute(
                    "UPDATE expiry_wait SET begun_at = begun_at - interval '1 hour' WHERE member_id = ?", member.id());
        });
    }

    private void graceIsOver() {
        jdbi.useHandle(handle -> {
            handle.execute("UPDATE lot SET expires_at = now() - interval '1 hour' WHERE member_id = ?", member.id());
            handle.execute(
                    "UPDATE expiry_wait SET begun_at = now() - interval '2 hours', until = now() - interval '1 second' WHERE member_id = ?",
                    member.id());
            handle.execute(
                    "UPDATE member_account SET waits_until = (SELECT until FROM expiry_wait WHERE member_id = ?) WHERE member_id = ?",
                    member.id(),
                    member.id());
        });
    }

    private int waits() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM expiry_wait WHERE member_id = ?")
                .bind(0, member.id())
                .mapTo(int.class)
                .one());
    }
}
