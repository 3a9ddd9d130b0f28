package io.raksa.loyalty.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.loyalty.ledger.StatementLineView.LotChangeView;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.ledger.core.PostingKind;
import io.raksa.platform.page.Cursor;
import io.raksa.platform.page.Page;
import io.raksa.platform.page.PageRequest;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What members are shown of their points: one statement of SQL for a balance or for a page. */
@ApplicationScoped
class Statements {

    // What was due by now counts, whether the ledger has written it down or not: lots that have ended are gone, and
    // what
    // waited only until now can be used.
    static final String BALANCE = """
            SELECT account.available - coalesce(ended.points, 0) + coalesce(matured.usable, 0) AS available,
                   account.pending - coalesce(matured.points, 0) AS pending, account.held, account.owed,
                   nullif(greatest(account.waits_until, :now), :now) AS waits_until, next.points AS next_points, next.expires_at AS next_at,
                   later.points AS later_points, later.due_at AS later_at
            FROM member_account account
            LEFT JOIN LATERAL (
                SELECT sum(remaining) AS points FROM lot
                WHERE lot.member_id = account.member_id AND remaining > 0 AND greatest(expires_at, account.waits_until) <= :now
                ) ended ON true
            LEFT JOIN LATERAL (
                SELECT sum(pending) AS points,
                       sum(pending) FILTER (WHERE awaits IS NULL AND greatest(expires_at, account.waits_until) > :now) AS usable
                FROM lot WHERE lot.member_id = account.member_id AND pending > 0 AND due_at <= :now) matured ON true
            LEFT JOIN LATERAL (
                SELECT greatest(expires_at, account.waits_until) AS expires_at, sum(points) AS points
                FROM (SELECT expires_at, remaining AS points FROM lot WHERE lot.member_id = account.member_id AND remaining > 0
                      UNION ALL
                      SELECT expires_at, pending FROM lot
                      WHERE lot.member_id = account.member_id AND pending > 0 AND due_at <= :now AND awaits IS NULL) open
                WHERE greatest(expires_at, account.waits_until) > :now
                GROUP BY 1 ORDER BY 1 LIMIT 1) next ON true
            LEFT JOIN LATERAL (
                SELECT due_at, sum(pending) AS points FROM lot
                WHERE lot.member_id = account.member_id AND pending > 0 AND due_at > :now AND awaits IS NULL
                GROUP BY 1 ORDER BY 1 LIMIT 1) later ON true
            WHERE account.member_id = :member
            """;

    // What every lot held at the instant: its entries until then. A lot that had ended held nothing that could be
    // spent, unless its end waited then.
    static final String LOTS_AT = """
            SELECT lot.id, lot.points, greatest(lot.expires_at, waiting.until) AS expires_at, held.left_over, origin.kind, origin.cause_type, origin.cause_id, origin.posted_at,
                   origin.basis, origin.rule_version
            FROM (SELECT entry.lot, sum(entry.amount)::bigint AS left_over
                  FROM posting JOIN entry ON entry.member_id = posting.member_id AND entry.posting = posting.number
                  WHERE posting.member_id = :member AND posting.posted_at <= :at AND entry.account = 'AVAILABLE'
                  GROUP BY entry.lot HAVING sum(entry.amount) > 0) held
            JOIN lot ON lot.member_id = :member AND lot.id = held.lot
            LEFT JOIN expiry_wait waiting ON waiting.member_id = :member AND begun_at <= :at AND until > :at AND begun_at < lot.expires_at
            JOIN posting origin ON origin.member_id = :member AND origin.number = lot.posting
            WHERE greatest(lot.expires_at, waiting.until) > :at
            ORDER BY lot.expires_at, lot.id
            """;

    static final String SUMS_AT = """
            SELECT (SELECT until FROM expiry_wait WHERE member_id = :member AND begun_at <= :at AND until > :at) AS waits_until,
                   coalesce(sum(amount) FILTER (WHERE account = 'PENDING'), 0) AS pending,
                   coalesce(sum(amount) FILTER (WHERE account = 'HELD'), 0) AS held,
                   coalesce(-sum(amount) FILTER (WHERE account = 'OWED'), 0) AS owed
            FROM posting JOIN entry ON entry.member_id = posting.member_id AND entry.posting = posting.number
            WHERE posting.member_id = :member AND posting.posted_at <= :at
            """;

    static final String PAGE = """
            SELECT posting.number, posting.id, kind, cause_type, cause_id, posting.points, balance_after, posted_at, basis,
                   rule_version, lots.changes
            FROM posting
            LEFT JOIN LATERAL (
                SELECT jsonb_agg(jsonb_build_object('lotId', entry.lot, 'points', entry.amount, 'expiresAt', lot.expires_at)
                                 ORDER BY lot.expires_at, lot.id) AS changes
                FROM entry JOIN lot ON lot.member_id = entry.member_id AND lot.id = entry.lot
                WHERE entry.member_id = posting.member_id AND entry.posting = posting.number AND entry.account = 'AVAILABLE'
            ) lots ON true
            WHERE posting.member_id = :member AND posting.number < :before
            ORDER BY posting.number DESC
            LIMIT :limit
            """;

    private static final TypeReference<List<LotChangeView>> LOT_CHANGES = new TypeReference<>() {};

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final BasisJson basisJson;

    Statements(Jdbi jdbi, ObjectMapper json, BasisJson basisJson) {
        this.jdbi = jdbi;
        this.json = json;
        this.basisJson = basisJson;
    }

    /** What the member has now; nothing at all before the first posting. */
    BalanceView balance(Purse purse, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(BALANCE)
                .bind("member", purse.id())
                .bind("now", now)
                .map((row, context) -> balance(row, purse, now))
                .findOne()
                .orElseGet(() -> BalanceView.nothing(purse, now)));
    }

    /** Why the member had what they had at an instant, of the past or now. Reads all that was posted until then. */
    ExplanationView explanation(Purse purse, Instant at) {
        List<ExplanationView.LotView> lots = jdbi.withHandle(handle -> handle.createQuery(LOTS_AT)
                .bind("member", purse.id())
                .bind("at", at)
                .map((row, context) -> explained(row))
                .list());
        return jdbi.withHandle(handle -> handle.createQuery(SUMS_AT)
                .bind("member", purse.id())
                .bind("at", at)
                .map((row, context) -> ExplanationView.of(
                        purse,
                        at,
                        lots,
                        row.getLong("pending"),
                        row.getLong("held"),
                        row.getLong("owed"),
                        Rows.instantOrNull(row, "waits_until")))
                .one());
    }

    private ExplanationView.LotView explained(ResultSet row) throws SQLException {
        return new ExplanationView.LotView(
                row.getObject("id", UUID.class),
                row.getLong("left_over"),
                row.getLong("points"),
                Rows.instant(row, "expires_at"),
                PostingKind.valueOf(row.getString("kind")),
                new Cause(row.getString("cause_type"), row.getObject("cause_id", UUID.class)),
                Rows.instant(row, "posted_at"),
                WordsView.of(basisJson.read(row.getString("basis")).words()),
                row.getObject("rule_version", Long.class));
    }

    /** The postings of an account, newest first. */
    Page<StatementLineView> page(Purse purse, PageRequest page) {
        long before = page.cursor(1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        List<Line> lines = jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("member", purse.id())
                .bind("before", before)
                .bind("limit", page.rowsToRead())
                .map((row, context) -> new Line(row.getLong("number"), line(row)))
                .list());
        return Page.of(lines, page, line -> Cursor.of(line.number())).map(Line::view);
    }

    private record Line(long number, StatementLineView view) {}

    private static BalanceView balance(ResultSet row, Purse purse, Instant now) throws SQLException {
        long nextPoints = row.getLong("next_points");
        long laterPoints = row.getLong("later_points");
        return new BalanceView(
                purse.memberId(),
                purse.kind(),
                row.getLong("available"),
                row.getLong("pending"),
                row.getLong("held"),
                row.getLong("owed"),
                nextPoints == 0 ? null : new BalanceView.ExpiringView(nextPoints, Rows.instant(row, "next_at")),
                laterPoints == 0 ? null : new BalanceView.UsableView(laterPoints, Rows.instant(row, "later_at")),
                Rows.instantOrNull(row, "waits_until"),
                now);
    }

    private StatementLineView line(ResultSet row) throws SQLException {
        return new StatementLineView(
                row.getObject("id", UUID.class),
                PostingKind.valueOf(row.getString("kind")),
                row.getLong("points"),
                row.getLong("balance_after"),
                new Cause(row.getString("cause_type"), row.getObject("cause_id", UUID.class)),
                Rows.instant(row, "posted_at"),
                WordsView.of(basisJson.read(row.getString("basis")).words()),
                row.getObject("rule_version", Long.class),
                lots(row.getString("changes")));
    }

    private List<LotChangeView> lots(@Nullable String changes) {
        try {
            return changes == null ? List.of() : json.readValue(changes, LOT_CHANGES);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
