-- Of which words each feedback is, each once: what is spoken of more than before is counted from them.
create table feedback_terms (
    feedback_id uuid        primary key,
    received_at timestamptz not null,
    terms       text[]      not null
);
create index feedback_terms_by_time on feedback_terms (received_at);
