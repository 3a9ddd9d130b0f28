-- The outbox: facts written in the transaction of the change they tell of, and what is still to be delivered to whom.

CREATE TABLE outbox_event (
    -- Ascending in commit order within a subject and destination: positions are taken while the subject's lanes are locked.
    position     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id           uuid        NOT NULL UNIQUE,
    source       text        NOT NULL,
    type         text        NOT NULL,
    subject      uuid        NOT NULL,
    time         timestamptz NOT NULL,
    data         jsonb       NOT NULL,
    traceparent  text,
    -- Who was to have it when it happened. Kept after delivery, until the event's retention ends.
    destinations text[]      NOT NULL
);

CREATE INDEX outbox_event_of_subject ON outbox_event (subject, position);
CREATE INDEX outbox_event_by_time ON outbox_event (time);

-- One row for each destination and subject with something to deliver: the unit that is leased, waits, or is dead. It is gone
-- when everything is delivered, so this table is as small as the backlog, however many events are kept.
CREATE TABLE outbox_lane (
    subject       uuid        NOT NULL,
    destination   text        NOT NULL,
    -- The event to be sent next, and how many there are from it on.
    next_position bigint      NOT NULL,
    waiting       integer     NOT NULL CHECK (waiting >= 0),
    -- When it may be taken; while it is leased, when the lease ends.
    due_at        timestamptz NOT NULL,
    lease         uuid,
    -- Of the event at next_position.
    attempts      integer     NOT NULL DEFAULT 0,
    last_error    text,
    failing_since timestamptz,
    dead_since    timestamptz,
    PRIMARY KEY (subject, destination)
);

CREATE INDEX outbox_lane_due ON outbox_lane (destination, due_at) WHERE dead_since IS NULL;
CREATE INDEX outbox_lane_dead ON outbox_lane (next_position, destination) WHERE dead_since IS NOT NULL;

-- The inbox: which events were taken here, so that one that comes twice is handled once.
CREATE TABLE inbox_event (
    source      text        NOT NULL,
    id          text        NOT NULL,
    type        text        NOT NULL,
    subject     uuid        NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (source, id)
);

CREATE INDEX inbox_event_by_time ON inbox_event (received_at);
