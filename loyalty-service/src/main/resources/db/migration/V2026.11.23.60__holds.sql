-- Points set aside for a purchase that is not finished: spent, given back, or given back by themselves when the time is over.
CREATE TABLE points_hold (
    member_id  uuid        NOT NULL REFERENCES member_account,
    id         uuid        NOT NULL UNIQUE,
    points     bigint      NOT NULL CHECK (points > 0),
    -- What they are set aside for, in the words of whoever asked.
    reference  text        NOT NULL,
    state      text        NOT NULL CHECK (state IN ('HELD', 'SPENT', 'RELEASED', 'EXPIRED')),
    spent      bigint      NOT NULL DEFAULT 0 CHECK (spent BETWEEN 0 AND points),
    held_by    text        NOT NULL,
    held_at    timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at   timestamptz,
    PRIMARY KEY (member_id, id),
    CHECK ((state = 'HELD') = (ended_at IS NULL)),
    CHECK ((state = 'SPENT') = (spent > 0))
);
CREATE INDEX points_hold_by_end ON points_hold (expires_at) WHERE state = 'HELD';
CREATE INDEX points_hold_by_time ON points_hold (member_id, held_at, id);

ALTER TABLE posting DROP CONSTRAINT posting_kind_check;
ALTER TABLE posting ADD CONSTRAINT posting_kind_check
    CHECK (kind IN ('EARN', 'COMPENSATION', 'CLAW_BACK', 'ADJUSTMENT', 'EXPIRY', 'HOLD', 'SPEND', 'RELEASE'));
