-- What a voucher gives, and how often.
CREATE TABLE voucher_offer (
    id                uuid           PRIMARY KEY,
    name              text           NOT NULL,
    kind              text           NOT NULL CHECK (kind IN ('AMOUNT', 'PERCENT', 'ITEM')),
    amount            numeric(19, 4) CHECK (amount > 0),
    percent           numeric(5, 2)  CHECK (percent > 0 AND percent <= 100),
    item              text,
    currency          text,
    -- The most that a percentage gives.
    most              numeric(19, 4) CHECK (most > 0),
    least_total       numeric(19, 4) CHECK (least_total > 0),
    uses_per_customer int            CHECK (uses_per_customer > 0),
    -- How often all its codes together can be redeemed, and how often they were: the one row that all of them share, touched only where
    -- there is a limit.
    most_redemptions  bigint         CHECK (most_redemptions > 0),
    redemptions       bigint         NOT NULL DEFAULT 0 CHECK (redemptions >= 0),
    starts_at         timestamptz    NOT NULL,
    ends_at           timestamptz    NOT NULL,
    made_by           text           NOT NULL,
    made_at           timestamptz    NOT NULL,
    CHECK (starts_at < ends_at),
    CHECK (most_redemptions IS NULL OR redemptions <= most_redemptions)
);
CREATE INDEX voucher_offer_by_time ON voucher_offer (made_at, id);

-- Codes made together. How many there are grows with each chunk, in its transaction.
CREATE TABLE voucher_batch (
    id       uuid        PRIMARY KEY,
    offer_id uuid        NOT NULL REFERENCES voucher_offer,
    pattern  text        NOT NULL,
    codes    int         NOT NULL CHECK (codes > 0),
    made     int         NOT NULL DEFAULT 0 CHECK (made BETWEEN 0 AND codes),
    made_by  text        NOT NULL,
    made_at  timestamptz NOT NULL
);

CREATE TABLE voucher (
    -- Upper case, without separators.
    code          text PRIMARY KEY CHECK (code ~ '^[0-9A-Z]{4,40}$'),
    offer_id      uuid NOT NULL REFERENCES voucher_offer,
    batch_id      uuid,
    -- As it is printed.
    written       text NOT NULL,
    most_uses     int  NOT NULL CHECK (most_uses > 0),
    -- Redeemed or reserved.
    uses          int  NOT NULL DEFAULT 0 CHECK (uses BETWEEN 0 AND most_uses),
    -- Whose it is, where it was published to somebody: nobody else redeems it.
    customer_id   uuid,
    published_for text,
    CHECK ((customer_id IS NULL) = (published_for IS NULL))
);
CREATE INDEX voucher_free ON voucher (offer_id, code) WHERE customer_id IS NULL AND uses = 0 AND batch_id IS NOT NULL;
CREATE INDEX voucher_of_batch ON voucher (batch_id, code) WHERE batch_id IS NOT NULL;
CREATE UNIQUE INDEX voucher_published_once ON voucher (customer_id, offer_id, published_for) WHERE customer_id IS NOT NULL;

CREATE TABLE voucher_redemption (
    id          uuid        PRIMARY KEY,
    code        text        NOT NULL REFERENCES voucher,
    offer_id    uuid        NOT NULL,
    customer_id uuid,
    -- The order it is for, in the words of whoever redeems.
    reference   text        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('RESERVED', 'REDEEMED', 'RELEASED', 'ROLLED_BACK')),
    total       numeric(19, 4) NOT NULL,
    discount    numeric(19, 4) NOT NULL,
    currency    text        NOT NULL,
    taken_by    text        NOT NULL,
    taken_at    timestamptz NOT NULL,
    expires_at  timestamptz,
    ended_at    timestamptz
);
-- The business key: whoever asks again for the same order gets the same answer.
CREATE UNIQUE INDEX voucher_redeemed_once ON voucher_redemption (code, reference) WHERE state IN ('RESERVED', 'REDEEMED');
CREATE INDEX voucher_reserved_by_end ON voucher_redemption (expires_at) WHERE state = 'RESERVED';

CREATE TABLE voucher_customer (
    offer_id    uuid NOT NULL,
    customer_id uuid NOT NULL,
    uses        int  NOT NULL CHECK (uses >= 0),
    PRIMARY KEY (customer_id, offer_id)
);
