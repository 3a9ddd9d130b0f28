-- When the business works. Few, and read as a whole.
create table calendar (
    id         uuid        primary key,
    version    bigint      not null,
    name       text        not null unique,
    zone       text        not null,
    week       jsonb       not null,
    holidays   date[]      not null,
    changed_at timestamptz not null
);

-- How much working time a complaint of some kind may take. Absent conditions hold for every complaint.
create table clock_policy (
    id           uuid        primary key,
    version      bigint      not null,
    name         text        not null unique,
    calendar_id  uuid        not null references calendar,
    category     text,
    severity     text,
    stage        text,
    -- Minutes of working time; absent where the policy says nothing of that clock.
    acknowledge  integer,
    first_answer integer,
    resolve      integer,
    -- At which percentages of the time staff are warned.
    steps        integer[]   not null,
    active       boolean     not null,
    changed_at   timestamptz not null
);

-- What moved the clocks of a complaint, in the order of position; append-only. Everything in complaint_clock but the target is derived from it.
create table clock_happening (
    position     bigint      generated always as identity primary key,
    complaint_id uuid        not null,
    kind         text        not null,
    at           timestamptz not null,
    actor        text        not null
);
create index clock_happening_by_complaint on clock_happening (complaint_id, position);

create table complaint_clock (
    complaint_id   uuid        not null,
    kind           text        not null,
    policy_id      uuid,
    policy_version bigint,
    calendar_id    uuid,
    target_minutes integer,
    steps          integer[]   not null,
    state          text        not null,
    round          integer     not null,
    begun_at       timestamptz not null,
    due_at         timestamptz,
    met_at         timestamptz,
    -- The last step that was told in this round, and when the next is due.
    alarmed        integer     not null default 0,
    alarm_at       timestamptz,
    primary key (complaint_id, kind)
);
create index complaint_clock_by_alarm on complaint_clock (alarm_at) where alarm_at is not null;
create index complaint_clock_by_calendar on complaint_clock (calendar_id, complaint_id) where state in ('RUNNING', 'PAUSED');

-- Warnings that were given.
create table clock_alarm (
    complaint_id uuid        not null,
    kind         text        not null,
    round        integer     not null,
    percent      integer     not null,
    due_at       timestamptz,
    told_at      timestamptz not null,
    primary key (complaint_id, kind, round, percent)
);

-- Where a customer's relationship stands, as customer-service tells.
create table customer_stage (
    customer_id uuid        primary key,
    stage       text        not null,
    at          timestamptz not null
);

-- Cases that were open before there were clocks start with what is known of them.
insert into clock_happening (complaint_id, kind, at, actor)
select complaint_id, kind, at, actor
from (select id as complaint_id, 0 as place, 'STARTED' as kind, opened_at as at, 'system' as actor from complaint
      union all
      select complaint_id, version,
             case to_state when 'ACKNOWLEDGED' then 'ACKNOWLEDGED' when 'RESOLVED' then 'RESOLVED' else 'REOPENED' end, at, actor
      from complaint_transition where to_state in ('ACKNOWLEDGED', 'RESOLVED', 'REOPENED')) as happened
order by complaint_id, place;
