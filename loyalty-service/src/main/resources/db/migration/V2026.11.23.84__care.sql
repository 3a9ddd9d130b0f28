-- What feedback-service told of complaints. Facts may come twice and out of order: the latest of them stands.
CREATE TABLE known_complaint (
    complaint_id uuid        PRIMARY KEY,
    -- Null for what was said by somebody who is not known; told again once they claim it.
    customer_id  uuid,
    severity     text        CHECK (severity IN ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    assessed_at  timestamptz,
    open         boolean     NOT NULL,
    -- When it was opened, or reopened, or closed the last time.
    since        timestamptz NOT NULL
);
CREATE INDEX known_complaint_open ON known_complaint (customer_id) WHERE open;

-- Nothing of a member ends before this instant: a complaint of theirs is open, or was until a short while ago.
ALTER TABLE member_account ADD COLUMN waits_until timestamptz;

-- Every such wait, so that a balance of the past can be explained. One that goes on has its end in the account too.
CREATE TABLE expiry_wait (
    member_id uuid        NOT NULL REFERENCES member_account,
    begun_at  timestamptz NOT NULL,
    until     timestamptz NOT NULL,
    PRIMARY KEY (member_id, begun_at),
    CHECK (until >= begun_at)
);
