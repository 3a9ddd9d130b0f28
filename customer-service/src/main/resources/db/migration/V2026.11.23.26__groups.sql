-- Households and companies, and who belongs to them.

create table customer_group (
    id         uuid        primary key,
    version    bigint      not null,
    kind       text        not null check (kind in ('HOUSEHOLD', 'COMPANY')),
    name       text        not null,
    name_en    text,
    created_at timestamptz not null
);
create index customer_group_newest_first on customer_group (created_at desc, id desc);

create table group_membership (
    group_id    uuid        not null references customer_group (id),
    customer_id uuid        not null references customer (id),
    version     bigint      not null,
    role        text        not null,
    -- The one group in whose figures the customer counts.
    is_primary  boolean     not null,
    joined_at   timestamptz not null,
    primary key (group_id, customer_id)
);
create unique index group_membership_one_primary on group_membership (customer_id) where is_primary;
create index group_membership_of_customer on group_membership (customer_id);
