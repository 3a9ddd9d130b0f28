-- Erasure of a person: who is erased, by whom it is done, and which identifiers are never to be taken again.

alter table customer add column erased_at timestamptz;

-- HMAC-SHA-256 of an identifier under the deployment's secret: it can be recognised, never read back.
create table suppressed_identifier (
    hash  bytea       primary key,
    since timestamptz not null
);

create table erasure (
    id           uuid        primary key,
    customer_id  uuid        not null unique references customer (id),
    requested_at timestamptz not null,
    due_on       date        not null
);
create index erasure_by_time on erasure (requested_at desc, id desc);

-- One row a service that holds something of a person; done when it says so.
create table erasure_part (
    erasure_id uuid        not null references erasure (id),
    service    text        not null,
    done_at    timestamptz,
    primary key (erasure_id, service)
);
