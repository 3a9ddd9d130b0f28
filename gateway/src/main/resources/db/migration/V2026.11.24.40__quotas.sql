-- What a key may call. Days are of UTC.
alter table partner_key
    add column calls_per_minute integer not null default 6000 check (calls_per_minute between 1 and 6000000),
    add column calls_per_day integer not null default 1000000 check (calls_per_day between 1 and 1000000000);

-- What of a key's quota has been handed out to the replicas, which hand it on call by call.
create table quota_use (
    key_id    uuid        not null references partner_key,
    period    text        not null check (period in ('MINUTE', 'DAY')),
    starts_at timestamptz not null,
    used      bigint      not null,
    primary key (key_id, period, starts_at)
);
create index quota_use_by_end on quota_use (period, starts_at);
