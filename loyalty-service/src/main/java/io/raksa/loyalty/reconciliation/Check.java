package io.raksa.loyalty.reconciliation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What must be true of every row of the ledger. Each check is one query over everything that finds what breaks it: member, account,
 * posting and lot (where they say something), what was expected, and what is there.
 */
@Schema(
        name = "LedgerCheck",
        description =
                "POSTING_BALANCES: a posting's entries sum to zero. POSTING_HAS_ENTRIES: it has two at least."
                        + " POSTING_SAYS_ITS_POINTS: its points are those of its entries. BALANCES_FOLLOW_POSTINGS: the balance after a posting is the one"
                        + " before it and its points, and no posting is missing between them. ACCOUNT_IS_LAST_POSTING: an account has the number and the"
                        + " balance of its last posting. ACCOUNT_IS_SUM_OF_ENTRIES: a balance is the sum of the account's entries."
                        + " AVAILABLE_IS_SUM_OF_LOTS: the available points are those left in the member's lots. LOT_IS_SUM_OF_ENTRIES: what is left in a lot,"
                        + " and what of it cannot be used yet, is the sum of its entries. TRANSFERS_ARRIVE: what one member gives another one gets."
                        + " ACCOUNT_WAITS_AS_WRITTEN: an account's points end no sooner than its last wait is over."
                        + " REWARD_HOLDS_ITS_POINTS: a reward that is taken and not sent has its points set aside, any other none.")
enum Check {
    POSTING_BALANCES("""
            SELECT member_id, NULL AS account, posting.id AS posting_id, NULL::uuid AS lot_id, 0 AS expected, entries.amount AS actual
            FROM (SELECT member_id, posting, sum(amount) AS amount FROM entry
                  GROUP BY member_id, posting HAVING sum(amount) <> 0) entries
            JOIN posting USING (member_id) WHERE posting.number = entries.posting
            """),
    POSTING_HAS_ENTRIES("""
            SELECT posting.member_id, NULL AS account, posting.id AS posting_id, NULL::uuid AS lot_id,
                   2 AS expected, coalesce(entries.number, 0) AS actual
            FROM posting LEFT JOIN (SELECT member_id, posting, count(*) AS number FROM entry GROUP BY member_id, posting) entries
                 ON entries.member_id = posting.member_id AND entries.posting = posting.number
            WHERE coalesce(entries.number, 0) < 2
            """),
    POSTING_SAYS_ITS_POINTS("""
            SELECT posting.member_id, NULL AS account, posting.id AS posting_id, NULL::uuid AS lot_id,
                   coalesce(entries.amount, 0) AS expected, posting.points AS actual
            FROM posting LEFT JOIN (SELECT member_id, posting, sum(amount) AS amount FROM entry
                                    WHERE account = 'AVAILABLE' GROUP BY member_id, posting) entries
                 ON entries.member_id = posting.member_id AND entries.posting = posting.number
            WHERE posting.points <> coalesce(entries.amount, 0)
            """),
    BALANCES_FOLLOW_POSTINGS("""
            SELECT member_id, NULL AS account, id AS posting_id, NULL::uuid AS lot_id, before + points AS expected, balance_after AS actual
            FROM (SELECT member_id, id, number, points, balance_after,
                         coalesce(lag(balance_after) OVER history, 0) AS before, row_number() OVER history AS place
                  FROM posting WINDOW history AS (PARTITION BY member_id ORDER BY number)) posting
            WHERE balance_after <> before + points OR number <> place
            """),
    ACCOUNT_IS_LAST_POSTING("""
            SELECT account.member_id, 'AVAILABLE' AS account, posting.id AS posting_id, NULL::uuid AS lot_id,
                   coalesce(posting.balance_after, 0) AS expected, account.available AS actual
            FROM member_account account
            LEFT JOIN (SELECT DISTINCT ON (member_id) member_id, id, number, balance_after FROM posting
                       ORDER BY member_id, number DESC) posting ON posting.member_id = account.member_id
            WHERE account.available <> coalesce(posting.balance_after, 0) OR account.postings <> coalesce(posting.number, 0)
            """),
    ACCOUNT_IS_SUM_OF_ENTRIES("""
            SELECT account.member_id, balance.account, NULL::uuid AS posting_id, NULL::uuid AS lot_id,
                   balance.expected, balance.actual
            FROM member_account account
            LEFT JOIN (SELECT member_id,
                              sum(amount) FILTER (WHERE account = 'AVAILABLE') AS available,
                              sum(amount) FILTER (WHERE account = 'PENDING') AS pending,
                              sum(amount) FILTER (WHERE account = 'HELD') AS held,
                              -sum(amount) FILTER (WHERE account = 'OWED') AS owed
                       FROM entry GROUP BY member_id) entries ON entries.member_id = account.member_id,
            LATERAL (VALUES ('AVAILABLE', coalesce(entries.available, 0), account.available),
                            ('PENDING', coalesce(entries.pending, 0), account.pending),
                            ('HELD', coalesce(entries.held, 0), account.held),
                            ('OWED', coalesce(entries.owed, 0), account.owed)) AS balance (account, expected, actual)
            WHERE balance.expected <> balance.actual
            """),
    AVAILABLE_IS_SUM_OF_LOTS("""
            SELECT account.member_id, 'AVAILABLE' AS account, NULL::uuid AS posting_id, NULL::uuid AS lot_id,
                   coalesce(lots.remaining, 0) AS expected, account.available AS actual
            FROM member_account account
            LEFT JOIN (SELECT member_id, sum(remaining) AS remaining FROM lot WHERE remaining > 0 GROUP BY member_id) lots
                 ON lots.member_id = account.member_id
            WHERE account.available <> coalesce(lots.remaining, 0)
            """),
    LOT_IS_SUM_OF_ENTRIES("""
            SELECT lot.member_id, part.account, NULL::uuid AS posting_id, lot.id AS lot_id, part.expected, part.actual
            FROM lot LEFT JOIN (SELECT member_id, lot, sum(amount) FILTER (WHERE account = 'AVAILABLE') AS available,
                                       sum(amount) FILTER (WHERE account = 'PENDING') AS pending
                                FROM entry WHERE account IN ('AVAILABLE', 'PENDING') GROUP BY member_id, lot) entries
                 ON entries.member_id = lot.member_id AND entries.lot = lot.id,
            LATERAL (VALUES ('AVAILABLE', coalesce(entries.available, 0), lot.remaining),
                            ('PENDING', coalesce(entries.pending, 0), lot.pending)) AS part (account, expected, actual)
            WHERE part.expected <> part.actual
            """),
    TRANSFERS_ARRIVE("""
            SELECT given.member_id, 'TRANSFER' AS account, given.posting_id, NULL::uuid AS lot_id, 0 AS expected, given.amount AS actual
            FROM (SELECT min(posting.member_id::text)::uuid AS member_id, min(posting.id::text)::uuid AS posting_id, sum(amount) AS amount
                  FROM entry JOIN posting ON posting.member_id = entry.member_id AND posting.number = entry.posting
                  WHERE account = 'TRANSFER' GROUP BY cause_id, cause_type HAVING sum(amount) <> 0) given
            """),
    ACCOUNT_WAITS_AS_WRITTEN("""
            SELECT account.member_id, NULL AS account, NULL::uuid AS posting_id, NULL::uuid AS lot_id,
                   coalesce(extract(epoch FROM last.until), 0)::bigint AS expected,
                   coalesce(extract(epoch FROM account.waits_until), 0)::bigint AS actual
            FROM member_account account
            LEFT JOIN (SELECT member_id, max(until) AS until FROM expiry_wait GROUP BY member_id) last USING (member_id)
            WHERE account.waits_until IS DISTINCT FROM last.until
            """),
    REWARD_HOLDS_ITS_POINTS("""
            SELECT redemption.member_id, 'HELD' AS account, NULL::uuid AS posting_id, NULL::uuid AS lot_id,
                   CASE WHEN state = 'REDEEMED' THEN points ELSE 0 END AS expected, coalesce(held.amount, 0) AS actual
            FROM reward_redemption redemption
            LEFT JOIN (SELECT cause_id, sum(entry.amount) AS amount
                       FROM posting JOIN entry ON entry.member_id = posting.member_id AND entry.posting = posting.number
                       WHERE cause_type = 'reward' AND account = 'HELD' GROUP BY cause_id) held ON held.cause_id = redemption.id
            WHERE CASE WHEN state = 'REDEEMED' THEN points ELSE 0 END <> coalesce(held.amount, 0)
            """);

    private final String query;

    Check(String query) {
        this.query = query;
    }

    /** Finds violations, at most {@code :limit}. */
    String query() {
        return query + "LIMIT :limit";
    }
}
