-- Of which end a member was reminded, and how long before.
CREATE TABLE ending_reminder (
    ends_at     timestamptz NOT NULL,
    member_id   uuid        NOT NULL REFERENCES member,
    days_before int         NOT NULL,
    points      bigint      NOT NULL CHECK (points > 0),
    told_at     timestamptz NOT NULL,
    PRIMARY KEY (ends_at, member_id, days_before)
);

-- Those who are to be reminded are read in this order, however many lots end at one midnight.
DROP INDEX lot_open_by_end;
CREATE INDEX lot_open_by_end ON lot (expires_at, member_id) INCLUDE (remaining) WHERE remaining > 0;

-- Waits for complaints end as well: few members have one.
CREATE INDEX member_account_waiting ON member_account (waits_until) WHERE waits_until IS NOT NULL;

-- Ends that staff put off.
CREATE TABLE lot_extension (
    member_id   uuid        NOT NULL,
    lot_id      uuid        NOT NULL,
    extended_at timestamptz NOT NULL,
    id          uuid        NOT NULL,
    points      bigint      NOT NULL CHECK (points > 0),
    before      timestamptz NOT NULL,
    after       timestamptz NOT NULL,
    extended_by text        NOT NULL,
    reason      text        NOT NULL,
    PRIMARY KEY (member_id, lot_id, id),
    FOREIGN KEY (member_id, lot_id) REFERENCES lot,
    CHECK (after > before)
);

-- Adjustments above what one person may do alone.
CREATE TABLE adjustment_request (
    id         uuid        PRIMARY KEY,
    member_id  uuid        NOT NULL REFERENCES member,
    points     bigint      NOT NULL CHECK (points <> 0),
    reason     text        NOT NULL,
    asked_by   text        NOT NULL,
    asked_at   timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    -- One that nobody decided in time stays WAITING, and can be decided no more.
    state      text        NOT NULL CHECK (state IN ('WAITING', 'APPROVED', 'DECLINED')),
    decided_by text,
    decided_at timestamptz,
    note       text,
    CHECK ((state = 'WAITING') = (decided_by IS NULL)),
    CHECK ((state = 'WAITING') = (decided_at IS NULL)),
    CONSTRAINT another_person_decides CHECK (decided_by <> asked_by)
);
CREATE INDEX adjustment_request_waiting ON adjustment_request (expires_at, id) WHERE state = 'WAITING';
CREATE INDEX adjustment_request_of_member ON adjustment_request (member_id);

ALTER TABLE posting DROP CONSTRAINT posting_kind_check;
ALTER TABLE posting ADD CONSTRAINT posting_kind_check
    CHECK (kind IN ('EARN', 'COMPENSATION', 'CLAW_BACK', 'ADJUSTMENT', 'EXPIRY', 'HOLD', 'SPEND', 'RELEASE', 'RETURN', 'SETTLEMENT',
                    'REINSTATEMENT'));
