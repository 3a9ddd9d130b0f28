-- What a mystery visitor looks at; a scorecard never changes, a better one is another.
create table scorecard (
    id         uuid        primary key,
    name       text        not null unique,
    points     jsonb       not null,
    created_at timestamptz not null
);

-- Visits of our own branches and of competitors.
create table mystery_visit (
    id           uuid        primary key,
    scorecard_id uuid        not null references scorecard,
    whose        text        not null,
    place        text        not null,
    approach     text        not null,
    visited_on   date        not null,
    note         text,
    recorded_by  text        not null
);
create index mystery_visit_by_scorecard on mystery_visit (scorecard_id, visited_on);

create table mystery_score (
    visit_id uuid     not null references mystery_visit,
    point    text     not null,
    score    smallint not null check (score between 1 and 5),
    primary key (visit_id, point)
);
