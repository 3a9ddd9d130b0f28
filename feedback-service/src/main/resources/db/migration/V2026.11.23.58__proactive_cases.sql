-- Customers who fell silent without a complaint, and what we did to keep them. No complaint, and counted nowhere as one.
create table proactive_case (
    id           uuid        primary key,
    version      bigint      not null,
    customer_id  uuid        not null,
    -- The day on which silence became a farewell; of one customer and day there is one case.
    due_on       date        not null,
    reason_en    text        not null,
    reason_th    text        not null,
    silent_days  integer     not null,
    state        text        not null,
    owner        text,
    opened_at    timestamptz not null,
    contacted_at timestamptz,
    ended_at     timestamptz,
    unique (customer_id, due_on)
);
-- At most one that goes on for a customer; also by whom purchases are matched.
create unique index proactive_case_going_on on proactive_case (customer_id) where ended_at is null;
create index proactive_case_by_state on proactive_case (state, id);
create index proactive_case_waiting on proactive_case (opened_at) where ended_at is null;

create table proactive_contact (
    case_id uuid        not null,
    version bigint      not null,
    channel text        not null,
    note    text        not null,
    by      text        not null,
    at      timestamptz not null,
    primary key (case_id, version)
);
