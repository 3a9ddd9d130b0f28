-- Records that turned out to be one person. Nothing is moved: what came to a record stays with it, and the record leads to its profile.

-- The surviving profile, which itself is never merged: one step leads there.
alter table customer
    add column merged_into uuid references customer (id),
    add constraint customer_never_merged_into_itself check (merged_into <> id);
create index customer_merged_into on customer (merged_into) where merged_into is not null;

create table customer_merge (
    id          uuid        primary key,
    -- In this order they were made; they are undone the other way round.
    position    bigint      generated always as identity unique,
    survivor_id uuid        not null references customer (id),
    merged_id   uuid        not null references customer (id),
    -- Records that had been merged into the merged one before and came along.
    brought     uuid[]      not null,
    -- The survivor's fields before and after.
    before      jsonb       not null,
    after       jsonb       not null,
    reason      text,
    merged_at   timestamptz not null,
    undone_at   timestamptz,
    -- Fields that were changed after the merge and kept their later value when it was undone.
    kept_later  text[]      not null default '{}'
);
create index customer_merge_of_survivor on customer_merge (survivor_id, position);
create index customer_merge_of_merged on customer_merge (merged_id, position);
