-- What operators decide, and what may be forgotten.

-- Keys whose facts the relay is to send again; the relay, and nothing else, unmarks what was published.
create table republication (
    key      text   primary key,
    from_seq bigint not null
);
grant select, insert, update on republication to ${app};
grant select, delete on republication to ${relay};

-- Why an operator did what it did.
alter table audit_entry add column note text;
create index audit_entry_by_command on audit_entry (command, seq);

create index dead_letter_by_aggregate on dead_letter (consumer, aggregate_id) where status = 'OPEN';
create index dead_letter_by_age on dead_letter (received_at desc, id desc);

create index job_by_end on job (finished_at) where finished_at is not null;
create index dead_letter_by_end on dead_letter (resolved_at) where resolved_at is not null;
grant delete on dead_letter to ${app};
