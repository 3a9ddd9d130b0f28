-- What members are asked to do for a reward. A challenge is not changed, only ended: what was promised stays promised.
CREATE TABLE challenge (
    id         uuid           PRIMARY KEY,
    name_en    text           NOT NULL,
    name_th    text           NOT NULL,
    kind       text           NOT NULL CHECK (kind IN ('VISITS', 'WEEKS', 'MONTHS', 'SPEND', 'BASKETS')),
    -- How many visits, weeks or months in a row, or baskets.
    target     int            CHECK (target > 0),
    -- How much in total, or in one basket.
    amount     numeric(19, 4) CHECK (amount > 0),
    currency   text,
    -- Of which tier a member must be; null for all.
    tier       text,
    points     bigint         CHECK (points > 0),
    offer_id   uuid           REFERENCES voucher_offer,
    repeatable boolean        NOT NULL,
    starts_at  timestamptz    NOT NULL,
    ends_at    timestamptz    NOT NULL,
    made_at    timestamptz    NOT NULL,
    CHECK ((kind = 'SPEND') = (target IS NULL)),
    CHECK ((kind IN ('SPEND', 'BASKETS')) = (amount IS NOT NULL)),
    CHECK ((amount IS NULL) = (currency IS NULL)),
    CHECK ((points IS NULL) <> (offer_id IS NULL)),
    CHECK (starts_at <= ends_at)
);
CREATE INDEX challenge_by_time ON challenge (made_at, id);
CREATE INDEX challenge_by_end ON challenge (ends_at);

-- Paid once for each time that a challenge was met.
CREATE TABLE challenge_met (
    member_id    uuid        NOT NULL REFERENCES member,
    challenge_id uuid        NOT NULL REFERENCES challenge,
    -- The first time, the second ...
    nth          int         NOT NULL CHECK (nth > 0),
    id           uuid        NOT NULL UNIQUE,
    -- The code of a voucher, as it is printed.
    code         text,
    met_at       timestamptz NOT NULL,
    PRIMARY KEY (member_id, challenge_id, nth)
);

-- Members who bought something since their challenges were looked at.
CREATE TABLE challenge_due (
    member_id uuid        PRIMARY KEY REFERENCES member,
    due_at    timestamptz NOT NULL
);
CREATE INDEX challenge_due_by_time ON challenge_due (due_at);
