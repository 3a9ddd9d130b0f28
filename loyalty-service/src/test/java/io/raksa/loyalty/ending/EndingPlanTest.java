package io.raksa.loyalty.ending;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.loyalty.ledger.LedgerOnPostgres;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How PostgreSQL finds what ends, among a hundred thousand lots. */
class EndingPlanTest {

    private static final LedgerOnPostgres POSTGRES = new LedgerOnPostgres("ending_plan");

    @BeforeAll
    static void manyLots() {
        POSTGRES.jdbi.useHandle(handle -> {
            handle.execute("""
                    INSERT INTO member SELECT uuidv7(), (100000000000 + n)::text, uuidv7(), 'raksa', now(), 1
                    FROM generate_series(1, 20000) n""");
            handle.execute(
                    "INSERT INTO member_account (member_id, owner, programme, postings, available) SELECT id, id, programme, 5, 50 FROM member");
            handle.execute("""
                    INSERT INTO posting SELECT member_id, n, uuidv7(), programme, 'EARN', 'purchase', uuidv7(), 10, n * 10, 1,
                           '{"type": "expiry"}', now()
                    FROM member_account, generate_series(1, 5) n""");
            handle.execute("""
                    INSERT INTO lot SELECT member_id, uuidv7(), number, 10, 10, TIMESTAMPTZ '2026-11-30' + interval '1 month' * number
                    FROM posting""");
        });
        POSTGRES.jdbi.useHandle(
                handle -> handle.execute("VACUUM ANALYZE member, member_account, posting, lot, ending_reminder"));
    }

    @Test
    void aMembersForecastReadsTheMembersLots() {
        assertThat(plan(Endings.OF_MEMBER)).noneMatch(line -> line.contains("Seq Scan"));
    }

    @Test
    void aBatchOfRemindersReadsWhatEndsThenAndSortsNothingOfTheRest() {
        assertThat(plan(Endings.REMIND))
                .anyMatch(line -> line.contains("lot_open_by_end"))
                .noneMatch(line -> line.contains("Seq Scan on lot"))
                .noneMatch(line -> line.contains("Seq Scan on member"));
    }

    @Test
    void waitsAreFoundByTheirEnd() {
        assertThat(plan(Endings.REMIND_OF_WAITS))
                .anyMatch(line -> line.contains("member_account_waiting"))
                .noneMatch(line -> line.contains("Seq Scan on lot"));
    }

    private static List<String> plan(String sql) {
        return POSTGRES.jdbi.withHandle(handle -> {
            handle.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
            return handle.createQuery("EXPLAIN " + sql)
                    .bind("member", UUID.randomUUID())
                    .bind("now", POSTGRES.now())
                    .bind("days", 30)
                    .bind("from", POSTGRES.now())
                    .bind("to", POSTGRES.now().plus(Duration.ofDays(60)))
                    .bind("afterEnd", POSTGRES.now())
                    .bind("afterMember", new UUID(0, 0))
                    .bind("batch", 50)
                    .mapTo(String.class)
                    .list();
        });
    }
}
