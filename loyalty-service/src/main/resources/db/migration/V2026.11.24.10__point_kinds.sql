-- A programme has several kinds of points: the one that can be spent, and others that only count, for tiers.

-- What a kind is and by which policy it ends. Each change is a version of its own; the last one whose time has come is in force.
CREATE TABLE point_kind (
    programme      text        NOT NULL REFERENCES programme,
    -- "points" can be spent; whatever is called otherwise only counts.
    code           text        NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]{0,29}$'),
    version        bigint      NOT NULL CHECK (version > 0),
    name_en        text        NOT NULL,
    name_th        text        NOT NULL,
    expiry         text        NOT NULL CHECK (expiry IN ('ROLLING', 'CALENDAR', 'INACTIVITY', 'NEVER')),
    expiry_count   int         CHECK (expiry_count BETWEEN 0 AND 3660),
    expiry_unit    text        CHECK (expiry_unit IN ('DAYS', 'MONTHS')),
    expiry_end_of  text        CHECK (expiry_end_of IN ('DAY', 'MONTH', 'QUARTER', 'YEAR')),
    expiry_day     text        CHECK (expiry_day ~ '^\d{2}-\d{2}$'),
    on_return      text        NOT NULL CHECK (on_return IN ('PENDING_ONLY', 'WITHIN_BALANCE', 'MAY_OWE')),
    effective_from timestamptz NOT NULL,
    made_by        text,
    made_at        timestamptz NOT NULL,
    PRIMARY KEY (programme, code, version)
);

INSERT INTO point_kind (programme, code, version, name_en, name_th, expiry, expiry_count, expiry_unit, expiry_end_of, on_return,
                        effective_from, made_at)
SELECT code, 'points', 1, 'Points', 'แต้ม', 'ROLLING', points_valid_months, 'MONTHS', 'MONTH', 'MAY_OWE', 'epoch', 'epoch' FROM programme;
ALTER TABLE programme DROP COLUMN points_valid_months;

-- An account is of a member and a kind. That of the points that can be spent has the member's own id: so whatever asks for the points of
-- a member by the member's id finds those, and no others, and what must be quick looks nothing up.
ALTER TABLE member_account
    ADD COLUMN owner uuid REFERENCES member,
    ADD COLUMN point_kind text NOT NULL DEFAULT 'points',
    DROP CONSTRAINT member_account_member_id_fkey;
UPDATE member_account SET owner = member_id;
ALTER TABLE member_account
    ALTER COLUMN owner SET NOT NULL,
    ADD CONSTRAINT member_account_one_of_a_kind UNIQUE (owner, point_kind),
    ADD CHECK ((point_kind = 'points') = (owner = member_id));

-- One purchase may earn points of several kinds, each once.
ALTER TABLE posting ADD COLUMN point_kind text NOT NULL DEFAULT 'points', DROP CONSTRAINT posting_once_per_cause;
ALTER TABLE posting ADD CONSTRAINT posting_once_per_cause UNIQUE (cause_id, cause_type, kind, point_kind);
-- Points of a kind that members got in a time, for who would rise and fall.
CREATE INDEX posting_of_kind ON posting (point_kind, posted_at) WHERE point_kind <> 'points';

-- What a purchase earns of which kind, and when it can be used: at once, so many days later, from a day on, or when something is told,
-- within so many days.
ALTER TABLE earn_rate
    ADD COLUMN point_kind text NOT NULL DEFAULT 'points',
    ADD COLUMN available text NOT NULL DEFAULT 'AT_ONCE' CHECK (available IN ('AT_ONCE', 'AFTER_DAYS', 'ON_DATE', 'ON_EVENT')),
    ADD COLUMN available_days int CHECK (available_days BETWEEN 1 AND 730),
    ADD COLUMN available_on date,
    ADD COLUMN available_event text,
    DROP CONSTRAINT earn_rate_pkey,
    ADD PRIMARY KEY (programme, currency, point_kind, version);

-- Of which kind points are counted, for tiers.
ALTER TABLE tier_rules ADD COLUMN point_kind text;
UPDATE tier_rules SET point_kind = 'points' WHERE measure = 'POINTS';
ALTER TABLE tier_rules ADD CHECK ((measure = 'POINTS') = (point_kind IS NOT NULL));
