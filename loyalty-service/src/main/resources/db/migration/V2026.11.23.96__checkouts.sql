-- What points are worth at a checkout. Each change is a version of its own; the last one whose time has come is in force.
CREATE TABLE spend_rate (
    programme      text           NOT NULL REFERENCES programme,
    currency       text           NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    version        bigint         NOT NULL,
    points         bigint         NOT NULL CHECK (points > 0),
    amount         numeric(15, 4) NOT NULL CHECK (amount > 0),
    step           bigint         NOT NULL CHECK (step > 0),
    most_percent   int            NOT NULL CHECK (most_percent BETWEEN 1 AND 100),
    effective_from timestamptz    NOT NULL,
    made_by        text           NOT NULL,
    made_at        timestamptz    NOT NULL,
    PRIMARY KEY (programme, currency, version)
);

-- Carts that were checked out. Prices, discounts and points are one document, from which a return takes back exactly what was given.
CREATE TABLE checkout (
    id           uuid        PRIMARY KEY,
    -- The order, in the words of whoever checks it out.
    reference    text        NOT NULL,
    -- In whose words that is; empty for the house's own.
    partner      text        NOT NULL,
    made_by      text        NOT NULL,
    -- Fingerprint of what was asked.
    asked        text        NOT NULL,
    customer_id  uuid,
    member_id    uuid        REFERENCES member,
    store        text,
    channel      text,
    state        text        NOT NULL CHECK (state IN ('OPEN', 'CONFIRMED', 'CANCELLED', 'EXPIRED', 'REOPENED')),
    sale         jsonb       NOT NULL,
    -- What was taken of budgets of promotions; nothing once it has ended.
    taken        jsonb       NOT NULL,
    -- Vouchers that it gave.
    published    jsonb       NOT NULL,
    opened_at    timestamptz NOT NULL,
    expires_at   timestamptz,
    confirmed_at timestamptz,
    ended_at     timestamptz,
    CHECK ((state = 'OPEN') = (expires_at IS NOT NULL))
);
-- The business key: whoever asks again for the same order gets the same answer.
CREATE UNIQUE INDEX checkout_once ON checkout (partner, reference) WHERE state IN ('OPEN', 'CONFIRMED');
CREATE INDEX checkout_open_by_end ON checkout (expires_at) WHERE state = 'OPEN';
CREATE INDEX checkout_of_customer ON checkout (customer_id, opened_at, id) WHERE customer_id IS NOT NULL;

-- Which promotions applied to which purchases.
CREATE TABLE promotion_use (
    promotion_id uuid        NOT NULL,
    checkout_id  uuid        NOT NULL REFERENCES checkout,
    customer_id  uuid,
    at           timestamptz NOT NULL,
    discount     bigint      NOT NULL,
    points       bigint      NOT NULL,
    currency     text        NOT NULL,
    PRIMARY KEY (promotion_id, checkout_id)
);
CREATE INDEX promotion_use_of_customer ON promotion_use (customer_id, at) WHERE customer_id IS NOT NULL;
CREATE INDEX promotion_use_by_time ON promotion_use (promotion_id, at);

CREATE TABLE checkout_return (
    id          uuid        PRIMARY KEY,
    checkout_id uuid        NOT NULL REFERENCES checkout,
    -- The return, in the words of whoever tells it.
    reference   text        NOT NULL,
    asked       text        NOT NULL,
    -- Units and money of each line.
    lines       jsonb       NOT NULL,
    -- What was paid back in money, in the smallest units, and what became of points.
    paid_back   bigint      NOT NULL CHECK (paid_back >= 0),
    taken_back  bigint      NOT NULL CHECK (taken_back >= 0),
    given_back  bigint      NOT NULL CHECK (given_back >= 0),
    returned_by text        NOT NULL,
    returned_at timestamptz NOT NULL,
    UNIQUE (checkout_id, reference)
);

ALTER TABLE posting DROP CONSTRAINT posting_kind_check;
ALTER TABLE posting ADD CONSTRAINT posting_kind_check
    CHECK (kind IN ('EARN', 'COMPENSATION', 'CLAW_BACK', 'ADJUSTMENT', 'EXPIRY', 'HOLD', 'SPEND', 'RELEASE', 'RETURN', 'SETTLEMENT',
                    'REINSTATEMENT', 'TRANSFER_OUT', 'TRANSFER_IN', 'OPENING', 'OPENING_REVERSAL', 'PAID_BACK'));
