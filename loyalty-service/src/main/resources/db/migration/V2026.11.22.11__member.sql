-- Whom customer-service has told of; nobody else is given points or a membership.
CREATE TABLE known_customer (
    customer_id uuid PRIMARY KEY
);

CREATE TABLE member (
    id          uuid        PRIMARY KEY,
    number      text        NOT NULL UNIQUE CHECK (number ~ '^[1-9][0-9]{11}$'),
    customer_id uuid        NOT NULL,
    programme   text        NOT NULL REFERENCES programme,
    enrolled_at timestamptz NOT NULL,
    version     bigint      NOT NULL,
    UNIQUE (customer_id, programme)
);
