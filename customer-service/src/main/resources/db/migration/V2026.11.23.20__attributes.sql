-- What a house wants to know of its customers beyond the fields that every house has, by a schema that it declares itself.

create table attribute_definition (
    key        text    primary key,
    version    bigint  not null,
    type       text    not null check (type in ('TEXT', 'NUMBER', 'BOOLEAN', 'DATE', 'CHOICE')),
    label_th   text    not null,
    label_en   text    not null,
    -- Of a CHOICE; empty for other types.
    choices    text[]  not null,
    -- Of a TEXT; null for other types.
    max_length int,
    retired    boolean not null
);

-- Values by key. A null says that the value of a record that was merged into this one does not count.
alter table customer
    add column attributes         jsonb  not null default '{}',
    add column attributes_version bigint not null default 0;
create index customer_by_attribute on customer using gin (attributes) where attributes <> '{}';
