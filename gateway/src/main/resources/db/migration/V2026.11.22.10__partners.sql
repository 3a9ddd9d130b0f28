create table partner (
    id            uuid        primary key,
    name          text        not null unique check (name ~ '^[a-z0-9-]{3,40}$'),
    contact_email text,
    created_at    timestamptz not null,
    version       bigint      not null
);

-- The secret itself is not here: only its SHA-256, which suffices for 256 random bits.
create table partner_key (
    id           uuid        primary key,
    partner_id   uuid        not null references partner,
    label        text,
    hash         bytea       not null check (octet_length(hash) = 32),
    created_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index partner_key_by_partner on partner_key (partner_id, id);
