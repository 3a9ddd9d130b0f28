-- Segments: conditions over the facts of a customer, who meets them, and how that came to be.

create table segment (
    id          uuid        primary key,
    version     bigint      not null,
    name        text        not null,
    description text,
    condition   text        not null,
    -- Counts the conditions this segment had; membership names the one that decided.
    rule        bigint      not null,
    archived    boolean     not null,
    created_at  timestamptz not null
);

create table segment_member (
    segment_id  uuid        not null references segment (id),
    customer_id uuid        not null,
    entered_at  timestamptz not null,
    rule        bigint      not null,
    -- The facts that decided, as they were then.
    facts       jsonb       not null,
    primary key (segment_id, customer_id)
);
create index segment_member_of_customer on segment_member (customer_id);

create table segment_change (
    id          uuid        primary key,
    segment_id  uuid        not null references segment (id),
    customer_id uuid        not null,
    at          timestamptz not null,
    entered     boolean     not null,
    rule        bigint      not null,
    facts       jsonb       not null
);
create index segment_change_of_segment on segment_change (segment_id, at desc, id desc);
create index segment_change_of_customer on segment_change (customer_id, at desc, id desc);

-- A look at every customer that was asked for and is not yet all on the list of changed customers: a new condition, or a new day.
create table segment_sweep (
    id       uuid primary key,
    -- The last customer who is on the list.
    put_down uuid not null
);

-- The last business day for which conditions over passing time were looked at.
create table segment_day (
    day date not null
);
insert into segment_day values ('-infinity');
