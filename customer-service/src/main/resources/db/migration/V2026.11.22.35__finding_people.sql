-- Finding people by part of a name, misspelt too.

create extension if not exists pg_trgm;

-- Trigrams are made of what the database's LC_CTYPE holds for letters. Under C no Thai character is one, and a search would silently find nothing.
do $$
begin
    if show_trgm('ใจดี') = '{}' then
        raise exception 'LC_CTYPE of this database does not know Thai letters. Create it with one that does, such as C.UTF-8.';
    end if;
end
$$;

-- What a name is found by: upper and lower case, accents and Thai tone marks (which are often left out or misplaced) make no difference.
create function name_key(name text) returns text
    language sql immutable strict parallel safe
    return lower(regexp_replace(normalize(name, nfkd), '[\u0300-\u036F\u0E47-\u0E4C\u0E4E]', '', 'g'));

alter table customer
    add column name_key text not null generated always as (name_key(display_name || ' ' || coalesce(name_en, ''))) stored;

-- Rows that wait to be sorted into the index are read by every search: few may wait.
create index customer_by_part_of_name on customer using gin (name_key gin_trgm_ops) with (gin_pending_list_limit = 256);
