package io.raksa.loyalty.liability;

import static org.assertj.core.api.Assertions.assertThat;

import io.raksa.loyalty.ledger.Credit;
import io.raksa.loyalty.ledger.Debit;
import io.raksa.loyalty.ledger.LedgerOnPostgres;
import io.raksa.loyalty.ledger.core.Account;
import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.ledger.core.Counter;
import io.raksa.loyalty.ledger.core.PostingKind;
import io.raksa.loyalty.liability.LedgerMonths.Cohort;
import io.raksa.loyalty.liability.LedgerMonths.Given;
import io.raksa.loyalty.liability.LedgerMonths.Open;
import io.raksa.loyalty.membership.Member;
import io.raksa.loyalty.programme.core.Validity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.Test;

/** Time is the test's own: it begins on 22 November 2026. */
class LedgerMonthsTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth JANUARY = YearMonth.of(2027, 1);
    private static final Instant NOVEMBER_ENDS = Instant.parse("2026-11-30T17:00:00Z");
    private static final Instant DECEMBER_ENDS = Instant.parse("2026-12-31T17:00:00Z");

    @Test
    void sumsOfMonthsSayWhatEntriesSay() {
        LedgerOnPostgres postgres = new LedgerOnPostgres("liability");
        LedgerMonths months = new LedgerMonths(postgres.jdbi, () -> LedgerOnPostgres.BANGKOK);
        Member member = postgres.newMember();
        give(postgres, member, PostingKind.EARN, 100, 1, Counter.of(Account.ISSUED));
        give(postgres, member, PostingKind.COMPENSATION, 40, 2, new Counter(Account.COMPENSATION, "DELIVERY"));
        postgres.pass(Duration.ofDays(30));
        Instant december = postgres.now();
        postgres.jdbi.useTransaction(handle -> postgres.ledger.debit(new Debit(
                member,
                PostingKind.ADJUSTMENT,
                Cause.adjustment(UUID.randomUUID()),
                30,
                Counter.of(Account.ADJUSTMENT),
                new Basis.Adjustment("test"))));
        postgres.pass(Duration.ofDays(20));
        postgres.jdbi.useTransaction(handle -> postgres.ledger.expireDue(10));
        postgres.jdbi.useTransaction(
                handle -> postgres.ledger.hold(member, Cause.hold(UUID.randomUUID()), 15, new Basis.SetAside("order")));
        postgres.pass(Duration.ofDays(1));

        Runnable asserted = () -> {
            Instant now = postgres.now();
            assertThat(months.open("raksa", NOVEMBER_ENDS))
                    .containsExactly(open("2026-12-01", 100, 0), open("2027-01-01", 40, 0));
            assertThat(months.open("raksa", december.plusSeconds(1)))
                    .containsExactly(open("2026-12-01", 70, 0), open("2027-01-01", 40, 0));
            assertThat(months.open("raksa", now)).containsExactly(open("2027-01-01", 25, 15));
            assertThat(months.cohorts("raksa", NOVEMBER, JANUARY, now))
                    .containsExactly(new Cohort(LocalDate.of(2026, 11, 1), 140, 70, 40));
            assertThat(months.given("raksa", NOVEMBER, JANUARY, now))
                    .containsExactly(
                            new Given(LocalDate.of(2026, 11, 1), "COMPENSATION", "DELIVERY", 40, 0),
                            new Given(LocalDate.of(2026, 11, 1), "ISSUED", "", 100, 0));
        };
        asserted.run();
        months.close(Instant.EPOCH, NOVEMBER_ENDS, postgres.now());
        asserted.run();
        months.close(NOVEMBER_ENDS, DECEMBER_ENDS, postgres.now());
        months.close(NOVEMBER_ENDS, DECEMBER_ENDS, postgres.now());
        asserted.run();
        assertThat(months.closedUntil(postgres.now())).contains(DECEMBER_ENDS);
    }

    @Test
    void whatIsSummedIsNotReadAgain() {
        LedgerOnPostgres postgres = new LedgerOnPostgres("liability_plan");
        postgres.jdbi.useHandle(handle -> {
            handle.execute("""
                    INSERT INTO member SELECT uuidv7(), (100000000000 + n)::text, uuidv7(), 'raksa', now(), 1
                    FROM generate_series(1, 500) n""");
            handle.execute(
                    "INSERT INTO member_account (member_id, owner, programme, postings, available) SELECT id, id, programme, 200, 2000 FROM member");
            handle.execute("""
                    INSERT INTO posting SELECT member_id, n, uuidv7(), programme, 'EARN', 'purchase', uuidv7(), 10, n * 10, 1,
                           '{"type": "expiry"}', TIMESTAMPTZ '2022-01-01' + n * interval '1 week'
                    FROM generate_series(1, 200) n, member_account""");
            handle.execute("""
                    INSERT INTO lot SELECT member_id, uuidv7(), number, 10, 10, posted_at + interval '2 years' FROM posting""");
            handle.execute("""
                    INSERT INTO entry
                    SELECT member_id, posting, 1, 'AVAILABLE', id, NULL, 10 FROM lot
                    UNION ALL SELECT member_id, posting, 2, 'ISSUED', NULL, NULL, -10 FROM lot""");
        });
        postgres.jdbi.useHandle(handle -> handle.execute("VACUUM ANALYZE member, member_account, posting, lot, entry"));

        List<String> plan = postgres.jdbi.withHandle(handle -> {
            handle.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
            return handle.createQuery("EXPLAIN " + LedgerMonths.OPEN)
                    .bind("programme", "raksa")
                    .bind("zone", "Asia/Bangkok")
                    .bind("from", Instant.parse("2025-12-10T00:00:00Z"))
                    .bind("until", Instant.parse("2025-12-14T00:00:00Z"))
                    .mapTo(String.class)
                    .list();
        });

        assertThat(plan)
                .anyMatch(line -> line.contains("posting_by_time"))
                .noneMatch(line -> line.contains("Seq Scan on entry"))
                .noneMatch(line -> line.contains("Seq Scan on posting"));
    }

    private static void give(
            LedgerOnPostgres postgres, Member member, PostingKind kind, long points, int months, Counter counter) {
        postgres.jdbi.useTransaction(handle -> postgres.ledger.credit(new Credit(
                member,
                kind,
                Cause.purchase(UUID.randomUUID()),
                points,
                Validity.ofMonths(months),
                counter,
                new Basis.Adjustment("test"),
                1L)));
    }

    private static Open open(String month, long available, long held) {
        return new Open(LocalDate.parse(month), available, held, 0, 0);
    }
}
