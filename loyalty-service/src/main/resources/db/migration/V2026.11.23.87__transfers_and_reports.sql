-- Points that one member gave to another.
CREATE TABLE points_transfer (
    id          uuid        PRIMARY KEY,
    from_member uuid        NOT NULL REFERENCES member,
    to_member   uuid        NOT NULL REFERENCES member,
    points      bigint      NOT NULL CHECK (points > 0),
    made_by     text        NOT NULL,
    made_at     timestamptz NOT NULL,
    CHECK (from_member <> to_member)
);
CREATE INDEX points_transfer_of_giver ON points_transfer (from_member, made_at) INCLUDE (points);

ALTER TABLE entry DROP CONSTRAINT entry_account_check;
ALTER TABLE entry ADD CONSTRAINT entry_account_check
    CHECK (account IN ('AVAILABLE', 'PENDING', 'HELD', 'OWED', 'ISSUED', 'SPENT', 'EXPIRED', 'COMPENSATION', 'ADJUSTMENT', 'TRANSFER'));

ALTER TABLE posting DROP CONSTRAINT posting_kind_check;
ALTER TABLE posting ADD CONSTRAINT posting_kind_check
    CHECK (kind IN ('EARN', 'COMPENSATION', 'CLAW_BACK', 'ADJUSTMENT', 'EXPIRY', 'HOLD', 'SPEND', 'RELEASE', 'RETURN', 'SETTLEMENT',
                    'REINSTATEMENT', 'TRANSFER_OUT', 'TRANSFER_IN'));

-- What was posted in each month that is over, summed once: entries do not change. Who asks again reads sums, not entries.
CREATE TABLE ledger_month (
    programme text        NOT NULL,
    -- The end of the month in the business time zone; what was posted before it, and after the end of the month before, is in it.
    until     timestamptz NOT NULL,
    posted    date        NOT NULL,
    account   text        NOT NULL,
    kind      text        NOT NULL,
    purpose   text        NOT NULL,
    -- The months in which the points of the lot were given, and in which they end; the beginning of time for the programme's accounts.
    issued    date        NOT NULL,
    ends      date        NOT NULL,
    added     bigint      NOT NULL CHECK (added >= 0),
    taken     bigint      NOT NULL CHECK (taken >= 0),
    PRIMARY KEY (programme, until, account, kind, purpose, issued, ends)
);

-- Which months are summed.
CREATE TABLE ledger_month_closed (
    until     timestamptz PRIMARY KEY,
    closed_at timestamptz NOT NULL
);

-- Postings come in the order of time: small, and nearly free to keep.
CREATE INDEX posting_by_time ON posting USING brin (posted_at) WITH (pages_per_range = 16);

-- Members who spend their points together. Who leaves is no longer here; the audit knows.
CREATE TABLE household (
    id           uuid        PRIMARY KEY,
    owner        uuid        NOT NULL REFERENCES member,
    made_at      timestamptz NOT NULL,
    dissolved_at timestamptz
);

CREATE TABLE household_member (
    household_id uuid        NOT NULL REFERENCES household,
    member_id    uuid        NOT NULL REFERENCES member,
    state        text        NOT NULL CHECK (state IN ('INVITED', 'JOINED')),
    since        timestamptz NOT NULL,
    PRIMARY KEY (household_id, member_id)
);
-- One household for each member.
CREATE UNIQUE INDEX household_joined ON household_member (member_id) WHERE state = 'JOINED';
CREATE INDEX household_invited ON household_member (member_id, since) WHERE state = 'INVITED';

-- Points set aside over the members of a household: a hold of each.
CREATE TABLE household_hold (
    id           uuid        NOT NULL,
    place        int         NOT NULL,
    household_id uuid        NOT NULL REFERENCES household,
    member_id    uuid        NOT NULL,
    hold_id      uuid        NOT NULL,
    PRIMARY KEY (id, place),
    FOREIGN KEY (member_id, hold_id) REFERENCES points_hold
);

-- What a point is worth in the books. Each change is a version of its own; the last one whose time has come is in force.
CREATE TABLE point_value (
    programme      text           NOT NULL REFERENCES programme,
    version        bigint         NOT NULL,
    amount         numeric(15, 6) NOT NULL CHECK (amount > 0),
    currency       text           NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    effective_from timestamptz    NOT NULL,
    made_by        text           NOT NULL,
    made_at        timestamptz    NOT NULL,
    PRIMARY KEY (programme, version)
);

INSERT INTO point_value (programme, version, amount, currency, effective_from, made_by, made_at)
VALUES ('raksa', 1, 0.10, 'THB', '1970-01-01T00:00:00Z', 'system', '1970-01-01T00:00:00Z');
