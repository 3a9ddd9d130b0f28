-- Where the relationship stands (L1), and how it came there. Both follow from the purchase days alone: a late purchase corrects them.

create table customer_lifecycle (
    customer_id uuid primary key references customer (id),
    -- Absent until the first purchase.
    first_day   date,
    stage       text,
    -- The day on which time alone may change the stage.
    review_on   date
);
create index customer_lifecycle_due on customer_lifecycle (review_on) where review_on is not null;

create table stage_change (
    id          uuid        primary key,
    customer_id uuid        not null references customer (id),
    at          timestamptz not null,
    from_stage  text,
    to_stage    text        not null,
    reason      text        not null,
    figures     text[]      not null,
    rule        text        not null
);
create index stage_change_of_customer on stage_change (customer_id, at desc, id desc);
