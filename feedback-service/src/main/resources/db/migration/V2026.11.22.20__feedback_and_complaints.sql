-- What customers tell us, as they told it. Rows never change.
create table feedback (
    id           uuid        primary key,
    kind         text        not null,
    channel      text        not null,
    text         text        not null,
    language     text,
    category     text,
    -- As reported; only staff's report counts as the complaint's severity.
    severity     text,
    customer_id  uuid,
    occurred_at  timestamptz,
    touch_point  text,
    branch       text,
    source       text,
    external_id  text,
    received_at  timestamptz not null,
    received_by  text        not null,
    complaint_id uuid,
    check ((source is null) = (external_id is null)),
    check ((complaint_id is not null) = (kind = 'COMPLAINT'))
);
-- The business key: what a source posts again under the same id is the same thing.
create unique index feedback_by_key on feedback (source, external_id) where source is not null;
create index feedback_by_customer on feedback (customer_id, id) where customer_id is not null;
create index feedback_by_kind on feedback (kind, id);

create table complaint (
    id              uuid        primary key,
    version         bigint      not null,
    state           text        not null,
    feedback_id     uuid        not null,
    customer_id     uuid,
    category        text        not null,
    severity        text        not null,
    attribution     text,
    instrumental    boolean,
    outcome         text,
    opened_at       timestamptz not null,
    acknowledged_at timestamptz,
    assessed_at     timestamptz,
    investigated_at timestamptz,
    resolved_at     timestamptz,
    closed_at       timestamptz
);
create index complaint_by_state on complaint (state, id);
create index complaint_by_customer on complaint (customer_id, id) where customer_id is not null;

-- Every step a complaint took; append-only.
create table complaint_transition (
    complaint_id uuid        not null,
    -- The complaint's version that the step made: the order of the steps, whichever clocks their times are by.
    version      bigint      not null,
    from_state   text,
    to_state     text        not null,
    at           timestamptz not null,
    actor        text        not null,
    message      text,
    note         text,
    primary key (complaint_id, version)
);

-- Which complaint a tracking code opens. Several codes may open one; none is kept in clear.
create table tracking_code (
    code_hash    text        primary key,
    complaint_id uuid        not null,
    issued_at    timestamptz not null
);

-- The question after a resolution: outcome, process, treatment.
create table survey (
    id           uuid        primary key,
    complaint_id uuid        not null,
    customer_id  uuid,
    token_hash   text        not null unique,
    invited_at   timestamptz not null,
    expires_at   timestamptz not null,
    -- Its resolution was taken back before it was answered: nobody can answer it, so that it counts nowhere.
    withdrawn    boolean     not null default false,
    answered_at  timestamptz,
    outcome      smallint    check (outcome between 1 and 5),
    process      smallint    check (process between 1 and 5),
    treatment    smallint    check (treatment between 1 and 5),
    comment      text
);
create index survey_by_complaint on survey (complaint_id, invited_at, id);
create index survey_by_invitation on survey (invited_at, id);

create table remedy (
    id             uuid        primary key,
    version        bigint      not null,
    complaint_id   uuid        not null,
    customer_id    uuid        not null,
    kind           text        not null,
    points         integer     not null check (points > 0),
    reason         text        not null,
    policy_version text        not null,
    approved_by    text        not null,
    granted_at     timestamptz not null,
    paid_at        timestamptz,
    posting_id     uuid
);
create index remedy_by_complaint on remedy (complaint_id, granted_at, id);
