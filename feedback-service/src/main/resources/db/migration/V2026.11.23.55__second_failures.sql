-- What counts as failing a customer again; versions, of which the newest holds.
create table deviation_rule (
    version     integer     primary key,
    window_days integer     not null check (window_days between 1 and 1096),
    -- In what two failures must be the same, all of them: CATEGORY, COMPONENT, BRANCH, TOUCH_POINT.
    same        text[]      not null check (cardinality(same) > 0),
    team        text        not null,
    changed_by  text        not null,
    changed_at  timestamptz not null
);
insert into deviation_rule values (1, 180, '{CATEGORY}', 'senior-recovery', 'raksa', now());

-- Complaints that tell of a failure which the same customer complained of before.
create table second_failure (
    complaint_id       uuid        primary key,
    first_complaint_id uuid        not null,
    rule_version       integer     not null references deviation_rule,
    found_at           timestamptz not null
);
create index second_failure_by_first on second_failure (first_complaint_id);
