-- Files of purchases that were brought in, what became of their lines, and what was wrong with them.

create table import (
    id         uuid        primary key,
    version    bigint      not null,
    name       text        not null,
    -- How the file is to be read, as it was asked for.
    plan       jsonb       not null,
    dry_run    boolean     not null,
    state      text        not null check (state in ('AWAITING_FILE', 'RUNNING', 'DONE', 'FAILED')),
    upload     uuid,
    -- Up to this line everything is done; where the work goes on after an interruption.
    lines_done bigint      not null,
    created    bigint      not null,
    unchanged  bigint      not null,
    refused    bigint      not null,
    created_at timestamptz not null
);

-- The file, in pieces, until it is worked off: every replica can go on with it.
create table import_piece (
    upload    uuid  not null,
    number    int   not null,
    import_id uuid  not null references import (id),
    data      bytea not null,
    primary key (upload, number)
);
create index import_piece_of_import on import_piece (import_id);

create table import_fault (
    import_id uuid   not null references import (id),
    line      bigint not null,
    place     int    not null,
    "column"  text   not null,
    rule      text   not null,
    value     text   not null,
    primary key (import_id, line, place)
);
