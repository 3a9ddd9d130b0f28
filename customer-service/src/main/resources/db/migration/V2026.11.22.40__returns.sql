-- What was bought by kind and at what cost, and what was given back.

alter table purchase
    add column version  bigint  not null default 1,
    -- What the goods cost the house, in the currency of the purchase, where it is known.
    add column cost     numeric check (cost >= 0),
    add column returned numeric not null default 0,
    -- Everything was given back: the purchase makes no purchase day.
    add column undone   boolean not null default false,
    add constraint purchase_never_returned_beyond_its_amount check (returned between 0 and amount);

alter table purchase_line
    add column category text,
    add column cost     numeric check (cost >= 0),
    add column returned numeric not null default 0,
    add constraint purchase_line_never_returned_beyond_its_quantity check (returned between 0 and quantity);

create table purchase_return (
    id          uuid        primary key,
    purchase_id uuid        not null references purchase (id),
    customer_id uuid        not null references customer (id),
    source      text        not null,
    external_id text        not null,
    returned_at timestamptz not null,
    -- In the currency of the purchase.
    amount      numeric     not null check (amount >= 0),
    currency    text        not null,
    -- Whether nothing of the purchase is left with it.
    wholly      boolean     not null,
    -- Line numbers and quantities, as they were told; empty where they were not.
    lines       jsonb       not null,
    reason      text,
    recorded_at timestamptz not null,
    -- The business key: however often a return is sent, it is kept once.
    unique (source, external_id)
);
create index purchase_return_of_purchase on purchase_return (purchase_id, returned_at desc, id desc);
create index purchase_return_of_customer on purchase_return (customer_id, returned_at desc, id desc);

create or replace view timeline as
select id as customer_id, registered_at as at, id, 'REGISTERED' as kind, 'customer' as reference_type, id as reference_id,
       jsonb_strip_nulls(jsonb_build_object('acquisitionSource', acquisition_source)) as data
from customer
union all
select customer_id, purchased_at, id, 'PURCHASE', 'purchase', id,
       jsonb_strip_nulls(jsonb_build_object(
           'source', source, 'externalId', external_id, 'channel', channel, 'branch', branch,
           'total', jsonb_build_object('amount', amount::text, 'currency', currency)))
from purchase
union all
select customer_id, returned_at, id, 'PURCHASE_RETURNED', 'purchase', purchase_id,
       jsonb_build_object('wholly', wholly, 'amount', jsonb_build_object('amount', amount::text, 'currency', currency))
from purchase_return
union all
select customer_id, at, id, 'STAGE_CHANGED', 'customer', customer_id,
       jsonb_strip_nulls(jsonb_build_object(
           'from', from_stage, 'to', to_stage, 'reason', reason, 'figures', to_jsonb(figures), 'ruleVersion', rule))
from stage_change
union all
select customer_id, at, id, kind, reference_type, reference_id, data
from told_fact;
