-- About which product or service it is, in the code of whoever told.
alter table feedback add column product text;
