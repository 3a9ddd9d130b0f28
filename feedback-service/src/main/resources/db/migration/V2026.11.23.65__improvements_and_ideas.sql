-- What is changed so that a cause goes away, and whether it did.
create table improvement (
    id          uuid        primary key,
    version     bigint      not null,
    title       text        not null,
    cause_kind  text        not null,
    cause       text        not null,
    owner       text        not null,
    due_on      date        not null,
    state       text        not null,
    -- The day from which the change holds; absent until it does.
    changed_on  date,
    created_at  timestamptz not null
);
create index improvement_by_state on improvement (state, id);

-- What employees would do better.
create table idea (
    id             uuid        primary key,
    version        bigint      not null,
    title          text        not null,
    text           text        not null,
    submitted_by   text        not null,
    submitted_at   timestamptz not null,
    state          text        not null,
    decision       text,
    decided_by     text,
    improvement_id uuid        references improvement,
    rewarded_to    uuid,
    reward         integer
);
create index idea_by_words on idea using gin (case_key(title || ' ' || text) gin_trgm_ops);
create index idea_by_state on idea (state, id);

create table idea_support (
    idea_id uuid        not null references idea,
    by      text        not null,
    at      timestamptz not null,
    primary key (idea_id, by)
);
