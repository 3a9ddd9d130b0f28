-- The customers of whom some fact changed and who have still to be looked at again, one row each however often they change. No foreign
-- key: the row is written by every change of a customer, and must wait for nothing but for who looks at the same customer.
create table customer_change (
    customer_id uuid        primary key,
    since       timestamptz not null
);
create index customer_change_by_age on customer_change (since);
