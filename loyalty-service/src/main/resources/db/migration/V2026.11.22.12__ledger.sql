-- The points ledger: double entry, append-only. See docs/adr/0004-double-entry-points-ledger.md.
-- Every key begins with the member, so that all of it can be partitioned or sharded by member later.

-- What a member has. The row is also the one lock for everything of the member that points touch: whoever posts locks it first.
-- The programme's accounts have no such row: every posting touches one of them, so a stored balance would be the one row
-- that everybody waits for. Their balance is the sum of their entries.
CREATE TABLE member_account (
    member_id uuid   PRIMARY KEY REFERENCES member,
    -- No reference: checking one locks the programme's row, which all postings would then share with whoever changes a rate. The member has it.
    programme text   NOT NULL,
    -- How many postings there are; the last one's number.
    postings  bigint NOT NULL DEFAULT 0,
    available bigint NOT NULL DEFAULT 0 CHECK (available >= 0),
    pending   bigint NOT NULL DEFAULT 0 CHECK (pending >= 0),
    held      bigint NOT NULL DEFAULT 0 CHECK (held >= 0)
);

-- One business act, always within one member.
CREATE TABLE posting (
    member_id     uuid        NOT NULL REFERENCES member_account,
    -- 1, 2, 3 ... without gaps within the member, in the order in which the balance changed.
    number        bigint      NOT NULL CHECK (number > 0),
    id            uuid        NOT NULL,
    programme     text        NOT NULL,
    kind          text        NOT NULL CHECK (kind IN ('EARN', 'COMPENSATION', 'ADJUSTMENT', 'EXPIRY')),
    cause_type    text        NOT NULL,
    cause_id      uuid        NOT NULL,
    -- What it did to the available points, and what there was after it.
    points        bigint      NOT NULL,
    balance_after bigint      NOT NULL CHECK (balance_after >= 0),
    -- The version of the programme whose rule decided it, where a rule did.
    rule_version  bigint,
    -- The facts behind it, to explain it in words. The one thing an erasure may blank: it can hold words that a person wrote.
    basis         jsonb       NOT NULL,
    posted_at     timestamptz NOT NULL,
    PRIMARY KEY (member_id, number),
    -- Nothing is paid twice, whoever asks and however often.
    CONSTRAINT posting_once_per_cause UNIQUE (cause_id, cause_type, kind)
);

-- Points of one origin and one end. What remains is what was neither spent nor expired; the soonest ending are taken first.
CREATE TABLE lot (
    member_id  uuid        NOT NULL,
    id         uuid        NOT NULL,
    posting    bigint      NOT NULL,
    points     bigint      NOT NULL CHECK (points > 0),
    remaining  bigint      NOT NULL CHECK (remaining BETWEEN 0 AND points),
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (member_id, id),
    FOREIGN KEY (member_id, posting) REFERENCES posting
);
CREATE INDEX lot_open_of_member ON lot (member_id, expires_at, id) INCLUDE (remaining) WHERE remaining > 0;
CREATE INDEX lot_open_by_end ON lot (expires_at) INCLUDE (member_id) WHERE remaining > 0;

CREATE TABLE entry (
    member_id uuid   NOT NULL,
    posting   bigint NOT NULL,
    line      int    NOT NULL,
    account   text   NOT NULL
        CHECK (account IN ('AVAILABLE', 'PENDING', 'HELD', 'ISSUED', 'SPENT', 'EXPIRED', 'COMPENSATION', 'ADJUSTMENT')),
    -- A member's points always belong to a lot.
    lot       uuid,
    -- What the programme gave or took them for: the category of the failure that a compensation is for.
    purpose   text,
    amount    bigint NOT NULL CHECK (amount <> 0),
    PRIMARY KEY (member_id, posting, line),
    FOREIGN KEY (member_id, posting) REFERENCES posting,
    FOREIGN KEY (member_id, lot) REFERENCES lot,
    CHECK ((account IN ('AVAILABLE', 'PENDING', 'HELD')) = (lot IS NOT NULL))
);

-- A posting is written whole, in one statement, and its entries sum to zero.
CREATE FUNCTION entries_must_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM written GROUP BY member_id, posting HAVING sum(amount) <> 0) THEN
        RAISE EXCEPTION 'the entries of a posting must sum to zero' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER entries_balance AFTER INSERT ON entry
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION entries_must_balance();

-- What is posted stays: a correction is a new posting.
CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is append-only: post a correction' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER posting_stays BEFORE DELETE OR TRUNCATE OR UPDATE OF
    member_id, number, id, programme, kind, cause_type, cause_id, points, balance_after, rule_version, posted_at ON posting
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
