package io.raksa.loyalty.liability;

import io.raksa.platform.time.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The tables {@code ledger_month} and {@code ledger_month_closed}; and what was posted since, summed when it is asked. */
@ApplicationScoped
class LedgerMonths {

    private static final String SUMS = """
            SELECT posting.programme, date_trunc('month', posting.posted_at AT TIME ZONE :zone)::date AS posted, entry.account, posting.kind,
                   coalesce(entry.purpose, '') AS purpose,
                   coalesce(date_trunc('month', coalesce(lot.given_at, origin.posted_at) AT TIME ZONE :zone)::date, DATE '0001-01-01') AS issued,
                   coalesce(date_trunc('month', (lot.expires_at - interval '1 microsecond') AT TIME ZONE :zone)::date, DATE '0001-01-01')
                       AS ends,
                   sum(greatest(entry.amount, 0))::bigint AS added, sum(greatest(-entry.amount, 0))::bigint AS taken
            FROM posting
            JOIN entry ON entry.member_id = posting.member_id AND entry.posting = posting.number
            LEFT JOIN lot ON lot.member_id = entry.member_id AND lot.id = entry.lot
            LEFT JOIN posting origin ON origin.member_id = lot.member_id AND origin.number = lot.posting
            WHERE posting.posted_at >= :from AND posting.posted_at < :until AND posting.point_kind = 'points'
            GROUP BY 1, 2, 3, 4, 5, 6, 7
            """;

    private static final String CLOSE = """
            INSERT INTO ledger_month (programme, until, posted, account, kind, purpose, issued, ends, added, taken)
            SELECT programme, :until, posted, account, kind, purpose, issued, ends, added, taken FROM (%s) sums
            """.formatted(SUMS);

    /** Everything until an instant: the months that are summed, and what was posted since the last of them. */
    private static final String FACTS = """
            WITH fact AS (
                SELECT posted, account, kind, purpose, issued, ends, added, taken
                FROM ledger_month WHERE programme = :programme AND until <= :from
                UNION ALL
                SELECT posted, account, kind, purpose, issued, ends, added, taken
                FROM (%s) sums WHERE programme = :programme)
            """.formatted(SUMS);

    static final String OPEN = FACTS + """
            SELECT ends, sum(added - taken) FILTER (WHERE account = 'AVAILABLE') AS available,
                   sum(added - taken) FILTER (WHERE account = 'HELD') AS held,
                   sum(added - taken) FILTER (WHERE account = 'PENDING') AS pending,
                   sum(taken - added) FILTER (WHERE account = 'OWED') AS owed
            FROM fact WHERE account IN ('AVAILABLE', 'HELD', 'PENDING', 'OWED')
            GROUP BY ends HAVING sum(added - taken) <> 0 ORDER BY ends
            """;

    static final String BREAKAGE = FACTS + """
            SELECT issued, coalesce(sum(added) FILTER (WHERE kind IN ('EARN', 'COMPENSATION', 'ADJUSTMENT', 'REINSTATEMENT', 'TRANSFER_IN')), 0)
                       AS given,
                   coalesce(sum(taken) FILTER (WHERE kind = 'EXPIRY'), 0) AS expired,
                   sum(added - taken) AS open
            FROM fact WHERE account IN ('AVAILABLE', 'HELD', 'PENDING') AND issued >= :first AND issued <= :last
            GROUP BY issued ORDER BY issued
            """;

    static final String FAILURES = FACTS + """
            SELECT posted AS month, account, purpose, sum(taken) AS given, sum(added) AS back
            FROM fact WHERE account IN ('COMPENSATION', 'ISSUED') AND posted BETWEEN :first AND :last
            GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
            """;

    private final Jdbi jdbi;
    private final BusinessTime time;

    LedgerMonths(Jdbi jdbi, BusinessTime time) {
        this.jdbi = jdbi;
        this.time = time;
    }

    /** Open points by the month of their end. */
    record Open(LocalDate ends, long available, long held, long pending, long owed) {}

    List<Open> open(String programme, Instant until) {
        return jdbi.withHandle(handle -> facts(handle.createQuery(OPEN), programme, until)
                .map((row, context) -> new Open(
                        day(row, "ends"),
                        row.getLong("available"),
                        row.getLong("held"),
                        row.getLong("pending"),
                        row.getLong("owed")))
                .list());
    }

    /** What became of the points of a month. */
    record Cohort(LocalDate issued, long given, long expired, long open) {}

    List<Cohort> cohorts(String programme, YearMonth first, YearMonth last, Instant until) {
        return jdbi.withHandle(handle -> facts(handle.createQuery(BREAKAGE), programme, until)
                .bind("first", first.atDay(1))
                .bind("last", last.atDay(1))
                .map((row, context) -> new Cohort(
                        day(row, "issued"), row.getLong("given"), row.getLong("expired"), row.getLong("open")))
                .list());
    }

    /** What was given in a month from an account of the programme, and taken back in it. */
    record Given(LocalDate month, String account, String purpose, long points, long back) {}

    List<Given> given(String programme, YearMonth first, YearMonth last, Instant until) {
        return jdbi.withHandle(handle -> facts(handle.createQuery(FAILURES), programme, until)
                .bind("first", first.atDay(1))
                .bind("last", last.atDay(1))
                .map((row, context) -> new Given(
                        day(row, "month"),
                        row.getString("account"),
                        row.getString("purpose"),
                        row.getLong("given"),
                        row.getLong("back")))
                .list());
    }

    /** Sums what was posted from one instant to another, the ends of two months. */
    void close(Instant from, Instant until, Instant now) {
        jdbi.useHandle(handle -> {
            handle.execute("SET LOCAL statement_timeout = 0");
            boolean first = handle.createUpdate(
                                    "INSERT INTO ledger_month_closed (until, closed_at) VALUES (:until, :now) ON CONFLICT DO NOTHING")
                            .bind("until", until)
                            .bind("now", now)
                            .execute()
                    == 1;
            if (first) {
                handle.createUpdate(CLOSE)
                        .bind("zone", time.timeZone().getId())
                        .bind("from", from)
                        .bind("until", until)
                        .execute();
            }
        });
    }

    /** The end of the last month that is summed and over at an instant. */
    Optional<Instant> closedUntil(Instant at) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT max(until) FROM ledger_month_closed WHERE until <= :at")
                        .bind("at", at)
                        .mapTo(Instant.class)
                        .findOne());
    }

    /** When the first posting of all was. */
    Optional<Instant> begin() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT min(posted_at) FROM posting")
                .mapTo(Instant.class)
                .findOne());
    }

    private Query facts(Query query, String programme, Instant until) {
        return query.bind("programme", programme)
                .bind("zone", time.timeZone().getId())
                .bind("from", closedUntil(until).orElse(Instant.EPOCH))
                .bind("until", until);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
