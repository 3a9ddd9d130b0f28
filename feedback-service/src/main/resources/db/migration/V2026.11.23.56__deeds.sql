-- What customers do, as customer-service told it: narrow copies, for figures that set deeds beside words. The customer is as it was told then.
create table deed_purchase (
    purchase_id  uuid           primary key,
    customer_id  uuid           not null,
    purchased_at timestamptz    not null,
    amount       numeric(19, 4) not null,
    currency     text           not null
);
create index deed_purchase_by_customer on deed_purchase (customer_id, purchased_at);
create index deed_purchase_by_time on deed_purchase (purchased_at);

create table deed_return (
    return_id   uuid           primary key,
    purchase_id uuid           not null,
    amount      numeric(19, 4) not null
);
create index deed_return_by_purchase on deed_return (purchase_id);

create table deed_standing (
    customer_id uuid        not null,
    at          timestamptz not null,
    standing    text        not null,
    primary key (customer_id, at, standing)
);
