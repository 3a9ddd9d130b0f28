-- The short log of what open screens are told: what kind of thing changed and which, nothing of its content.
create table live_event (
    -- Given under one lock (see LiveLog), so that nobody sees a later one before an earlier one.
    id          bigint      primary key generated always as identity,
    type        text        not null,
    kind        text        not null,
    case_id     uuid,
    customer_id uuid,
    at          timestamptz not null,
    logged_at   timestamptz not null default now()
);
create index live_event_by_age on live_event (logged_at);
