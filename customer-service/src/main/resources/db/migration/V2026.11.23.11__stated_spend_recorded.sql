-- When it was recorded: of what the records of one profile said, the last word holds.
alter table stated_spend add column recorded_at timestamptz not null default now();
