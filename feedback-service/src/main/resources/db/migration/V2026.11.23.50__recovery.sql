-- Who may be given what for which failure. The highest priority whose condition holds counts.
create table recovery_policy (
    id         uuid        primary key,
    version    bigint      not null,
    name       text        not null unique,
    condition  text        not null,
    priority   integer     not null,
    offers     jsonb       not null,
    active     boolean     not null,
    changed_at timestamptz not null
);

-- How much recovery may cost in a month or a quarter; in points (currency is null) or money.
create table recovery_budget (
    id         uuid           primary key,
    version    bigint         not null,
    name       text           not null unique,
    currency   text,
    period     text           not null,
    category   text,
    most       numeric(19, 4) not null check (most >= 0),
    active     boolean        not null,
    changed_at timestamptz    not null
);
create table recovery_budget_spent (
    budget_id uuid           not null references recovery_budget,
    begins_on date           not null,
    spent     numeric(19, 4) not null check (spent >= 0),
    primary key (budget_id, begins_on)
);

alter table remedy
    alter column customer_id drop not null,
    alter column points drop not null,
    alter column approved_by drop not null,
    add column state       text,
    add column amount      numeric(19, 4),
    add column currency    text,
    add column voucher     text,
    add column proposed_by text,
    add column ended_by    text,
    add column ended_at    timestamptz,
    add column end_reason  text,
    -- What loyalty took back of it, and what was spent before.
    add column taken_back  integer,
    add column shortfall   integer;
update remedy set state = case when paid_at is null then 'GRANTED' else 'PAID' end, proposed_by = approved_by;
alter table remedy alter column state set not null, alter column proposed_by set not null;
create index remedy_by_customer on remedy (customer_id, granted_at) where customer_id is not null;

-- From which budgets a remedy was taken, so that it goes back where it came from.
create table remedy_reservation (
    remedy_id uuid           not null references remedy,
    budget_id uuid           not null references recovery_budget,
    begins_on date           not null,
    amount    numeric(19, 4) not null,
    primary key (remedy_id, budget_id)
);
