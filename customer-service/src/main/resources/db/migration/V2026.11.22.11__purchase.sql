-- What the customer bought, and the purchase day: the unit of behaviour.

create table purchase (
    id           uuid        primary key,
    customer_id  uuid        not null references customer (id),
    source       text        not null,
    external_id  text        not null,
    origin       text        not null check (origin in ('RECORD', 'CHECKOUT')),
    purchased_at timestamptz not null,
    -- In the business time zone.
    day          date        not null,
    amount       numeric     not null check (amount >= 0),
    currency     text        not null,
    channel      text,
    branch       text,
    recorded_at  timestamptz not null,
    -- The business key: however often a purchase is sent, it is kept once.
    unique (source, external_id)
);
create index purchase_of_customer on purchase (customer_id, purchased_at desc, id desc);

create table purchase_line (
    purchase_id uuid    not null references purchase (id),
    place       int     not null,
    sku         text    not null,
    name        text,
    quantity    numeric not null,
    -- In the currency of the purchase.
    amount      numeric,
    primary key (purchase_id, place)
);

create table purchase_day (
    customer_id uuid        not null references customer (id),
    day         date        not null,
    currency    text        not null,
    purchases   int         not null,
    amount      numeric     not null,
    first_at    timestamptz not null,
    primary key (customer_id, day, currency)
);
create index purchase_day_by_day on purchase_day (day);
