-- Quality targets that were agreed in writing, from the organisation down to the person, partners too.
create table agreement (
    id            uuid        primary key,
    version       bigint      not null,
    title         text        not null,
    parent_id     uuid        references agreement,
    -- The agreement that this one draws anew.
    previous_id   uuid        references agreement,
    scope_kind    text        not null,
    scope_name    text,
    starts_on     date        not null,
    -- The day after the last.
    ends_on       date        not null,
    giver         text        not null,
    taker         text        not null,
    targets       jsonb       not null,
    reward        text        not null,
    state         text        not null,
    giver_signed  jsonb,
    taker_signed  jsonb,
    settlement    jsonb,
    giver_review  text,
    taker_review  text,
    changed_at    timestamptz not null,
    check (starts_on < ends_on),
    check (giver <> taker)
);
create index agreement_by_parent on agreement (parent_id, id) where parent_id is not null;
create index agreement_by_taker on agreement (taker, id);
-- What is to be settled.
create index agreement_signed on agreement (ends_on) where state = 'SIGNED';
