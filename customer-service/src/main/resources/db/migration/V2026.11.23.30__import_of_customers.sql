-- Files of customers: who is known already may change.

alter table import add column updated bigint not null default 0;
