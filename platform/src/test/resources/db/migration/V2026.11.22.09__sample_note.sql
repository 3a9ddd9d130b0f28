create table sample_note (
    id      uuid   primary key,
    version bigint not null,
    source_id text unique,
    text    text   not null,
    points  int    not null
);
