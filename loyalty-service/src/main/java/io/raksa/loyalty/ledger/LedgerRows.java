package io.raksa.loyalty.ledger;

import io.raksa.loyalty.ledger.core.Basis;
import io.raksa.loyalty.ledger.core.Cause;
import io.raksa.loyalty.ledger.core.Entry;
import io.raksa.loyalty.ledger.core.Lot;
import io.raksa.loyalty.ledger.core.LotSelection.Take;
import io.raksa.loyalty.ledger.core.PendingLot;
import io.raksa.loyalty.ledger.core.Posting;
import io.raksa.loyalty.ledger.core.PostingKind;
import io.raksa.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * The tables {@code member_account}, {@code posting}, {@code entry} and {@code lot}, whose {@code member_id} is the id of a {@link Purse}.
 * A posting costs a fixed number of rows and statements, however long the history.
 */
@ApplicationScoped
class LedgerRows {

    // "overdue" is read before the lock is waited for; it can only be out of date by saying yes once too often.
    static final String LOCK = """
            SELECT postings, available, owed, carries, waits_until,
                   EXISTS (SELECT FROM lot WHERE lot.member_id = account.member_id AND pending > 0 AND due_at <= :now)
                   OR coalesce(waits_until <= :now, true)
                      AND EXISTS (SELECT FROM lot WHERE lot.member_id = account.member_id AND remaining > 0 AND expires_at <= :now)
                   AS overdue
            FROM member_account account
            WHERE member_id = :purse
            FOR UPDATE OF account
            """;

    private static final String OPEN = """
            INSERT INTO member_account (member_id, owner, point_kind, programme, carries)
            SELECT :purse, id, :kind, :programme, merged_into IS NOT NULL FROM member WHERE id = :member
            ON CONFLICT (member_id) DO NOTHING
            """;

    static final String OPEN_LOTS = """
            SELECT id, remaining, greatest(expires_at, waits_until) AS expires_at
            FROM lot JOIN member_account USING (member_id)
            WHERE member_id = :member AND remaining > 0
            ORDER BY lot.expires_at, id
            """;

    static final String WAITS_UNTIL = "SELECT waits_until FROM member_account WHERE member_id = :member";

    static final String EXPIRED_SINCE = """
            SELECT id, -points AS points, posted_at FROM posting
            WHERE member_id = :member AND kind = 'EXPIRY' AND posted_at >= :since
                  AND NOT EXISTS (SELECT FROM entry JOIN lot ON lot.member_id = entry.member_id AND lot.id = entry.lot
                                  WHERE entry.member_id = posting.member_id AND entry.posting = posting.number AND lot.expires_at < :since)
            ORDER BY number LIMIT 100
            """;

    private static final String EXTEND = """
            WITH extended AS (
                UPDATE lot SET expires_at = :to
                WHERE member_id = :member AND remaining > 0 AND expires_at < :to AND (:all OR id = ANY (:lots))
                RETURNING id, remaining, old.expires_at AS before)
            SELECT id, remaining, before FROM extended ORDER BY before, id
            """;

    // A wait that goes on gets another end; where there is none, one begins.
    private static final String WAIT = """
            WITH account AS (
                UPDATE member_account SET waits_until = :until WHERE member_id = :member
                RETURNING coalesce(old.waits_until > :now, false) AS going_on),
            prolonged AS (
                UPDATE expiry_wait SET until = :until FROM account
                WHERE account.going_on AND member_id = :member
                      AND begun_at = (SELECT max(begun_at) FROM expiry_wait WHERE member_id = :member))
            INSERT INTO expiry_wait (member_id, begun_at, until)
            SELECT :member, :now, :until FROM account WHERE NOT going_on
            """;

    static final String IS_POSTED =
            "SELECT 1 FROM posting WHERE cause_id = :causeId AND cause_type = :causeType AND kind = :kind AND point_kind = :pointKind";

    static final String HELD = """
            SELECT entry.lot, entry.amount
            FROM posting JOIN entry ON entry.member_id = posting.member_id AND entry.posting = posting.number
            WHERE cause_id = :causeId AND cause_type = :causeType AND kind = 'HOLD' AND posting.member_id = :member
                  AND entry.account = 'HELD'
                  AND NOT EXISTS (SELECT FROM posting ended
                                  WHERE ended.cause_id = :causeId AND ended.cause_type = :causeType AND ended.kind IN ('SPEND', 'RELEASE'))
            ORDER BY entry.line
            """;

    // Everything hangs on the posting: where its kind and cause are there already, nothing happens at all. "drawn"
    // cannot see
    // the lots of "opened", as all parts of a statement see the tables as they were before it: new lots are not drawn
    // from.
    static final String WRITE = """
            WITH posted AS (
                INSERT INTO posting (member_id, number, id, programme, kind, cause_type, cause_id,
                                     points, balance_after, rule_version, basis, posted_at, point_kind)
                VALUES (:purse, :number, :id, :programme, :kind, :causeType, :causeId,
                        :points, :balanceAfter, :ruleVersion, CAST(:basis AS jsonb), :at, :pointKind)
                ON CONFLICT ON CONSTRAINT posting_once_per_cause DO NOTHING
                RETURNING member_id, number),
            line AS (
                SELECT posted.member_id, posted.number, line.*
                FROM posted, unnest(:accounts::text[], :lots::uuid[], :purposes::text[], :amounts::bigint[])
                     WITH ORDINALITY AS line (account, lot, purpose, amount, place)),
            change AS (
                SELECT coalesce(sum(amount) FILTER (WHERE account = 'AVAILABLE'), 0) AS available,
                       coalesce(sum(amount) FILTER (WHERE account = 'PENDING'), 0) AS pending,
                       coalesce(sum(amount) FILTER (WHERE account = 'HELD'), 0) AS held,
                       coalesce(sum(amount) FILTER (WHERE account = 'OWED'), 0) AS owed
                FROM line),
            balanced AS (
                UPDATE member_account account
                SET postings = posted.number,
                    available = account.available + change.available,
                    pending = account.pending + change.pending,
                    held = account.held + change.held,
                    owed = account.owed - change.owed
                FROM posted, change
                WHERE account.member_id = posted.member_id),
            opened AS (
                INSERT INTO lot (member_id, id, posting, points, remaining, expires_at)
                SELECT member_id, new.id, number, new.points, new.points, new.expires_at
                FROM posted, unnest(:newLots::uuid[], :newPoints::bigint[], :newEnds::timestamptz[]) AS new (id, points, expires_at)),
            pends AS (
                INSERT INTO lot (member_id, id, posting, points, remaining, pending, expires_at, due_at, awaits)
                SELECT member_id, CAST(:pendingLot AS uuid), number, :pendingPoints, 0, :pendingPoints,
                       CAST(:pendingEnd AS timestamptz), CAST(:dueAt AS timestamptz), :awaits
                FROM posted WHERE CAST(:pendingLot AS uuid) IS NOT NULL),
            drawn AS (
                UPDATE lot SET remaining = lot.remaining + moved.available, pending = lot.pending + moved.pending
                FROM (SELECT member_id, lot,
                             coalesce(sum(amount) FILTER (WHERE account = 'AVAILABLE'), 0) AS available,
                             coalesce(sum(amount) FILTER (WHERE account = 'PENDING'), 0) AS pending
                      FROM line WHERE account IN ('AVAILABLE', 'PENDING') GROUP BY member_id, lot) moved
                WHERE lot.member_id = moved.member_id AND lot.id = moved.lot)
            INSERT INTO entry (member_id, posting, line, account, lot, purpose, amount)
            SELECT member_id, number, place, account, lot, purpose, amount FROM line
            """;

    // LIMIT stands above the locking: a member whom somebody else is posting for is passed over, not counted.
    static final String LOCK_OVERDUE = """
            SELECT account.member_id
            FROM lot JOIN member_account account ON account.member_id = lot.member_id
            WHERE lot.remaining > 0 AND lot.expires_at <= :now AND coalesce(account.waits_until <= :now, true)
            ORDER BY lot.expires_at
            LIMIT :lots
            FOR UPDATE OF account SKIP LOCKED
            """;

    static final String EXPIRE = """
            WITH ended AS (
                SELECT member_id, id, remaining, expires_at < waits_until AS waited
                FROM lot JOIN member_account USING (member_id)
                WHERE member_id = ANY (:members) AND remaining > 0 AND expires_at <= :now
                      AND coalesce(waits_until <= :now, true)),
            emptied AS (
                UPDATE lot SET remaining = 0
                FROM ended
                WHERE lot.member_id = ended.member_id AND lot.id = ended.id),
            total AS (
                SELECT member_id, sum(remaining)::bigint AS points, uuidv7() AS posting, bool_or(waited) AS waited
                FROM ended GROUP BY member_id),
            balanced AS (
                UPDATE member_account account
                SET postings = account.postings + 1, available = account.available - total.points
                FROM total
                WHERE account.member_id = total.member_id
                RETURNING account.member_id, account.owner, account.point_kind, account.programme, account.postings, account.available,
                          total.points, total.posting, total.waited),
            posted AS (
                INSERT INTO posting (member_id, number, id, programme, kind, cause_type, cause_id,
                                     points, balance_after, rule_version, basis, posted_at, point_kind)
                SELECT member_id, postings, posting, programme, 'EXPIRY', 'expiry', posting,
                       -points, available, NULL, CAST(CASE WHEN waited THEN :waited ELSE :basis END AS jsonb), :now, point_kind
                FROM balanced
                RETURNING member_id, number, id, kind, cause_type, cause_id, points, balance_after, posted_at),
            written AS (
                INSERT INTO entry (member_id, posting, line, account, lot, amount)
                SELECT posted.member_id, posted.number, row_number() OVER (PARTITION BY posted.member_id ORDER BY ended.id),
                       'AVAILABLE', ended.id, -ended.remaining
                FROM posted JOIN ended ON ended.member_id = posted.member_id
                UNION ALL
                SELECT member_id, number, 0, 'EXPIRED', NULL, -points FROM posted)
            SELECT posted.*, balanced.owner, balanced.point_kind, balanced.programme, member.customer_id
            FROM posted JOIN balanced USING (member_id) JOIN member ON member.id = balanced.owner
            """;

    static final String LOCK_MATURED = """
            SELECT account.member_id
            FROM lot JOIN member_account account ON account.member_id = lot.member_id
            WHERE lot.pending > 0 AND lot.due_at <= :now
            ORDER BY lot.due_at
            LIMIT :lots
            FOR UPDATE OF account SKIP LOCKED
            """;

    // One posting for each lot: of those that waited for the time alone the points can be used, the others' word did
    // not come.
    static final String MATURE = """
            WITH due AS (
                SELECT member_id, id, pending AS points, awaits IS NULL AS usable,
                       row_number() OVER history AS place, sum(CASE WHEN awaits IS NULL THEN pending ELSE 0 END) OVER history AS until_here
                FROM lot
                WHERE member_id = ANY (:purses) AND pending > 0 AND due_at <= :now
                WINDOW history AS (PARTITION BY member_id ORDER BY due_at, id)),
            matured AS (
                UPDATE lot SET remaining = remaining + CASE WHEN due.usable THEN due.points ELSE 0 END, pending = 0
                FROM due
                WHERE lot.member_id = due.member_id AND lot.id = due.id),
            total AS (
                SELECT member_id, count(*) AS postings, sum(points) AS points, max(until_here) AS usable FROM due GROUP BY member_id),
            balanced AS (
                UPDATE member_account account
                SET postings = account.postings + total.postings, available = account.available + total.usable,
                    pending = account.pending - total.points
                FROM total
                WHERE account.member_id = total.member_id
                RETURNING account.member_id, account.owner, account.point_kind, account.programme, account.owed, account.carries,
                          old.postings AS before, old.available),
            to_be_carried AS (
                INSERT INTO carrying_due (member_id, due_at) SELECT DISTINCT owner, CAST(:now AS timestamptz) FROM balanced WHERE carries
                ON CONFLICT (member_id) DO NOTHING),
            posted AS (
                INSERT INTO posting (member_id, number, id, programme, kind, cause_type, cause_id,
                                     points, balance_after, rule_version, basis, posted_at, point_kind)
                SELECT member_id, before + place, uuidv7(), programme, CASE WHEN usable THEN 'ACTIVATION' ELSE 'CANCELLATION' END, 'lot', id,
                       CASE WHEN usable THEN points ELSE 0 END, available + until_here, NULL,
                       CAST(CASE WHEN usable THEN :activated ELSE :cancelled END AS jsonb), :now, point_kind
                FROM due JOIN balanced USING (member_id)
                RETURNING member_id, number, id, kind, cause_type, cause_id, points, balance_after, posted_at),
            written AS (
                INSERT INTO entry (member_id, posting, line, account, lot, amount)
                SELECT posted.member_id, number, line, CASE line WHEN 1 THEN 'PENDING' WHEN 2 THEN 'AVAILABLE' ELSE 'ISSUED' END,
                       CASE WHEN line < 3 THEN due.id END, CASE line WHEN 1 THEN -due.points ELSE due.points END
                FROM posted JOIN due ON due.member_id = posted.member_id AND due.id = posted.cause_id
                CROSS JOIN LATERAL (VALUES (1), (CASE WHEN usable THEN 2 ELSE 3 END)) lines (line))
            SELECT posted.*, balanced.owner, balanced.point_kind, balanced.programme, balanced.owed > 0 AS owing, member.customer_id,
                   due.points AS lot_points
            FROM posted JOIN balanced USING (member_id) JOIN member ON member.id = balanced.owner
            JOIN due ON due.member_id = posted.member_id AND due.id = posted.cause_id
            ORDER BY posted.member_id, posted.number
            """;

    // The lots that a hold took from, the last first, whatever became of the hold.
    private static final String TAKEN = """
            SELECT lot.id, entry.amount AS remaining, greatest(lot.expires_at, waits_until) AS expires_at
            FROM posting JOIN entry ON entry.member_id = posting.member_id AND entry.posting = posting.number
            JOIN lot ON lot.member_id = entry.member_id AND lot.id = entry.lot
            JOIN member_account account ON account.member_id = posting.member_id
            WHERE cause_id = :causeId AND cause_type = :causeType AND kind = 'HOLD' AND posting.member_id = :member
                  AND entry.account = 'HELD'
            ORDER BY entry.line DESC
            """;

    private static final String PENDING_OF = """
            SELECT lot.id, lot.pending
            FROM posting JOIN lot ON lot.member_id = posting.member_id AND lot.posting = posting.number
            WHERE cause_id = :causeId AND cause_type = :causeType AND kind = 'EARN' AND point_kind = :pointKind
                  AND posting.member_id = :purse AND lot.pending > 0 AND (:anything OR awaits = :awaited)
            """;

    private final Jdbi jdbi;
    private final BasisJson basisJson;

    LedgerRows(Jdbi jdbi, BasisJson basisJson) {
        this.jdbi = jdbi;
        this.basisJson = basisJson;
    }

    /** Locks the account until the transaction ends; opens it if this is the first time. */
    LockedAccount lock(Purse purse, Instant now) {
        return jdbi.withHandle(handle -> lock(handle, purse, now).orElseGet(() -> {
            handle.createUpdate(OPEN)
                    .bind("purse", purse.id())
                    .bind("member", purse.memberId())
                    .bind("kind", purse.kind())
                    .bind("programme", purse.programme())
                    .execute();
            return lock(handle, purse, now).orElseThrow();
        }));
    }

    /** The kinds of points of which a member has an account, in an order that is always the same. */
    List<String> kinds(UUID memberId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT point_kind FROM member_account WHERE owner = :member ORDER BY point_kind")
                .bind("member", memberId)
                .mapTo(String.class)
                .list());
    }

    /** Nothing of the member, whose account is locked, ends before an instant; what had ended by now was written off. */
    void wait(UUID lockedMember, Instant now, Instant until) {
        jdbi.useHandle(handle -> handle.createUpdate(WAIT)
                .bind("member", lockedMember)
                .bind("now", now)
                .bind("until", until)
                .execute());
    }

    long owed(UUID memberId) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT owed FROM member_account WHERE member_id = :member")
                .bind("member", memberId)
                .mapTo(long.class)
                .findOne()
                .orElse(0L));
    }

    Optional<Instant> waitsUntil(UUID memberId) {
        return jdbi.withHandle(handle -> handle.createQuery(WAITS_UNTIL)
                .bind("member", memberId)
                .mapTo(Instant.class)
                .findOne());
    }

    /** Puts the end of a locked member's lots off; of all lots that end sooner where none are named. Empty ones stay as they are. */
    List<ExtendedLot> extend(UUID lockedMember, @Nullable Collection<UUID> lots, Instant to) {
        return jdbi.withHandle(handle -> handle.createQuery(EXTEND)
                .bind("member", lockedMember)
                .bind("all", lots == null)
                .bindArray("lots", UUID.class, lots == null ? List.of() : lots)
                .bind("to", to)
                .map((row, context) -> new ExtendedLot(
                        row.getObject("id", UUID.class), row.getLong("remaining"), Rows.instant(row, "before"), to))
                .list());
    }

    /** When and how many points expired with a posting of a member. */
    Optional<Ledger.Expired> expired(UUID memberId, UUID posting) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT -points AS points, posted_at FROM posting WHERE member_id = :member AND id = :id AND kind = 'EXPIRY'")
                .bind("member", memberId)
                .bind("id", posting)
                .map((row, context) ->
                        new Ledger.Expired(posting, row.getLong("points"), Rows.instant(row, "posted_at")))
                .findOne());
    }

    /** What of a member expired since an instant, though none of it had ended by then. */
    List<Ledger.Expired> expiredSince(UUID memberId, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery(EXPIRED_SINCE)
                .bind("member", memberId)
                .bind("since", since)
                .map((row, context) -> new Ledger.Expired(
                        row.getObject("id", UUID.class), row.getLong("points"), Rows.instant(row, "posted_at")))
                .list());
    }

    boolean isPosted(PostingKind kind, Cause cause, String pointKind) {
        return jdbi.withHandle(handle -> handle.createQuery(IS_POSTED)
                .bind("pointKind", pointKind)
                .bind("causeId", cause.id())
                .bind("causeType", cause.type())
                .bind("kind", kind.name())
                .mapTo(int.class)
                .findOne()
                .isPresent());
    }

    /** The lot that a posting made, as long as nothing was taken of it. */
    Optional<Lot> untouched(UUID memberId, PostingKind kind, Cause cause) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT lot.id, lot.remaining, lot.expires_at
                        FROM posting JOIN lot ON lot.member_id = posting.member_id AND lot.posting = posting.number
                        WHERE cause_id = :causeId AND cause_type = :causeType AND kind = :kind AND posting.member_id = :member
                              AND lot.remaining = lot.points""")
                .bind("causeId", cause.id())
                .bind("causeType", cause.type())
                .bind("kind", kind.name())
                .bind("member", memberId)
                .map(LedgerRows::lot)
                .findOne());
    }

    List<Lot> openLots(UUID memberId) {
        return jdbi.withHandle(handle -> handle.createQuery(OPEN_LOTS)
                .bind("member", memberId)
                .map(LedgerRows::lot)
                .list());
    }

    /** As {@link #openLots}, with the ends that the lots have of their own, though it be waited for a complaint. */
    List<Lot> openLotsWithOwnEnds(UUID memberId) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id, remaining, expires_at FROM lot WHERE member_id = :member AND remaining > 0")
                .bind("member", memberId)
                .map(LedgerRows::lot)
                .list());
    }

    /** What is left of lots that were another member's first. */
    List<Lot> openLotsFirstOf(UUID first, UUID memberId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT id, remaining, expires_at FROM lot
                        WHERE member_id = :member AND remaining > 0 AND first_of = :first""")
                .bind("first", first)
                .bind("member", memberId)
                .map(LedgerRows::lot)
                .list());
    }

    /** Lots of one member were lots of another before: since when their points are the customer's, and whose they were first. */
    void keepGiven(UUID from, List<Lot> before, UUID to, List<Lot> after) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        UPDATE lot SET given_at = coalesce(old.given_at, origin.posted_at),
                                       first_of = nullif(coalesce(old.first_of, old.member_id), lot.member_id)
                        FROM unnest(:before::uuid[], :after::uuid[]) AS carried (before, after)
                        JOIN lot old ON old.member_id = :from AND old.id = carried.before
                        JOIN posting origin ON origin.member_id = old.member_id AND origin.number = old.posting
                        WHERE lot.member_id = :to AND lot.id = carried.after""")
                .bind("from", from)
                .bind("to", to)
                .bindArray("before", UUID.class, Rows.column(before, Lot::id))
                .bindArray("after", UUID.class, Rows.column(after, Lot::id))
                .execute());
    }

    /** From now on, or no more, what comes to the accounts of a locked member is to be carried to another. */
    void carries(UUID lockedMember, boolean carries) {
        jdbi.useHandle(handle ->
                handle.execute("UPDATE member_account SET carries = ? WHERE owner = ?", carries, lockedMember));
    }

    void carryingDue(UUID lockedMember, Instant now) {
        jdbi.useHandle(handle -> handle.execute(
                "INSERT INTO carrying_due (member_id, due_at) VALUES (?, ?) ON CONFLICT (member_id) DO NOTHING",
                lockedMember,
                now));
    }

    /** What a hold took of which lots, in the order in which it did; nothing once it has ended. */
    List<Take> held(UUID memberId, Cause cause) {
        return jdbi.withHandle(handle -> handle.createQuery(HELD)
                .bind("member", memberId)
                .bind("causeId", cause.id())
                .bind("causeType", cause.type())
                .map((row, context) -> new Take(row.getObject("lot", UUID.class), row.getLong("amount")))
                .list());
    }

    /** What a hold took of which lots, the last first, with the ends that they have for now. */
    List<Lot> taken(UUID memberId, Cause cause) {
        return jdbi.withHandle(handle -> handle.createQuery(TAKEN)
                .bind("member", memberId)
                .bind("causeId", cause.id())
                .bind("causeType", cause.type())
                .map(LedgerRows::lot)
                .list());
    }

    /** Writes a posting of a locked account; false where its kind and cause are there already. */
    boolean write(Purse purse, long number, Posting posting, Posted posted) {
        PendingLot pends = posting.pends();
        List<String> accounts = new ArrayList<>();
        List<@Nullable UUID> lots = new ArrayList<>();
        List<@Nullable String> purposes = new ArrayList<>();
        List<Long> amounts = new ArrayList<>();
        for (Entry entry : posting.entries()) {
            accounts.add(entry.account().name());
            lots.add(entry.lot());
            purposes.add(entry.purpose());
            amounts.add(entry.amount());
        }
        return jdbi.withHandle(handle -> handle.createUpdate(WRITE)
                        .bind("purse", purse.id())
                        .bind("pointKind", purse.kind())
                        .bind("number", number)
                        .bind("id", posted.id())
                        .bind("programme", purse.programme())
                        .bind("kind", posting.kind().name())
                        .bind("causeType", posting.cause().type())
                        .bind("causeId", posting.cause().id())
                        .bind("points", posted.points())
                        .bind("balanceAfter", posted.balanceAfter())
                        .bind("ruleVersion", posting.ruleVersion())
                        .bind("basis", basisJson.write(posting.basis()))
                        .bind("at", posted.at())
                        .bindArray("accounts", String.class, accounts)
                        .bindArray("lots", UUID.class, lots)
                        .bindArray("purposes", String.class, purposes)
                        .bindArray("amounts", Long.class, amounts)
                        .bindArray("newLots", UUID.class, Rows.column(posting.opens(), Lot::id))
                        .bindArray("newPoints", Long.class, Rows.column(posting.opens(), Lot::remaining))
                        .bindArray("newEnds", String.class, Rows.instants(posting.opens(), Lot::expiresAt))
                        .bind("pendingLot", pends == null ? null : pends.id())
                        .bind("pendingPoints", pends == null ? 0 : pends.points())
                        .bind("pendingEnd", pends == null ? null : pends.expiresAt())
                        .bind("dueAt", pends == null ? null : pends.pending().dueAt())
                        .bind("awaits", pends == null ? null : pends.pending().awaits())
                        .execute())
                > 0;
    }

    /** Locks accounts that still count points of ended lots, the longest ended first, passing over those that are locked. */
    List<UUID> lockOverdue(Instant now, int lots) {
        return lockSome(LOCK_OVERDUE, now, lots);
    }

    /** Locks accounts of which pending points are due, the longest due first, passing over those that are locked. */
    List<UUID> lockMatured(Instant now, int lots) {
        return lockSome(LOCK_MATURED, now, lots);
    }

    private List<UUID> lockSome(String query, Instant now, int lots) {
        return jdbi.withHandle(handle ->
                handle.createQuery(query).bind("now", now).bind("lots", lots).mapTo(UUID.class).list().stream()
                        .distinct()
                        .toList());
    }

    /**
     * What became of a lot of pending points that was due.
     *
     * @param lotPoints of the lot, also where they are cancelled
     * @param owing whether the member owes of this kind
     */
    record Matured(Posted posted, Purse purse, long lotPoints, boolean owing) {}

    /** Lets pending points of these accounts, which are locked, be used or cancels them, as is due: one posting for each lot. */
    List<Matured> mature(List<UUID> lockedPurses, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(MATURE)
                .bindArray("purses", UUID.class, lockedPurses)
                .bind("now", now)
                .bind("activated", basisJson.write(new Basis.Activated(null)))
                .bind("cancelled", basisJson.write(new Basis.NotCome()))
                .map((row, context) -> new Matured(
                        posted(row, context),
                        new Purse(
                                row.getObject("member_id", UUID.class),
                                row.getObject("owner", UUID.class),
                                row.getObject("customer_id", UUID.class),
                                row.getString("programme"),
                                row.getString("point_kind")),
                        row.getLong("lot_points"),
                        row.getBoolean("owing")))
                .list());
    }

    /**
     * What something earned of an account and cannot be used yet.
     *
     * @param awaited only what awaits this word; null for all
     */
    List<Take> pending(Purse purse, Cause earned, @Nullable String awaited) {
        return jdbi.withHandle(handle -> handle.createQuery(PENDING_OF)
                .bind("purse", purse.id())
                .bind("pointKind", purse.kind())
                .bind("causeId", earned.id())
                .bind("causeType", earned.type())
                .bind("anything", awaited == null)
                .bind("awaited", awaited)
                .map((row, context) -> new Take(row.getObject("id", UUID.class), row.getLong("pending")))
                .list());
    }

    /** When the points of a lot end. */
    void end(UUID lockedPurse, UUID lot, Instant at) {
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE lot SET expires_at = ? WHERE member_id = ? AND id = ?",
                at.atOffset(ZoneOffset.UTC),
                lockedPurse,
                lot));
    }

    /** Expires all ended lots of these accounts, which are locked: one posting for each that has any. */
    List<Posted> expire(List<UUID> lockedPurses, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(EXPIRE)
                .bindArray("members", UUID.class, lockedPurses)
                .bind("now", now)
                .bind("basis", basisJson.write(new Basis.Expiry(false)))
                .bind("waited", basisJson.write(new Basis.Expiry(true)))
                .map(LedgerRows::posted)
                .list());
    }

    private static Optional<LockedAccount> lock(Handle handle, Purse purse, Instant now) {
        return handle.createQuery(LOCK)
                .bind("purse", purse.id())
                .bind("now", now)
                .map((row, context) -> new LockedAccount(
                        row.getLong("postings"),
                        row.getLong("available"),
                        row.getLong("owed"),
                        row.getBoolean("overdue"),
                        row.getBoolean("carries"),
                        Rows.instantOrNull(row, "waits_until")))
                .findOne();
    }

    private static Lot lot(ResultSet row, StatementContext context) throws SQLException {
        return new Lot(row.getObject("id", UUID.class), row.getLong("remaining"), Rows.instant(row, "expires_at"));
    }

    private static Posted posted(ResultSet row, StatementContext context) throws SQLException {
        return new Posted(
                row.getObject("id", UUID.class),
                row.getObject("owner", UUID.class),
                row.getObject("customer_id", UUID.class),
                PostingKind.valueOf(row.getString("kind")),
                new Cause(row.getString("cause_type"), row.getObject("cause_id", UUID.class)),
                row.getLong("points"),
                row.getLong("balance_after"),
                Rows.instant(row, "posted_at"),
                row.getString("point_kind"));
    }
}
