-- A choice between remedies that is made at random, so that what they do can be told from what would have happened anyway.
create table recovery_experiment (
    id         uuid        primary key,
    version    bigint      not null,
    name       text        not null unique,
    -- Whom it is for; absent conditions hold for every complaint.
    category   text,
    severity   text,
    -- The first is the one the others are compared with.
    arms       jsonb       not null,
    currency   text        not null,
    horizon    integer     not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    changed_at timestamptz not null
);
create index recovery_experiment_by_end on recovery_experiment (ends_at);

-- A customer is drawn once, with the first complaint that the experiment is for.
create table experiment_draw (
    experiment_id    uuid        not null references recovery_experiment,
    customer_id      uuid        not null,
    complaint_id     uuid        not null unique,
    arm              integer     not null,
    drawn_at         timestamptz not null,
    -- Why something else was done; absent while nobody said so.
    deviation        text,
    deviated_at      timestamptz,
    primary key (experiment_id, customer_id)
);
