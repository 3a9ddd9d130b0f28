-- The lifecycle in full: telling others, standing beside the stage, rules as data, and what is to be looked at again.

create table recommendation (
    id             uuid        primary key,
    customer_id    uuid        not null references customer (id),
    kind           text        not null check (kind in ('PUBLIC', 'PRIVATE')),
    at             timestamptz not null,
    -- In the business time zone.
    day            date        not null,
    channel        text,
    note           text,
    source         text        not null,
    external_id    text        not null,
    recorded_at    timestamptz not null,
    -- The business key: however often a recommendation is sent, it is kept once.
    unique (source, external_id)
);
create index recommendation_of_customer on recommendation (customer_id, at desc, id desc);
create index recommendation_by_day on recommendation (day);
create index if not exists customer_by_referrer on customer (acquisition_referrer_id) where acquisition_referrer_id is not null;

alter table customer_lifecycle add column standing text;
create index customer_lifecycle_by_first_day on customer_lifecycle (first_day) where first_day is not null;

alter table stage_change add column aspect text not null default 'STAGE' check (aspect in ('STAGE', 'STANDING'));

create table lifecycle_rule (
    version       text        primary key,
    thresholds    jsonb       not null,
    note          text,
    proposed_at   timestamptz not null,
    -- The first day on which it decides; absent while it is only proposed.
    in_force_from date,
    activated_at  timestamptz,
    -- How far the decision by this rule has come: the last customer it was made for, and when it was made for all.
    decided_to    uuid,
    decided_at    timestamptz
);
create index lifecycle_rule_undecided on lifecycle_rule (activated_at) where activated_at is not null and decided_at is null;

insert into lifecycle_rule (version, thresholds, proposed_at, in_force_from, activated_at, decided_at)
values ('L1-2026-11',
        '{"windowDays": 90, "pastDays": 360, "enoughPastDays": 90, "enoughPastVisits": 3, "enoughWindowVisits": 2, "growth": "1.5",
          "advocacyDays": 365, "atRisk": {"timesOwnGap": "2", "atLeastDays": 30, "atMostDays": 180},
          "lapsed": {"timesOwnGap": "4", "atLeastDays": 90, "atMostDays": 365}, "wonBackDays": 90}',
        '2026-11-01T00:00:00Z', '1900-01-01', '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z');

-- Who is to be looked at again, and from which day on, because of what somebody else did: whom they referred bought for the first time.
-- Only added to and drained, so that nobody waits for a lock of somebody else's customer.
create table lifecycle_recheck (
    id          bigint generated always as identity primary key,
    customer_id uuid not null references customer (id),
    from_day    date not null
);

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
select customer_id, at, id, kind, reference_type, reference_id, data
from told_fact;
