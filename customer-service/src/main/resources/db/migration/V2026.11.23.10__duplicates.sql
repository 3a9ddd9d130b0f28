-- Which customers are probably one: found over existing data, portion by portion, and reviewed by people.

set local statement_timeout = '10min';

-- The version of the customer at which it was last compared with the others; every customer there is waits for its first time.
alter table customer add column screened_version bigint not null default 0;
create index customer_to_screen on customer (id) where screened_version < version;

-- What records are found by that may be of the same customer. HMAC-SHA-256, cut to 16 bytes: it can be compared, never read back.
create table duplicate_key (
    hash        bytea not null,
    customer_id uuid  not null,
    primary key (hash, customer_id)
);
create index duplicate_key_of_customer on duplicate_key (customer_id);

-- Keys that so many records share that they say nothing.
create table duplicate_crowd (
    hash     bytea primary key,
    likeness text  not null
);

-- Two records that are probably one customer; a pair is kept once, in the order of the ids.
create table duplicate (
    id           uuid        primary key,
    first_id     uuid        not null,
    second_id    uuid        not null,
    -- OPEN and DISMISSED follow from what people decided, MERGED and SUPERSEDED from where the two records lead.
    state        text        not null check (state in ('OPEN', 'DISMISSED', 'MERGED', 'SUPERSEDED')),
    -- In thousandths.
    score        int         not null check (score between 0 and 1000),
    likenesses   text[]      not null,
    found_at     timestamptz not null,
    dismissed_at timestamptz,
    dismissed_by text,
    reason       text,
    unique (first_id, second_id),
    check (first_id < second_id)
);
create index duplicate_by_score on duplicate (state, score desc, id desc);
create index duplicate_of_second on duplicate (second_id);
