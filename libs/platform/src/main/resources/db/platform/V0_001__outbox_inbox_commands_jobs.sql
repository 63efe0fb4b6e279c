-- What platform keeps in each service's database. Roles exist before the first migration.
grant usage on schema public to ${app}, ${relay};

-- Raised when this database was restored to an earlier point, so that versions issued anew are told from the old ones.
create table service_epoch (
    epoch      bigint      primary key,
    started_at timestamptz not null default now()
);
insert into service_epoch values (1);
create function current_epoch() returns bigint language sql stable as 'select max(epoch) from service_epoch';
grant select on service_epoch to ${app}, ${relay};

-- Facts on their way out; kept after publishing, so that a topic can be filled again.
create table outbox (
    seq               bigint generated always as identity primary key,
    message_id        uuid        not null unique,
    topic             text        not null,
    key               text        not null,
    aggregate_version bigint,
    type              text        not null,
    headers           jsonb       not null default '{}',
    payload           text        not null,
    epoch             bigint      not null default current_epoch(),
    created_at        timestamptz not null default clock_timestamp(),
    published_at      timestamptz,
    unique (key, epoch, aggregate_version)
);
create index outbox_unpublished on outbox (seq) where published_at is null;
create index outbox_by_topic on outbox (topic, seq);
grant select, insert on outbox to ${app};
grant select, update (published_at) on outbox to ${relay};

-- How far each consumer has applied each aggregate; the row is locked while a message of that aggregate is applied.
create table applied_version (
    consumer     text   not null,
    aggregate_id text   not null,
    epoch        bigint not null default 0,
    version      bigint not null default 0,
    blocked      boolean not null default false,
    parked       integer not null default 0,
    primary key (consumer, aggregate_id)
);
create index applied_version_blocked on applied_version (consumer) where blocked;
create index applied_version_parked on applied_version (consumer) where parked > 0;

-- Messages that arrived before their predecessors.
create table parked_message (
    consumer     text        not null,
    aggregate_id text        not null,
    epoch        bigint      not null,
    version      bigint      not null,
    recorded_at  timestamptz not null,
    topic        text        not null,
    partition    integer     not null,
    "offset"     bigint      not null,
    headers      jsonb       not null,
    payload      bytea       not null,
    parked_at    timestamptz not null default clock_timestamp(),
    primary key (consumer, aggregate_id, epoch, version)
);

-- The next offset of each partition that this consumer's effects do not yet include.
create table consumed_position (
    consumer    text   not null,
    topic       text   not null,
    partition   integer not null,
    next_offset bigint not null,
    primary key (consumer, topic, partition)
);

create table dead_letter (
    id           uuid        primary key,
    consumer     text        not null,
    topic        text        not null,
    partition    integer     not null,
    "offset"     bigint      not null,
    aggregate_id text,
    epoch        bigint,
    version      bigint,
    recorded_at  timestamptz,
    type         text,
    reason       text        not null,
    headers      jsonb       not null,
    payload      bytea,
    status       text        not null default 'OPEN' check (status in ('OPEN', 'RETRIED', 'SKIPPED')),
    received_at  timestamptz not null default clock_timestamp(),
    resolved_at  timestamptz,
    unique (consumer, topic, partition, "offset")
);
create index dead_letter_open on dead_letter (consumer, received_at) where status = 'OPEN';

create table idempotent_answer (
    subject     text        not null,
    key         text        not null,
    fingerprint text        not null,
    answer      jsonb       not null,
    given_at    timestamptz not null default now(),
    primary key (subject, key)
);
create index idempotent_answer_by_age on idempotent_answer (given_at);

create table audit_entry (
    seq                bigint generated always as identity primary key,
    recorded_at        timestamptz not null default now(),
    account_id         text not null,
    roles              text not null,
    command            text not null,
    subject            text not null,
    for_participant_id text
);
create index audit_entry_by_subject on audit_entry (subject, seq);
create index audit_entry_by_account on audit_entry (account_id, seq);

create table job (
    id               uuid        primary key,
    type             text        not null,
    owner_account_id text        not null,
    status           text        not null default 'QUEUED'
        check (status in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    input            jsonb       not null,
    memory           jsonb       not null default '{}',
    done             bigint      not null default 0,
    total            bigint      not null default 0,
    phase            text        not null default 'queued',
    result           jsonb,
    problem          jsonb,
    cancel_requested boolean     not null default false,
    lease_holder     text,
    leased_until     timestamptz,
    attempts         integer     not null default 0,
    version          bigint      not null default current_epoch(),
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    finished_at      timestamptz
);
create index job_due on job (created_at) where status in ('QUEUED', 'RUNNING');
create index job_by_owner on job (owner_account_id, created_at desc, id);

grant select, insert, update, delete on applied_version, parked_message, consumed_position, idempotent_answer, job to ${app};
grant select, insert, update on dead_letter to ${app};
grant select, insert on audit_entry to ${app};
