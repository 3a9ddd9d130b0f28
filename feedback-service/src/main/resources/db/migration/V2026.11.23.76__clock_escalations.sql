-- Where a case goes when so much of the time of a clock is used up, by policy and its version; rows never change, so that what a case
-- was promised stays.
create table clock_escalation (
    policy_id      uuid    not null,
    policy_version bigint  not null,
    kind           text    not null,
    percent        integer not null,
    owner          text,
    team           text,
    primary key (policy_id, policy_version, kind, percent),
    check (owner is not null or team is not null)
);

-- Complaints in a state, what is due first before the rest.
create index complaint_by_state_due on complaint (state, due_at, id) where due_at is not null;
