-- How what was said to us was said. The model suggests, staff may say better; one row for each feedback since there is a model.
create table feedback_tone (
    feedback_id       uuid        primary key,
    version           bigint      not null,
    -- What holds now: the last correction, else the suggestion.
    tone              text        not null,
    suggested         text        not null,
    -- Of POSITIVE, NEUTRAL, NEGATIVE, QUESTION, in this order.
    probabilities     real[]      not null,
    -- Start, end, start, end ... of the phrases that weighed most, in UTF-16 units of the feedback's text; the heaviest first.
    phrases           integer[]   not null,
    model_version     text        not null,
    route             text        not null,
    route_probability real        not null,
    route_version     text        not null,
    received_at       timestamptz not null
);
create index feedback_tone_by_tone on feedback_tone (tone, feedback_id);
create index feedback_tone_by_time on feedback_tone (received_at);

-- What staff said instead; append-only, the last one holds.
create table tone_correction (
    feedback_id  uuid        not null,
    -- The version of the tone that the correction made.
    version      bigint      not null,
    before       text        not null,
    tone         text        not null,
    reason       text,
    corrected_by text        not null,
    corrected_at timestamptz not null,
    primary key (feedback_id, version)
);
create index tone_correction_by_time on tone_correction (corrected_at, feedback_id);

-- What staff saw of a customer: marks are 1 to 5, intensities 0 to 3.
create table observation (
    id           uuid        primary key,
    customer_id  uuid,
    feedback_id  uuid,
    face         smallint    check (face between 1 and 5),
    eyes         smallint    check (eyes between 1 and 5),
    body         smallint    check (body between 1 and 5),
    arguing      smallint    check (arguing between 0 and 3),
    bargaining   smallint    check (bargaining between 0 and 3),
    interrupting smallint    check (interrupting between 0 and 3),
    blaming      smallint    check (blaming between 0 and 3),
    channel      text        not null,
    moment       text        not null,
    branch       text,
    note         text,
    observed_at  timestamptz not null,
    observed_by  text        not null,
    recorded_at  timestamptz not null,
    check (customer_id is not null or feedback_id is not null),
    check (coalesce(face, eyes, body, arguing, bargaining, interrupting, blaming) is not null)
);
create index observation_by_customer on observation (customer_id, id) where customer_id is not null;
create index observation_by_feedback on observation (feedback_id, id) where feedback_id is not null;
create index observation_by_time on observation (observed_at);
