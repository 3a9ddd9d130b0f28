-- Erasures after which the database's own leftovers of the erased rows are still to be removed.

create table leftover_erasure (
    id       uuid        primary key,
    asked_at timestamptz not null
);
