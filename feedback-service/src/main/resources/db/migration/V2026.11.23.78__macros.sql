-- What staff do again and again in a case. Few, and without anything of a person. What is absent is not done.
create table macro (
    id             uuid        primary key,
    version        bigint      not null,
    name           text        not null unique,
    -- Only for cases that this team has.
    team           text,
    to_customer_en text,
    to_customer_th text,
    note_en        text,
    note_th        text,
    assign_to      text,
    category       text,
    severity       text,
    pause          boolean     not null,
    active         boolean     not null,
    changed_at     timestamptz not null,
    check ((to_customer_en is null) = (to_customer_th is null)),
    check ((note_en is null) = (note_th is null))
);
