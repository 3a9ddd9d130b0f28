-- What other services told of a customer.
create table told_fact (
    id             uuid        primary key,
    customer_id    uuid        not null references customer (id),
    at             timestamptz not null,
    kind           text        not null,
    reference_type text        not null,
    reference_id   uuid        not null,
    data           jsonb       not null
);
create index told_fact_of_customer on told_fact (customer_id, at desc, id desc);

-- Everything that happened with a customer, as one list. Nothing is kept twice: what is known here is shown from where it is kept, so that
-- a correction shows at once. Each branch has an index on (customer_id, at desc, id desc); a page reads a page's worth of rows from each.
create view timeline as
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
select customer_id, at, id, 'STAGE_CHANGED', 'customer', customer_id,
       jsonb_strip_nulls(jsonb_build_object(
           'from', from_stage, 'to', to_stage, 'reason', reason, 'figures', to_jsonb(figures), 'ruleVersion', rule))
from stage_change
union all
select customer_id, at, id, kind, reference_type, reference_id, data
from told_fact;
