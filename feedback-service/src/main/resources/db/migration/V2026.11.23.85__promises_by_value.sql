-- A promise can be for customers who paid at least so much in the 365 days before.
alter table clock_policy
    add column least_spent    numeric(19, 4),
    add column spent_currency text,
    add check ((least_spent is null) = (spent_currency is null));
