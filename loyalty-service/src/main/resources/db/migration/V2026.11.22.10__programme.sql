CREATE TABLE programme (
    code                      text    PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9-]{1,30}$'),
    id                        uuid    NOT NULL UNIQUE,
    name                      text    NOT NULL,
    -- Points end with the month in which they get this old.
    points_valid_months       int     NOT NULL CHECK (points_valid_months BETWEEN 1 AND 1200),
    compensation_valid_months int     NOT NULL CHECK (compensation_valid_months BETWEEN 1 AND 1200),
    enrol_on_registration     boolean NOT NULL,
    -- Counts every change of the programme and of its rates; each posting keeps the version whose rule decided it.
    version                   bigint  NOT NULL
);

-- Rates are never changed, only followed by a later one: a purchase is judged by the rate that was in force when it was made.
CREATE TABLE earn_rate (
    programme      text           NOT NULL REFERENCES programme,
    currency       text           NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    version        bigint         NOT NULL,
    points         bigint         NOT NULL CHECK (points > 0),
    per            numeric(15, 4) NOT NULL CHECK (per > 0),
    effective_from timestamptz    NOT NULL,
    PRIMARY KEY (programme, currency, version)
);

INSERT INTO programme (code, id, name, points_valid_months, compensation_valid_months, enrol_on_registration, version)
VALUES ('raksa', '019aaa00-0000-7000-8000-000000000001', 'Raksa', 24, 12, true, 1);

-- In force since ever, so that purchases from before the programme, recorded late, earn too.
INSERT INTO earn_rate (programme, currency, version, points, per, effective_from)
VALUES ('raksa', 'THB', 1, 1, 25.00, '1970-01-01T00:00:00Z'),
       ('raksa', 'USD', 1, 1, 1.00, '1970-01-01T00:00:00Z');
