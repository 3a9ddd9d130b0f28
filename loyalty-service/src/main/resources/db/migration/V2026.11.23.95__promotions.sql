-- What loyalty-service knows of customers from customer-service's facts: whom a promotion is for. The newest fact counts, in whatever
-- order they come.
CREATE TABLE customer_stage (
    customer_id uuid        PRIMARY KEY,
    stage       text,
    at          timestamptz NOT NULL
);

CREATE TABLE customer_segment (
    customer_id uuid        NOT NULL,
    segment_id  uuid        NOT NULL,
    inside      boolean     NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (customer_id, segment_id)
);
CREATE INDEX customer_segment_inside ON customer_segment (segment_id, customer_id) WHERE inside;

-- Campaigns. What they say is one document; each change is kept, so that what was bought can be explained by what held then.
CREATE TABLE promotion (
    id           uuid        PRIMARY KEY,
    version      bigint      NOT NULL,
    state        text        NOT NULL CHECK (state IN ('DRAFT', 'ACTIVE', 'PAUSED', 'ENDED')),
    state_reason text,
    rank         int         NOT NULL,
    starts_at    timestamptz NOT NULL,
    ends_at      timestamptz NOT NULL,
    terms        jsonb       NOT NULL,
    made_by      text        NOT NULL,
    made_at      timestamptz NOT NULL,
    CHECK (starts_at < ends_at)
);
CREATE INDEX promotion_in_force ON promotion (ends_at) WHERE state = 'ACTIVE';
CREATE INDEX promotion_by_time ON promotion (made_at, id);

CREATE TABLE promotion_version (
    promotion_id uuid        NOT NULL REFERENCES promotion,
    version      bigint      NOT NULL,
    state        text        NOT NULL,
    terms        jsonb       NOT NULL,
    made_by      text        NOT NULL,
    made_at      timestamptz NOT NULL,
    PRIMARY KEY (promotion_id, version)
);

-- Counts every change of any promotion: who knows this version knows the promotions in force.
CREATE TABLE promotion_book (
    one     boolean PRIMARY KEY DEFAULT true CHECK (one),
    version bigint  NOT NULL
);
INSERT INTO promotion_book (version) VALUES (1);

-- What was given of a budget. One that everybody shares is cut into slots, so that not everybody waits for one row: a slot gives what its
-- share allows, and when no slot has enough the shares are dealt anew, with all slots locked. The sum never exceeds the limit.
CREATE TABLE promotion_spent (
    promotion_id uuid   NOT NULL,
    -- Which of the promotion's budgets, from 1.
    budget       int    NOT NULL,
    -- By what it is counted apart; empty for the whole campaign.
    scope        text   NOT NULL,
    -- The first day of its period.
    period       date   NOT NULL,
    slot         int    NOT NULL,
    used         bigint NOT NULL CHECK (used >= 0),
    -- Up to where this slot may give.
    share        bigint NOT NULL,
    -- The limit that the shares were dealt for.
    dealt        bigint NOT NULL,
    PRIMARY KEY (promotion_id, budget, scope, period, slot)
);
