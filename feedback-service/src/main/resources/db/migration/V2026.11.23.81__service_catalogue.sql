-- What is asked of whoever says something about a category. Every version stays, so that what was answered can be read by what was asked.
create table service_catalogue (
    category   text        not null,
    version    bigint      not null check (version > 0),
    form       jsonb       not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (category, version)
);

-- What was answered, and to which version.
alter table feedback
    add column details           jsonb,
    add column catalogue_version bigint,
    add check (details is null or catalogue_version is not null);
