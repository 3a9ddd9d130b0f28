-- What customers are promised. A promise is not rewritten: it is retired, and another made.
create table service_standard (
    id         uuid           primary key,
    version    bigint         not null,
    promise_en text           not null,
    promise_th text           not null,
    measure    text           not null,
    value      numeric(11, 4) not null,
    scope_kind text           not null,
    scope_name text,
    since      date           not null,
    -- The first day on which it holds no more.
    until      date,
    made_by    text           not null,
    made_at    timestamptz    not null
);
