-- What customers are worth: the state that follows from their purchase days, and the models by which it is read.

create table customer_valuation (
    customer_id   uuid    not null references customer (id),
    currency      text    not null,
    first_day     date    not null,
    last_day      date    not null,
    first_spend   numeric not null,
    last_spend    numeric not null,
    -- Of the purchase days before the last: with these a purchase in time needs no look at the history.
    days_before   int     not null,
    spend_before  numeric not null,
    -- The day on which P(alive) falls to the threshold, by the model of this number; absent where no model says so.
    exit_due_on   date,
    exit_model    int,
    -- Whether that day was told, or was long past when it was set.
    exit_told     boolean not null default false,
    primary key (customer_id, currency)
);
create index customer_valuation_exit_due on customer_valuation (exit_due_on) where exit_due_on is not null and not exit_told;

create table valuation_model (
    id                uuid        primary key,
    number            int         generated always as identity unique,
    kind              text        not null check (kind in ('BG_NBD', 'MBG_NBD', 'PARETO_NBD')),
    currency          text        not null,
    -- The customers it is of, by their first purchase day; open where absent.
    acquired_from     date,
    acquired_to       date,
    calibrated_to     date        not null,
    holdout_days      int         not null,
    state             text        not null check (state in ('FITTING', 'PUBLISHED', 'REFUSED', 'SUPERSEDED')),
    requested_at      timestamptz not null,
    finished_at       timestamptz,
    customers         bigint,
    groups            int,
    purchase_fit      jsonb,
    spending_fit      jsonb,
    holdout_foretold  double precision,
    holdout_actual    double precision,
    gates             jsonb,
    rfm_recency_days  int[],
    rfm_purchase_days int[],
    rfm_spend         numeric[]
);
create unique index valuation_model_published
    on valuation_model (currency, coalesce(acquired_from, '-infinity'), coalesce(acquired_to, 'infinity'))
    where state = 'PUBLISHED';

-- What customers say they spend on such things anywhere, for the share of wallet.
create table stated_spend (
    customer_id uuid        primary key references customer (id),
    version     bigint      not null,
    amount      numeric     not null check (amount > 0),
    currency    text        not null,
    period      text        not null check (period in ('MONTH', 'YEAR')),
    basis       text        not null check (basis in ('STATED', 'SURVEYED')),
    said_on     date        not null
);
