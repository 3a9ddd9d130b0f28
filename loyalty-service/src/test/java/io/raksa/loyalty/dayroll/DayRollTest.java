package io.raksa.loyalty.dayroll;

import static io.raksa.loyalty.Loyalty.adjust;
import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.asCustomer;
import static io.raksa.loyalty.Loyalty.atOnce;
import static io.raksa.loyalty.Loyalty.available;
import static io.raksa.loyalty.Loyalty.balance;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.reconciliation;
import static io.raksa.loyalty.Loyalty.statement;
import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty.Membership;
import io.raksa.loyalty.ToldFacts;
import io.raksa.testing.RaksaTest;
import io.raksa.testing.Tokens;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "loyalty")
class DayRollTest {

    @Inject
    Jdbi jdbi;

    @Inject
    ToldFacts told;

    private Membership member;

    @BeforeEach
    void nothingIsDueBefore() {
        run();
        member = enrolled();
    }

    @Test
    void endedPointsAreGoneAtOnceAndWrittenOffByTheRun() {
        adjust(member.id(), 40);
        end(member);
        adjust(member.id(), 15);
        end(member);
        adjust(member.id(), 100);

        assertThat(available(member.id())).isEqualTo(100);
        run().then().statusCode(200).body("members", equalTo(0)).body("points", equalTo(0));

        assertThat(statement(member.id()))
                .extracting(line -> line.get("kind"))
                .containsExactly("ADJUSTMENT", "EXPIRY", "ADJUSTMENT", "EXPIRY", "ADJUSTMENT");
    }

    @Test
    void aRunSaysHowManyPointsOfHowManyMembersHaveEnded() {
        Membership other = enrolled();
        adjust(member.id(), 40);
        adjust(member.id(), 2);
        adjust(other.id(), 8);
        end(member);
        end(other);

        run().then()
                .statusCode(200)
                .body("members", equalTo(2))
                .body("points", equalTo(50))
                .body("complete", equalTo(true));

        assertThat(available(member.id())).isZero();
        Map<String, Object> line = statement(member.id()).getFirst();
        assertThat(line)
                .containsEntry("kind", "EXPIRY")
                .containsEntry("points", -42)
                .containsEntry("balanceAfter", 0)
                .containsEntry(
                        "rule",
                        Map.of(
                                "en",
                                "Points that were not used in time",
                                "th",
                                "แต้มหมดอายุเนื่องจากไม่ได้ใช้ภายในกำหนด"));
        assertThat((List<?>) line.get("lots")).hasSize(2);
        assertThat(told.pointsPosted(member.customerId()).getLast())
                .containsEntry("kind", "EXPIRY")
                .containsEntry("points", -42)
                .containsEntry("balanceAfter", 0)
                .containsEntry("postingId", line.get("postingId"));
        reconciliation().then().body("consistent", equalTo(true));
    }

    @Test
    void aSecondRunChangesNothing() {
        adjust(member.id(), 40);
        end(member);
        run().then().body("points", equalTo(40));

        run().then().body("members", equalTo(0)).body("points", equalTo(0)).body("complete", equalTo(true));

        assertThat(statement(member.id())).hasSize(2);
    }

    @Test
    void spentPointsDoNotEndAgain() {
        adjust(member.id(), 40);
        adjust(member.id(), -30);
        end(member);

        run().then().body("points", equalTo(10));

        assertThat(available(member.id())).isZero();
    }

    @Test
    void endedPointsCannotBeSpentEvenBeforeTheRun() {
        adjust(member.id(), 40);
        end(member);
        adjust(member.id(), 5);

        Response refused = adjust(member.id(), -6);

        assertProblem(refused).hasStatus(409).hasCode("POINTS_NOT_ENOUGH");
        assertThat(refused.<Integer>path("context.available")).isEqualTo(5);
        balance(member.id()).then().body("available", equalTo(5)).body("expiringNext.points", equalTo(5));
    }

    @Test
    void tenRunnersAtOnceExpireOnce() throws Exception {
        List<Membership> members = Stream.generate(() -> enrolled()).limit(12).toList();
        members.forEach(each -> adjust(each.id(), 7).then().statusCode(201));
        members.forEach(this::end);

        List<Response> runs = atOnce(10, DayRollTest::run).stream()
                .filter(DayRollTest::wasItsTurn)
                .toList();

        assertThat(runs.stream().mapToLong(run -> run.<Integer>path("points")).sum())
                .isEqualTo(12 * 7);
        assertThat(runs.stream().mapToLong(run -> run.<Integer>path("members")).sum())
                .isEqualTo(12);
        assertThat(members).allSatisfy(each -> {
            assertThat(available(each.id())).isZero();
            assertThat(statement(each.id())).hasSize(2);
        });
        reconciliation().then().body("consistent", equalTo(true));
    }

    @Test
    void whileOneRunGoesOnAnotherIsRefused() {
        adjust(member.id(), 40);
        end(member);

        QuarkusTransaction.requiringNew().run(() -> {
            jdbi.useHandle(handle -> handle.execute("SELECT pg_advisory_xact_lock(hashtextextended('day-roll', 0))"));
            assertProblem(run()).hasStatus(409).hasCode("DAY_ROLL_RUNNING");
        });

        run().then().statusCode(200).body("points", equalTo(40));
    }

    @Test
    void aMemberSomebodyElseIsPostingForIsLeftForTheNextRun() throws Exception {
        Membership busy = enrolled();
        adjust(member.id(), 3);
        adjust(busy.id(), 4);
        end(member);
        end(busy);

        try (Connection other = jdbi.open().getConnection()) {
            other.setAutoCommit(false);
            try (var lock = other.prepareStatement("SELECT FROM member_account WHERE member_id = ? FOR UPDATE")) {
                lock.setObject(1, busy.id());
                lock.execute();
                run().then().body("members", equalTo(1)).body("points", equalTo(3));
            }
            other.rollback();
        }
        run().then().body("members", equalTo(1)).body("points", equalTo(4));
    }

    @Test
    void earningAndExpiringAtOnceKeepTheBooks() throws Exception {
        adjust(member.id(), 500);
        end(member);

        atOnce(20, () -> {
            run();
            return adjust(member.id(), 1).statusCode();
        });

        assertThat(available(member.id())).isEqualTo(20);
        reconciliation().then().body("consistent", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "manager", "analyst", "service"})
    void onlyAdministratorsRunIt(String role) {
        assertProblem(as(role).post("/v1/day-rolls")).hasStatus(403).hasCode("FORBIDDEN");
    }

    @Test
    void customersAndStrangersDoNot() {
        assertProblem(asCustomer(UUID.randomUUID()).post("/v1/day-rolls")).hasStatus(403);
        assertProblem(given().post("/v1/day-rolls")).hasStatus(401);
    }

    private static boolean wasItsTurn(Response run) {
        assertThat(run.statusCode()).isIn(200, 409);
        return run.statusCode() == 200;
    }

    private static Response run() {
        return given().auth().oauth2(Tokens.of("admin")).post("/v1/day-rolls");
    }

    /** Time passes: all that the member has now has ended. */
    private void end(Membership of) {
        jdbi.useHandle(handle ->
                handle.execute("UPDATE lot SET expires_at = now() - interval '1 second' WHERE member_id = ?", of.id()));
    }
}
