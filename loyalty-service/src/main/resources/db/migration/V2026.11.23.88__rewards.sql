-- What points can be had for.
CREATE TABLE reward (
    id             uuid        PRIMARY KEY,
    name_en        text        NOT NULL,
    name_th        text        NOT NULL,
    description_en text        NOT NULL,
    description_th text        NOT NULL,
    kind           text        NOT NULL CHECK (kind IN ('ITEM', 'VOUCHER', 'DONATION')),
    -- Of which offer a voucher is.
    offer_id       uuid        REFERENCES voucher_offer,
    points         bigint      NOT NULL CHECK (points > 0),
    -- How many there are in all, and how many of them are taken: the one row that all who want it share, touched only where there is a limit.
    stock          bigint      CHECK (stock >= 0),
    taken          bigint      NOT NULL DEFAULT 0 CHECK (taken >= 0),
    -- So many for a member within so many days; days null for ever.
    most_of_member int         CHECK (most_of_member > 0),
    period_days    int         CHECK (period_days > 0),
    -- Codes of the tiers that may have it; empty for all members.
    tiers          text[]      NOT NULL,
    starts_at      timestamptz NOT NULL,
    ends_at        timestamptz,
    version        bigint      NOT NULL,
    made_at        timestamptz NOT NULL,
    CHECK ((kind = 'VOUCHER') = (offer_id IS NOT NULL)),
    CHECK (starts_at < ends_at),
    CHECK (stock IS NULL OR taken <= stock),
    CHECK (period_days IS NULL OR most_of_member IS NOT NULL)
);
CREATE INDEX reward_by_time ON reward (made_at, id);

-- A reward that somebody has taken. Its points are set aside until it is sent, spent then, and given back where it is cancelled.
CREATE TABLE reward_redemption (
    member_id   uuid        NOT NULL REFERENCES member_account,
    id          uuid        NOT NULL UNIQUE,
    reward_id   uuid        NOT NULL REFERENCES reward,
    -- As it was named and priced then.
    name_en     text        NOT NULL,
    name_th     text        NOT NULL,
    points      bigint      NOT NULL CHECK (points > 0),
    -- Whether it was taken of a limited stock.
    of_stock    boolean     NOT NULL,
    state       text        NOT NULL CHECK (state IN ('REDEEMED', 'SENT', 'CANCELLED')),
    -- The code of a voucher, as it is printed.
    code        text,
    redeemed_at timestamptz NOT NULL,
    ended_at    timestamptz,
    PRIMARY KEY (member_id, id),
    CHECK ((state = 'REDEEMED') = (ended_at IS NULL))
);
CREATE INDEX reward_redemption_by_time ON reward_redemption (member_id, redeemed_at, id);
CREATE INDEX reward_redemption_of_member ON reward_redemption (member_id, reward_id, redeemed_at) WHERE state <> 'CANCELLED';
CREATE INDEX reward_redemption_to_send ON reward_redemption (redeemed_at, id) WHERE state = 'REDEEMED';

-- What a member wants to have as soon as the points are there; once.
CREATE TABLE automatic_redemption (
    member_id     uuid        PRIMARY KEY REFERENCES member,
    reward_id     uuid        NOT NULL REFERENCES reward,
    threshold     bigint      NOT NULL CHECK (threshold > 0),
    -- When the points were there; null while they are not.
    due_at        timestamptz,
    -- Null until it is done.
    redemption_id uuid,
    -- Why it was refused the last time; the next points try again.
    refused       text,
    CHECK (redemption_id IS NULL OR due_at IS NULL)
);
CREATE INDEX automatic_redemption_due ON automatic_redemption (due_at) WHERE due_at IS NOT NULL;
