-- How members rise and fall. Each change is a version of its own; the last one whose time has come is in force.
CREATE TABLE tier_rules (
    programme      text        NOT NULL REFERENCES programme,
    version        bigint      NOT NULL,
    measure        text        NOT NULL CHECK (measure IN ('POINTS', 'SPEND', 'VISITS')),
    currency       text,
    window_months  int         NOT NULL CHECK (window_months BETWEEN 1 AND 60),
    valid_months   int         NOT NULL CHECK (valid_months BETWEEN 1 AND 60),
    grace_days     int         NOT NULL CHECK (grace_days BETWEEN 0 AND 365),
    fall           text        NOT NULL CHECK (fall IN ('STAY', 'ONE_STEP', 'FULL')),
    effective_from timestamptz NOT NULL,
    made_by        text        NOT NULL,
    made_at        timestamptz NOT NULL,
    PRIMARY KEY (programme, version),
    CHECK ((measure = 'SPEND') = (currency IS NOT NULL))
);

CREATE TABLE tier (
    programme text           NOT NULL,
    version   bigint         NOT NULL,
    -- 1 is the lowest.
    place     int            NOT NULL CHECK (place > 0),
    code      text           NOT NULL,
    name_en   text           NOT NULL,
    name_th   text           NOT NULL,
    threshold numeric(19, 4) NOT NULL CHECK (threshold > 0),
    PRIMARY KEY (programme, version, place),
    UNIQUE (programme, version, code),
    FOREIGN KEY (programme, version) REFERENCES tier_rules
);

-- Where a member stands. Who never reached a tier has no row.
CREATE TABLE member_tier (
    member_id    uuid        PRIMARY KEY REFERENCES member,
    -- Null for one who has fallen out of all.
    code         text,
    since        timestamptz NOT NULL,
    -- When it is looked at again.
    valid_until  timestamptz NOT NULL,
    rule_version bigint      NOT NULL
);
CREATE INDEX member_tier_by_end ON member_tier (valid_until) WHERE code IS NOT NULL;

CREATE TABLE tier_change (
    member_id    uuid        NOT NULL REFERENCES member,
    at           timestamptz NOT NULL,
    before       text,
    after        text,
    measured     numeric(19, 4) NOT NULL,
    rule_version bigint      NOT NULL,
    PRIMARY KEY (member_id, at)
);
