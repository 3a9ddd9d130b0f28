-- Who came to a checkout for which a promotion with a control group was: those who were given it and those whom the lot left out, each
-- once, so that what they did since can be compared.
CREATE TABLE promotion_exposure (
    promotion_id uuid        NOT NULL,
    customer_id  uuid        NOT NULL,
    held_out     boolean     NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (promotion_id, customer_id)
);

-- Complaints of customers who had used a promotion shortly before.
CREATE TABLE promotion_complaint (
    promotion_id uuid        NOT NULL,
    complaint_id uuid        NOT NULL,
    customer_id  uuid        NOT NULL,
    at           timestamptz NOT NULL,
    -- When the customer had used it last.
    used_at      timestamptz NOT NULL,
    -- When it was looked whether there are too many.
    judged_at    timestamptz,
    -- What the customer is given to be made whole; null for nothing.
    owed         bigint      CHECK (owed > 0),
    paid_at      timestamptz,
    PRIMARY KEY (promotion_id, complaint_id)
);
CREATE INDEX promotion_complaint_by_time ON promotion_complaint (promotion_id, at);
CREATE INDEX promotion_complaint_unjudged ON promotion_complaint (promotion_id) WHERE judged_at IS NULL;
CREATE INDEX promotion_complaint_unpaid ON promotion_complaint (at) WHERE owed IS NOT NULL AND paid_at IS NULL;

-- Promotions that paused themselves, until somebody starts them again.
CREATE TABLE promotion_guard (
    promotion_id uuid        PRIMARY KEY REFERENCES promotion,
    paused_at    timestamptz NOT NULL,
    complaints   bigint      NOT NULL,
    uses         bigint      NOT NULL
);
