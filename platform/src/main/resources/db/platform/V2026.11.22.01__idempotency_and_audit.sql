create table idempotency_record (
    caller      text        not null,
    key         text        not null,
    fingerprint text        not null,
    created_at  timestamptz not null,
    status      int,
    headers     jsonb,
    body        text,
    primary key (caller, key)
);
create index idempotency_record_by_age on idempotency_record (created_at);

create table audit_entry (
    id            uuid        primary key,
    at            timestamptz not null,
    actor         text        not null,
    action        text        not null,
    resource_type text        not null,
    resource_id   uuid        not null,
    version       bigint      not null,
    changes       jsonb       not null,
    reason        text,
    trace_id      text        not null
);
create index audit_entry_by_resource on audit_entry (resource_type, resource_id, version);
create index audit_entry_by_time on audit_entry (at, id);
