-- Rows that a sweep could not work off: set aside for a while, so that they keep nothing else from going.
create table sweep_setback (
    sweep     text        not null,
    item      uuid        not null,
    attempts  int         not null check (attempts > 0),
    failed_at timestamptz not null,
    -- Until when the sweep passes it over.
    next_at   timestamptz not null,
    -- What failed, by the name of its kind: its message may hold what somebody wrote.
    failure   text        not null,
    primary key (sweep, item)
);

-- What a sweep asks of each row that is due.
create function is_set_aside(asking text, candidate uuid) returns boolean language sql stable parallel safe as $$
    select exists (select from sweep_setback where sweep = asking and item = candidate and next_at > now())
$$;
