-- The most points a member may earn. Each change is a version of its own; a purchase is judged by the last one in force when it was made.
CREATE TABLE cap_rules (
    programme       text        NOT NULL REFERENCES programme,
    version         bigint      NOT NULL,
    per_transaction bigint      CHECK (per_transaction > 0),
    per_day         bigint      CHECK (per_day > 0),
    per_month       bigint      CHECK (per_month > 0),
    per_year        bigint      CHECK (per_year > 0),
    in_all          bigint      CHECK (in_all > 0),
    beyond          text        NOT NULL CHECK (beyond IN ('GRANT_REST', 'REFUSE')),
    effective_from  timestamptz NOT NULL,
    made_by         text        NOT NULL,
    made_at         timestamptz NOT NULL,
    PRIMARY KEY (programme, version)
);

ALTER TABLE earning DROP CONSTRAINT earning_outcome_check;
ALTER TABLE earning ADD CONSTRAINT earning_outcome_check
    CHECK (outcome IN ('EARNED', 'NOT_A_MEMBER', 'NO_RATE', 'TOO_SMALL', 'EARNED_AT_CHECKOUT', 'ABOVE_CAP'));
-- What a customer earned in a time.
CREATE INDEX earning_by_time ON earning (customer_id, purchased_at) INCLUDE (points);
