package io.raksa.loyalty.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.loyalty.ledger.core.Account;
import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.ledger.core.Counter;
import io.raksa.loyalty.ledger.core.PostingKind;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.programme.core.Validity;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With 100,000 lots of 2,000 members around, everything about one member goes by index and touches a handful of rows. */
class LedgerPlanTest {

    private static final LedgerOnPostgres POSTGRES = new LedgerOnPostgres("ledger_plans");
    private static final Member MEMBER = POSTGRES.newMember();

    @BeforeAll
    static void fill() {
        POSTGRES.jdbi.useTransaction(handle -> {
            handle.execute("""
                    INSERT INTO member SELECT uuidv7(), (100000000000 + n)::text, uuidv7(), 'raksa', now(), 1
                    FROM generate_series(1, 2000) n ON CONFLICT DO NOTHING""");
            handle.execute("""
                    INSERT INTO member_account (member_id, owner, programme, postings, available) SELECT id, id, programme, 50, 500 FROM member WHERE number < '100000002001'
                    ON CONFLICT DO NOTHING""");
            handle.execute("""
                    INSERT INTO posting SELECT member_id, n, uuidv7(), programme, 'EARN', 'purchase', uuidv7(), 10, n * 10, 1,
                           '{"type": "expiry"}', now()
                    FROM member_account, generate_series(1, 50) n WHERE postings = 50""");
            handle.execute("""
                    INSERT INTO lot SELECT member_id, uuidv7(), number, 10, 10, now() + interval '1 day' * (50 + number)
                    FROM posting WHERE cause_type = 'purchase'""");
            handle.execute("""
                    INSERT INTO entry
                    SELECT member_id, posting, 1, 'AVAILABLE', id, NULL, 10 FROM lot
                    UNION ALL SELECT member_id, posting, 2, 'ISSUED', NULL, NULL, -10 FROM lot""");
        });
        POSTGRES.jdbi.useHandle(handle -> handle.execute("VACUUM ANALYZE member, member_account, posting, lot, entry"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LedgerRows.LOCK,
                LedgerRows.OPEN_LOTS,
                LedgerRows.IS_POSTED,
                LedgerRows.HELD,
                Statements.BALANCE,
                Statements.PAGE
            })
    void whatConcernsOneMemberIsFoundByIndex(String sql) {
        assertThat(plan(sql)).anyMatch(line -> line.contains("Index")).noneMatch(line -> line.contains("Seq Scan"));
    }

    @Test
    void duePendingLotsAreFoundByWhenTheyAreDue() {
        assertThat(plan(LedgerRows.LOCK_MATURED))
                .anyMatch(line -> line.contains("lot_pending_by_due"))
                .noneMatch(line -> line.contains("Seq Scan"));
    }

    @Test
    void dueLotsAreFoundByTheirEnd() {
        assertThat(plan(LedgerRows.LOCK_OVERDUE))
                .anyMatch(line -> line.contains("lot_open_by_end"))
                .noneMatch(line -> line.contains("Seq Scan"));
    }

    @Test
    void earningWritesFiveRowsWhateverTheHistory() {
        earn();
        POSTGRES.jdbi.useTransaction(handle -> {
            long before = rowsWritten(handle);
            earn();
            // a posting, a lot, two entries, and the account, which is locked and changed
            assertThat(rowsWritten(handle) - before).isEqualTo(5);
        });
    }

    private static void earn() {
        POSTGRES.jdbi.useTransaction(handle -> POSTGRES.ledger.credit(new Credit(
                MEMBER,
                PostingKind.EARN,
                Cause.purchase(UUID.randomUUID()),
                5,
                Validity.ofMonths(24),
                Counter.of(Account.ISSUED),
                new Basis.Adjustment("test"),
                1L)));
    }

    private static long rowsWritten(Handle handle) {
        return handle.createQuery("SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_xact_user_tables")
                .mapTo(Long.class)
                .one();
    }

    private static List<String> plan(String sql) {
        return POSTGRES.jdbi.withHandle(handle -> {
            handle.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
            return handle.createQuery("EXPLAIN " + sql)
                    .bind("member", MEMBER.id())
                    .bind("purse", MEMBER.id())
                    .bind("pointKind", "points")
                    .bind("now", POSTGRES.now())
                    .bind("causeId", UUID.randomUUID())
                    .bind("causeType", "purchase")
                    .bind("kind", "EARN")
                    .bind("before", Long.MAX_VALUE)
                    .bind("limit", 51)
                    .bind("lots", 200)
                    .mapTo(String.class)
                    .list();
        });
    }
}
