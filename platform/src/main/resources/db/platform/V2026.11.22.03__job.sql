-- Durable jobs, as db-scheduler keeps them: what waits, runs or recurs. A one-off job is gone when it is done; its outcome is the feature's own.
create table job (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    -- The sign of life of the process that runs it.
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index job_due on job (execution_time);
create index job_running on job (last_heartbeat);
