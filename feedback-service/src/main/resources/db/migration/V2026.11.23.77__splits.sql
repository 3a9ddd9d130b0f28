-- The case that this one was taken out of, because that held two problems.
alter table complaint add column split_from uuid;
create index complaint_by_origin on complaint (split_from) where split_from is not null;

-- What was written in one case and belongs to another as well. Nothing moves.
create table complaint_comment_shared (
    complaint_id uuid not null,
    comment_id   uuid not null references complaint_comment,
    primary key (complaint_id, comment_id)
);
