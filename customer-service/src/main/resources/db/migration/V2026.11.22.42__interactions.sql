-- Where customers meet us: the consumption chain (C5), and what they lived through at its touch points.

create table touchpoint (
    code    text    primary key,
    version bigint  not null,
    -- Which consumption chain it is a step of, and where in it.
    chain   text    not null,
    place   int     not null,
    name_th text    not null,
    name_en text    not null,
    -- No longer met; what was recorded at it stays.
    retired boolean not null default false
);
create index touchpoint_of_chain on touchpoint (chain, place, code);

create table interaction (
    id             uuid        primary key,
    customer_id    uuid        not null references customer (id),
    at             timestamptz not null,
    channel        text        not null,
    touchpoint     text        references touchpoint (code),
    moment         text        not null check (moment in ('BEFORE', 'DURING', 'AFTER')),
    signal         text        check (signal in ('IMPRESSED', 'DISSATISFIED_TOLD', 'DISSATISFIED_SILENT')),
    expression     text,
    -- 1 to 5, as the customer felt it: as a whole, and at product, process, operation and contact (C4).
    experience     smallint    check (experience between 1 and 5),
    feel_product   smallint    check (feel_product between 1 and 5),
    feel_process   smallint    check (feel_process between 1 and 5),
    feel_operation smallint    check (feel_operation between 1 and 5),
    feel_contact   smallint    check (feel_contact between 1 and 5),
    failed         boolean     not null,
    note           text,
    source         text        not null,
    external_id    text        not null,
    recorded_at    timestamptz not null,
    -- The business key: however often an interaction is sent, it is kept once.
    unique (source, external_id)
);
create index interaction_of_customer on interaction (customer_id, at desc, id desc);
create index interaction_at_touchpoint on interaction (touchpoint, at) where touchpoint is not null;
create index interaction_by_time on interaction (at);

-- What a customer lived through, as other services tell it; points are no experience.
create index told_fact_experience on told_fact (customer_id, at desc, id desc)
    where kind in ('FEEDBACK', 'COMPLAINT_OPENED', 'COMPLAINT_RESOLVED', 'SURVEY_ANSWERED');
create index told_fact_survey on told_fact (at) where kind = 'SURVEY_ANSWERED';

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
select customer_id, at, id, aspect || '_CHANGED', 'customer', customer_id,
       jsonb_strip_nulls(jsonb_build_object(
           'from', from_stage, 'to', to_stage, 'reason', reason, 'figures', to_jsonb(figures), 'ruleVersion', rule))
from stage_change
union all
select customer_id, at, id, 'RECOMMENDED', 'recommendation', id,
       jsonb_strip_nulls(jsonb_build_object('kind', kind, 'channel', channel))
from recommendation
union all
select customer_id, at, id, 'INTERACTION', 'interaction', id,
       jsonb_strip_nulls(jsonb_build_object(
           'channel', channel, 'touchpoint', touchpoint, 'moment', moment, 'signal', signal, 'experience', experience, 'failed', failed))
from interaction
union all
select customer_id, at, id, kind, reference_type, reference_id, data
from told_fact;
