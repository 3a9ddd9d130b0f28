-- Who the customer is, and by which identifiers the customer is known.

create table customer (
    id                      uuid        primary key,
    version                 bigint      not null,
    kind                    text        not null check (kind in ('PERSON', 'ORGANISATION')),
    display_name            text        not null,
    name_en                 text,
    preferred_language      text,
    acquisition_source      text,
    acquisition_referrer_id uuid,
    acquisition_note        text,
    registered_at           timestamptz not null
);

-- An identifier leads to one customer. Identifiers that are unique in the world, such as a phone number, have the system ''.
create table customer_identifier (
    type        text not null,
    system      text not null,
    normalized  text not null,
    value       text not null,
    -- Checked at commit: an identifier is claimed before its customer is written, so that two who claim it at once make one customer.
    customer_id uuid not null references customer (id) deferrable initially deferred,
    place       int  not null,
    primary key (type, system, normalized)
);
create index customer_identifier_of_customer on customer_identifier (customer_id, place);
