-- Finding cases by words, also in the middle of Thai, which is written without spaces.

create extension if not exists pg_trgm;

-- Trigrams are made of what the database's LC_CTYPE holds for letters. Under C no Thai character is one, and a search would silently find nothing.
do $$
begin
    if show_trgm('ใจดี') = '{}' then
        raise exception 'LC_CTYPE of this database does not know Thai letters. Create it with one that does, such as C.UTF-8.';
    end if;
end
$$;

-- What words are found by: case and width make no difference, nor how much space there is.
create function case_key(said text) returns text
    language sql immutable strict parallel safe
    return lower(regexp_replace(normalize(said, nfkc), '\s+', ' ', 'g'));

-- What was said in a case: by the customer first, then in its messages.
create table case_words (
    complaint_id uuid primary key,
    words        text not null
);
insert into case_words
select complaint.id, case_key(feedback.text || coalesce((select string_agg(' ' || complaint_comment.text, '' order by complaint_comment.id)
                                                         from complaint_comment where complaint_id = complaint.id), ''))
from complaint join feedback on feedback.id = feedback_id;

-- Rows that wait to be sorted into the index are read by every search: few may wait.
create index case_words_by_part on case_words using gin (words gin_trgm_ops) with (gin_pending_list_limit = 1024);
