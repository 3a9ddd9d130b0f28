-- What an import of purchases brought, so that it can be taken back as a whole.

create table import_effect (
    import_id   uuid    not null references import (id),
    purchase_id uuid    not null,
    -- What became of it when the import was reversed; null until then.
    outcome     text    check (outcome in ('RETURNED', 'GIVEN_BACK_BEFORE')),
    primary key (import_id, purchase_id)
);
create index import_effect_left on import_effect (import_id, purchase_id) where outcome is null;

alter table import add column reversal text check (reversal in ('RUNNING', 'DONE'));
