-- The id itself is not here: only the SHA-256 of its random bits. Whose session it is and the tokens are sealed (AES-256-GCM), bound to the row.
create table console_session (
    id_hash        bytea       primary key check (octet_length(id_hash) = 32),
    sealed         bytea       not null,
    started_at     timestamptz not null,
    last_used_at   timestamptz not null,
    ends_at        timestamptz not null,
    access_ends_at timestamptz not null
);
create index console_session_by_end on console_session (ends_at);
create index console_session_by_use on console_session (last_used_at);
