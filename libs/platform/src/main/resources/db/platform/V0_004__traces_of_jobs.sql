-- The trace of the request that started a job; its steps continue it.
alter table job add column headers jsonb not null default '{}';
