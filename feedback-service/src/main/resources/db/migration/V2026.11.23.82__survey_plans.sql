-- What customers are asked on which occasion; each change is a row of its own, the last one is in force.
create table survey_plan (
    occasion      text        not null,
    version       bigint      not null,
    questions     text[]      not null,
    validity_days integer     not null,
    quiet_days    integer     not null,
    share         integer     not null,
    changed_at    timestamptz not null,
    primary key (occasion, version)
);

-- A survey is about a resolution or about a purchase, and asks what the plan said then.
alter table survey
    alter column complaint_id drop not null,
    add column occasion    text     not null default 'RESOLUTION',
    add column purchase_id uuid,
    -- Where the purchase was told from.
    add column origin      text,
    add column asked       text[]   not null default '{OUTCOME,PROCESS,TREATMENT}',
    add column csat        smallint check (csat between 1 and 5),
    add column nps         smallint check (nps between 0 and 10),
    add column ces         smallint check (ces between 1 and 7),
    add check ((complaint_id is null) <> (purchase_id is null));
alter table survey alter column occasion drop default, alter column asked drop default;
create unique index survey_by_purchase on survey (purchase_id) where purchase_id is not null;
create index survey_by_customer on survey (customer_id, invited_at) where customer_id is not null;
