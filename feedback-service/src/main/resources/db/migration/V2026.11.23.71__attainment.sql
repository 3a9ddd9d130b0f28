-- What fell due in a period.
create index complaint_clock_by_due on complaint_clock (kind, due_at) where due_at is not null;
create index complaint_by_opening on complaint (opened_at);
