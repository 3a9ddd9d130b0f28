-- A complaint has one remedy of each kind, however often it is asked for. Of those from before all but the first stay outside.
alter table remedy add column once boolean not null default true;
update remedy set once = false
where exists (select from remedy earlier
              where earlier.complaint_id = remedy.complaint_id and earlier.kind = remedy.kind
                    and (earlier.granted_at, earlier.id) < (remedy.granted_at, remedy.id));
create unique index remedy_once on remedy (complaint_id, kind) where once and state in ('PROPOSED', 'GRANTED', 'PAID');
