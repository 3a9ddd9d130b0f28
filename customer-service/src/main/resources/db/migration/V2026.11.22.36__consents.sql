-- What customers agreed to and no longer agree to. Rows are only added.
create table consent_entry (
    id          uuid        primary key,
    -- In which order the entries of a customer were added.
    number      bigint      not null generated always as identity,
    customer_id uuid        not null references customer (id),
    purpose     text        not null,
    channel     text        not null,
    state       text        not null check (state in ('GIVEN', 'WITHDRAWN')),
    -- When the customer said it, which may be before it was entered.
    said_at     timestamptz not null,
    method      text        not null,
    wording     text,
    evidence    text,
    by_customer boolean     not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    check (state = 'WITHDRAWN' or wording is not null)
);
create index consent_entry_holding on consent_entry (customer_id, purpose, channel, said_at desc, number desc);
create index consent_entry_of_customer on consent_entry (customer_id, said_at desc, id desc);
