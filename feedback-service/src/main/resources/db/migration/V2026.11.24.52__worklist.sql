-- What is to be done, found without reading what is settled.
create index complaint_unassigned on complaint (id)
    where owner is null and state not in ('RESOLVED', 'CLOSED') and merged_into is null;
create index complaint_escalated on complaint (id)
    where escalations > 0 and state not in ('RESOLVED', 'CLOSED') and merged_into is null;
create index complaint_open_by_arrival on complaint (opened_at, id)
    where state not in ('RESOLVED', 'CLOSED') and merged_into is null;
create index remedy_proposed on remedy (granted_at, id) where state = 'PROPOSED';
