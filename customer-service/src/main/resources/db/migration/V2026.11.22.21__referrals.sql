-- Whom a customer brought.
create index if not exists customer_by_referrer on customer (acquisition_referrer_id) where acquisition_referrer_id is not null;
