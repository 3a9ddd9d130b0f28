-- Which customer records are one customer, as customer-service tells. An undone merge keeps its row; what is told in the wrong order,
-- or twice, ends in the same rows.
create table customer_merge (
    merge_id    uuid        primary key,
    survivor_id uuid        not null,
    merged_id   uuid        not null,
    -- Absent where only its end has been told so far.
    merged_at   timestamptz,
    undone_at   timestamptz
);
create index customer_merge_by_survivor on customer_merge (survivor_id);
create index customer_merge_by_merged on customer_merge (merged_id);

-- Where a record leads now; derived from customer_merge. A record that is not here is its own profile.
create table customer_record (
    record_id  uuid primary key,
    profile_id uuid not null check (profile_id <> record_id)
);
create index customer_record_by_profile on customer_record (profile_id);
