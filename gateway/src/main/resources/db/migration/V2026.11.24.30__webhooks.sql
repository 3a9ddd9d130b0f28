-- Where partners are told of what happens.
create table webhook_endpoint (
    id               uuid        primary key,
    partner_id       uuid        not null references partner,
    url              text        not null,
    types            text[]      not null,
    description      text,
    created_at       timestamptz not null,
    version          bigint      not null,
    disabled_at      timestamptz,
    disabled_because text        check (disabled_because in ('ASKED', 'GONE', 'FAILED_TOO_LONG')),
    -- How it goes: no change of the endpoint, so no new version.
    failing_since    timestamptz,
    last_success_at  timestamptz,
    last_failure_at  timestamptz,
    last_failure     text,
    -- Gone for everybody; what was kept of it is removed piece by piece.
    deleted_at       timestamptz,
    check ((disabled_at is null) = (disabled_because is null))
);
create index webhook_endpoint_by_partner on webhook_endpoint (partner_id, id);

-- Sealed (AES-256-GCM), bound to the row. One that has an end still signs until then, beside the one that came after it.
create table webhook_secret (
    id          uuid        primary key,
    endpoint_id uuid        not null references webhook_endpoint on delete cascade,
    sealed      bytea       not null,
    created_at  timestamptz not null default now(),
    ends_at     timestamptz
);
create index webhook_secret_by_endpoint on webhook_secret (endpoint_id, id);

-- What is told, once for all who are told it: exactly the bytes that are signed and sent.
create table webhook_message (
    id       uuid        primary key,
    source   text        not null,
    event_id text        not null,
    type     text        not null,
    subject  uuid        not null,
    body     text        not null,
    told_at  timestamptz not null default now(),
    unique (source, event_id)
);
create index webhook_message_by_age on webhook_message (told_at);

create table webhook_delivery (
    id               uuid        primary key,
    -- Ascending in commit order within a lane, which is locked while positions are taken.
    position         bigint      not null generated always as identity,
    message_id       uuid        not null references webhook_message on delete cascade,
    endpoint_id      uuid        not null references webhook_endpoint,
    subject          uuid        not null,
    type             text        not null,
    state            text        not null check (state in ('WAITING', 'DELIVERED', 'FAILED')),
    -- Since it was told, or replayed last.
    attempts         integer     not null default 0,
    first_attempt_at timestamptz,
    created_at       timestamptz not null default now(),
    ended_at         timestamptz,
    unique (message_id, endpoint_id)
);
create index webhook_delivery_waiting on webhook_delivery (endpoint_id, subject, position) where state = 'WAITING';
create index webhook_delivery_log on webhook_delivery (endpoint_id, position);
create index webhook_delivery_by_time on webhook_delivery (endpoint_id, created_at);

-- One row for each endpoint and subject with something waiting: the unit that is leased and waits, so that the subject's order is kept.
create table webhook_lane (
    endpoint_id uuid        not null references webhook_endpoint on delete cascade,
    subject     uuid        not null,
    -- When it may be taken; while it is leased, when the lease ends.
    due_at      timestamptz not null,
    lease       uuid,
    primary key (endpoint_id, subject)
);
create index webhook_lane_due on webhook_lane (endpoint_id, due_at);

create table webhook_attempt (
    id          uuid        primary key,
    delivery_id uuid        not null references webhook_delivery on delete cascade,
    sent_at     timestamptz not null,
    duration_ms integer     not null,
    status      integer,
    answer      text,
    failure     text
);
create index webhook_attempt_by_delivery on webhook_attempt (delivery_id, id);
