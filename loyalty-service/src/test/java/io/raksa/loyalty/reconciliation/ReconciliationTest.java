package io.raksa.loyalty.reconciliation;

import static io.raksa.loyalty.Loyalty.adjust;
import static io.raksa.loyalty.Loyalty.as;
import static io.raksa.loyalty.Loyalty.asCustomer;
import static io.raksa.loyalty.Loyalty.bought;
import static io.raksa.loyalty.Loyalty.enrolled;
import static io.raksa.loyalty.Loyalty.reconciliation;
import static io.raksa.loyalty.Loyalty.statement;
import static io.raksa.testing.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.raksa.loyalty.Loyalty.Membership;
import io.raksa.testing.RaksaTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RaksaTest(database = "loyalty")
class ReconciliationTest {

    @Inject
    Jdbi jdbi;

    private Membership member;

    @BeforeEach
    void enrol() {
        member = enrolled();
    }

    @Test
    void figuresFollowWhatIsPosted() {
        Map<String, Number> before = figures();

        bought(member.customerId(), "100.00", "USD");
        adjust(member.id(), 50);
        adjust(member.id(), -20);

        Map<String, Number> after = figures();
        assertThat(grown(before, after, "issued")).isEqualTo(100);
        assertThat(grown(before, after, "adjusted")).isEqualTo(30);
        assertThat(grown(before, after, "available")).isEqualTo(130);
        assertThat(grown(before, after, "postings")).isEqualTo(3);
        assertThat(grown(before, after, "compensation")).isZero();
        assertThat(grown(before, after, "expired")).isZero();
        assertThat(grown(before, after, "spent")).isZero();
        assertThat(after.get("sumOfEntries").longValue()).isZero();
        reconciliation()
                .then()
                .statusCode(200)
                .body("consistent", equalTo(true))
                .body("violations", hasSize(0))
                .body("moreViolations", equalTo(false));
    }

    /** What somebody with a database console can do, and which checks find it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE member_account SET available = available + 1 WHERE member_id = :id"
                        + "|UPDATE member_account SET available = available - 1 WHERE member_id = :id"
                        + "|ACCOUNT_IS_LAST_POSTING ACCOUNT_IS_SUM_OF_ENTRIES AVAILABLE_IS_SUM_OF_LOTS",
                "UPDATE lot SET remaining = remaining - 1 WHERE member_id = :id"
                        + "|UPDATE lot SET remaining = remaining + 1 WHERE member_id = :id"
                        + "|AVAILABLE_IS_SUM_OF_LOTS LOT_IS_SUM_OF_ENTRIES",
                "UPDATE entry SET amount = amount + 1 WHERE member_id = :id AND account = 'ADJUSTMENT'"
                        + "|UPDATE entry SET amount = amount - 1 WHERE member_id = :id AND account = 'ADJUSTMENT'"
                        + "|POSTING_BALANCES",
                "UPDATE posting SET points = points + 1 WHERE member_id = :id"
                        + "|UPDATE posting SET points = points - 1 WHERE member_id = :id"
                        + "|POSTING_SAYS_ITS_POINTS BALANCES_FOLLOW_POSTINGS",
                "UPDATE posting SET balance_after = balance_after + 1 WHERE member_id = :id"
                        + "|UPDATE posting SET balance_after = balance_after - 1 WHERE member_id = :id"
                        + "|BALANCES_FOLLOW_POSTINGS ACCOUNT_IS_LAST_POSTING",
                "UPDATE member_account SET held = held + 1 WHERE member_id = :id"
                        + "|UPDATE member_account SET held = held - 1 WHERE member_id = :id"
                        + "|ACCOUNT_IS_SUM_OF_ENTRIES",
                "UPDATE member_account SET waits_until = to_timestamp(1) WHERE member_id = :id"
                        + "|UPDATE member_account SET waits_until = NULL WHERE member_id = :id"
                        + "|ACCOUNT_WAITS_AS_WRITTEN"
            })
    void aCorruptionByHandIsFound(String corruption, String repair, String checks) {
        adjust(member.id(), 50).then().statusCode(201);
        byHand(corruption);
        try {
            Response found = reconciliation();

            found.then().statusCode(200).body("consistent", equalTo(false));
            List<Map<String, Object>> violations = found.path("violations");
            assertThat(violations)
                    .extracting(violation -> violation.get("check"))
                    .containsExactly((Object[]) checks.split(" "));
            assertThat(violations)
                    .extracting(violation -> violation.get("memberId"))
                    .containsOnly(member.id().toString());
            assertThat(violations)
                    .allSatisfy(violation -> assertThat(Math.abs(((Number) violation.get("expected")).longValue()
                                    - ((Number) violation.get("actual")).longValue()))
                            .isEqualTo(1));
        } finally {
            byHand(repair);
        }
        reconciliation().then().body("consistent", equalTo(true));
    }

    @Test
    void aPostingWithoutEntriesIsFound() {
        adjust(member.id(), 50).then().statusCode(201);
        byHand("""
                INSERT INTO posting (member_id, number, id, programme, kind, cause_type, cause_id, points, balance_after, basis, posted_at)
                SELECT member_id, number + 1, gen_random_uuid(), programme, kind, 'nothing', gen_random_uuid(), 0, 50, basis, posted_at
                FROM posting WHERE member_id = :id""");
        String postingId = (String) statement(member.id()).getFirst().get("postingId");
        try {
            List<Map<String, Object>> violations = reconciliation().path("violations");

            assertThat(violations)
                    .filteredOn(violation -> violation.get("check").equals("POSTING_HAS_ENTRIES"))
                    .singleElement()
                    .isEqualTo(Map.of(
                            "check",
                            "POSTING_HAS_ENTRIES",
                            "memberId",
                            member.id().toString(),
                            "postingId",
                            postingId,
                            "expected",
                            2,
                            "actual",
                            0));
            assertThat(violations)
                    .extracting(violation -> violation.get("check"))
                    .containsExactly("POSTING_HAS_ENTRIES", "ACCOUNT_IS_LAST_POSTING");
        } finally {
            byHand("DELETE FROM posting WHERE member_id = :id AND cause_type = 'nothing'");
        }
    }

    @Test
    void moreViolationsThanAreListedAreSaidToBeThere() {
        for (int i = 0; i < 3; i++) {
            adjust(member.id(), 1).then().statusCode(201);
        }
        byHand(
                "INSERT INTO lot SELECT member_id, gen_random_uuid(), posting, 1, 1, expires_at FROM lot, generate_series(1, 40)"
                        + " WHERE member_id = :id");
        try {
            reconciliation()
                    .then()
                    .body("consistent", equalTo(false))
                    .body("violations", hasSize(100))
                    .body("moreViolations", equalTo(true));
        } finally {
            byHand("DELETE FROM lot WHERE member_id = :id AND id NOT IN (SELECT lot FROM entry WHERE lot IS NOT NULL)");
        }
    }

    @Test
    void whatIsPostedCannotBeChangedOrRemoved() {
        adjust(member.id(), 50).then().statusCode(201);

        assertRefused("UPDATE entry SET amount = 2 WHERE member_id = :id", "append-only");
        assertRefused("DELETE FROM entry WHERE member_id = :id", "append-only");
        assertRefused("UPDATE posting SET points = 2 WHERE member_id = :id", "append-only");
        assertRefused("DELETE FROM posting WHERE member_id = :id", "append-only");
        assertRefused(
                "INSERT INTO entry (member_id, posting, line, account, amount) VALUES (:id, 1, 99, 'ISSUED', 1)",
                "must sum to zero");
        assertRefused("UPDATE member_account SET available = -1 WHERE member_id = :id", "check constraint");
    }

    @Test
    void whileOneProofRunsAnotherIsRefused() {
        QuarkusTransaction.requiringNew().run(() -> {
            jdbi.useHandle(
                    handle -> handle.execute("SELECT pg_advisory_xact_lock(hashtextextended('reconciliation', 0))"));
            assertProblem(reconciliation()).hasStatus(409).hasCode("RECONCILIATION_RUNNING");
        });

        reconciliation().then().statusCode(200);
    }

    @Test
    void aProofThatTakesTooLongIsGivenUp() {
        QuarkusTransaction.requiringNew().run(() -> {
            jdbi.useHandle(handle -> handle.execute("LOCK TABLE lot IN ACCESS EXCLUSIVE MODE"));
            assertProblem(reconciliation()).hasStatus(409).hasCode("RECONCILIATION_TOO_LONG");
        });

        reconciliation().then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "manager", "analyst"})
    void thoseWhoAnswerForTheFiguresReadThem(String role) {
        as(role).get("/v1/liability/reconciliation").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "service"})
    void othersDoNot(String role) {
        assertProblem(as(role).get("/v1/liability/reconciliation"))
                .hasStatus(403)
                .hasCode("FORBIDDEN");
    }

    @Test
    void customersAndStrangersDoNot() {
        assertProblem(asCustomer(UUID.randomUUID()).get("/v1/liability/reconciliation"))
                .hasStatus(403);
        assertProblem(given().get("/v1/liability/reconciliation")).hasStatus(401);
    }

    private static Map<String, Number> figures() {
        return reconciliation().path("figures");
    }

    private static long grown(Map<String, Number> before, Map<String, Number> after, String figure) {
        return after.get(figure).longValue() - before.get(figure).longValue();
    }

    /** As somebody would who owns the tables: with the guards off. */
    private void byHand(String sql) {
        jdbi.useTransaction(handle -> {
            handle.execute("ALTER TABLE entry DISABLE TRIGGER USER");
            handle.execute("ALTER TABLE posting DISABLE TRIGGER USER");
            handle.createUpdate(sql).bind("id", member.id()).execute();
            handle.execute("ALTER TABLE entry ENABLE TRIGGER USER");
            handle.execute("ALTER TABLE posting ENABLE TRIGGER USER");
        });
    }

    private void assertRefused(String sql, String why) {
        assertThatThrownBy(() -> jdbi.useHandle(handle ->
                        handle.createUpdate(sql).bind("id", member.id()).execute()))
                .hasMessageContaining(why);
    }
}
