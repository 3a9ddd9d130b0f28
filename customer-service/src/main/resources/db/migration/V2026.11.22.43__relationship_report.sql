-- The relationship report reads what was sold in a period.
create index purchase_by_day on purchase (day);
