-- Persons who are erased: whatever names one afterwards is refused.

create table erased_customer (
    customer_id uuid        primary key,
    erased_at   timestamptz not null
);
