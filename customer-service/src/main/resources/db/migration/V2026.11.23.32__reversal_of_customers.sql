-- What an import of customers made of each, so that it can be taken back as a whole.

create table import_customer_effect (
    import_id   uuid    not null references import (id),
    customer_id uuid    not null references customer (id),
    -- Whether the customer was registered by it.
    created     boolean not null,
    -- The fields as they were before its first line and after its last; what was before is null for who was registered.
    before      jsonb,
    after       jsonb   not null,
    -- The identifiers it brought, each with type, system and normalized.
    added       jsonb   not null,
    -- What became of it when the import was reversed; null until then.
    outcome     text    check (outcome in ('TAKEN_BACK', 'RESTORED', 'RESTORED_IN_PART', 'KEPT')),
    primary key (import_id, customer_id)
);
create index import_customer_effect_left on import_customer_effect (import_id, customer_id) where outcome is null;
create index import_customer_effect_of_customer on import_customer_effect (customer_id);
