-- Who works on a complaint, what it waits for, and by when something is due.
alter table complaint
    add column component    text,
    add column likely_again boolean,
    add column controllable boolean,
    add column expression   text,
    add column owner        text,
    add column team         text,
    add column waiting      boolean not null default false,
    add column escalations  integer not null default 0,
    -- The case that goes on with it. The row stays as it is, so that a merge can be undone.
    add column merged_into  uuid,
    -- The earliest date of its clocks that are open; kept by the clocks.
    add column due_at       timestamptz;
create index complaint_by_due on complaint (due_at, id) where due_at is not null;
create index complaint_by_owner_due on complaint (owner, due_at, id) where due_at is not null;
create index complaint_by_team_due on complaint (team, due_at, id) where due_at is not null;
create index complaint_by_owner on complaint (owner, id) where owner is not null;
create index complaint_by_team on complaint (team, id) where team is not null;
create index complaint_open on complaint (id) where state not in ('RESOLVED', 'CLOSED') and merged_into is null;
create index complaint_by_survivor on complaint (merged_into) where merged_into is not null;

-- What was done; where it is absent, the state it led to says so.
alter table complaint_transition add column action text;

-- What the customer and staff wrote in a case, beside the messages of its steps; append-only.
create table complaint_comment (
    id           uuid        primary key,
    complaint_id uuid        not null,
    kind         text        not null,
    at           timestamptz not null,
    author       text        not null,
    text         text        not null
);
create index complaint_comment_by_complaint on complaint_comment (complaint_id, id);
