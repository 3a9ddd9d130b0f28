-- What files hold, each once, whoever attached it to whatever case. Handed out only once it is CLEAN.
create table attachment_content (
    -- SHA-256, in hexadecimal.
    hash         text        primary key check (length(hash) = 64),
    size         bigint      not null check (size between 1 and 10485760),
    -- By what is in it, never by what it claims to be.
    type         text        not null,
    state        text        not null check (state in ('PENDING', 'CLEAN', 'QUARANTINED')),
    received_at  timestamptz not null,
    -- How often the scanner was asked, and when it is asked (again).
    scans        integer     not null default 0,
    next_scan_at timestamptz not null,
    scanned_at   timestamptz,
    -- What the scanner calls what it found.
    finding      text,
    check ((state = 'PENDING') = (scanned_at is null))
);
create index attachment_content_unscanned on attachment_content (next_scan_at) where state = 'PENDING';

-- In pieces, so that no file is in memory as a whole.
create table attachment_content_piece (
    hash   text    not null references attachment_content on delete cascade,
    number integer not null,
    bytes  bytea   not null,
    primary key (hash, number)
);
-- Pictures and sound are compressed already.
alter table attachment_content_piece alter column bytes set storage external;

create table attachment (
    id           uuid        primary key,
    complaint_id uuid        not null references complaint,
    hash         text        not null references attachment_content,
    name         text        not null check (length(name) between 1 and 200),
    added_by     text        not null,
    added_at     timestamptz not null,
    unique (complaint_id, hash)
);
create index attachment_by_hash on attachment (hash);

-- Bytes go with the last attachment that has them, whichever way that goes. The lock makes whoever attaches the same bytes at this
-- moment come before, and be seen, or after, and store them anew.
create function attachment_is_gone() returns trigger language plpgsql as $$
begin
    perform from attachment_content where hash = old.hash for update;
    delete from attachment_content where hash = old.hash and not exists (select from attachment where hash = old.hash);
    return null;
end $$;

create trigger attachment_is_gone after delete on attachment
    for each row execute function attachment_is_gone();
