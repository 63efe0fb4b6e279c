-- Who asks, as the gateways set it at the start of each transaction.
create function asking_account() returns text
    language sql stable parallel safe
    return current_setting('entente.subject', true);

create function entente_itself_asks() returns boolean
    language sql stable parallel safe
    return string_to_array(coalesce(current_setting('entente.roles', true), ''), ',') && array['SERVICE', 'ADMIN'];

grant execute on function asking_account(), entente_itself_asks() to ${app};

create table programme (
    id                    uuid   primary key,
    name                  text   not null,
    organiser_account_ids text[] not null check (cardinality(organiser_account_ids) > 0),
    analyst_account_ids   text[] not null,
    partnerships          text   not null check (partnerships is json array),
    fact_version          bigint not null
);
create index programme_by_organiser on programme using gin (organiser_account_ids);
create index programme_by_analyst on programme using gin (analyst_account_ids);

create table organisation (
    id               uuid    primary key,
    owner_account_id text    not null,
    external_id      text,
    name             text    not null,
    kind             text    not null check (kind in ('CLUSTER', 'COMPANY', 'RESEARCH', 'PUBLIC', 'INVESTOR')),
    sme              boolean not null,
    country          text    not null,
    region           text,
    sectors          text[]  not null,
    first_kind       text    not null,
    first_country    text    not null,
    fact_version     bigint  not null,
    constraint organisation_external_id_once unique (owner_account_id, external_id)
);
create index organisation_by_name on organisation (lower(name), country, kind);

create table matchmaking_event (
    id                     uuid        primary key,
    programme_id           uuid references programme,
    name                   text        not null,
    country                text        not null,
    place                  text,
    time_zone              text        not null,
    retrospective          boolean     not null,
    phase                  text        not null check (phase in
        ('DRAFT', 'REGISTRATION', 'BOOKING', 'RUNNING', 'FOLLOW_UP', 'ARCHIVED', 'CANCELLED')),
    phase_changed_at       timestamptz,
    registration_opened_at timestamptz,
    cancellation_reason    text,
    organiser_account_ids  text[]      not null check (cardinality(organiser_account_ids) > 0),
    rules                  text        not null check (rules is json object),
    sessions               text        not null check (sessions is json array),
    tables                 text        not null check (tables is json array),
    participation_types    text        not null check (participation_types is json array),
    next_closing_at        timestamptz,
    changed_at             timestamptz not null,
    fact_version           bigint      not null
);
create index matchmaking_event_by_organiser on matchmaking_event using gin (organiser_account_ids);
create index matchmaking_event_by_programme on matchmaking_event (programme_id);
create index matchmaking_event_closing on matchmaking_event (next_closing_at) where next_closing_at is not null;

create table participant (
    id                   uuid        primary key,
    matchmaking_event_id uuid        not null references matchmaking_event,
    programme_id         uuid,
    organisation_id      uuid        not null references organisation,
    organisation_kind    text        not null,
    country              text        not null,
    participation_type   text        not null,
    presence             text        not null check (presence in ('ON_SITE', 'ONLINE')),
    status               text        not null check (status in
        ('APPLIED', 'APPROVED', 'REJECTED', 'WAITLISTED', 'WITHDRAWN')),
    ever_approved        boolean     not null check (ever_approved or status <> 'APPROVED'),
    account_id           text,
    external_id          text,
    status_reason        text,
    status_since         timestamptz not null,
    changed_at           timestamptz not null,
    fact_version         bigint      not null,
    constraint participant_external_id_once unique (matchmaking_event_id, external_id)
);
-- One participation per organisation and account and event; who has withdrawn may apply again.
create unique index participant_once on participant (matchmaking_event_id, organisation_id, account_id)
    where account_id is not null and status <> 'WITHDRAWN';
create index participant_by_event on participant (matchmaking_event_id, id);
create index participant_by_account on participant (account_id, id) where account_id is not null;
create index participant_by_organisation on participant (organisation_id, id);

-- The only table that says who somebody is.
create table person (
    participant_id uuid primary key references participant on delete cascade,
    first_name     text not null,
    last_name      text not null,
    email          text not null,
    phone          text,
    job_title      text
);

create table invitation (
    id             uuid        primary key,
    participant_id uuid        not null references participant on delete cascade,
    code_hash      text        not null unique,
    expires_at     timestamptz not null,
    redeemed_at    timestamptz,
    redeemed_by    text,
    check ((redeemed_at is null) = (redeemed_by is null))
);
create index invitation_by_participant on invitation (participant_id);

create table participant_import (
    job_id               uuid        primary key references job on delete cascade,
    matchmaking_event_id uuid        not null references matchmaking_event,
    account_id           text        not null,
    columns              text        not null check (columns is json array),
    started_at           timestamptz not null
);
create index participant_import_by_age on participant_import (started_at);

-- What was uploaded, row by row, and what became of it. The content may name persons; it goes after a while.
create table participant_import_row (
    job_id         uuid   not null references participant_import on delete cascade,
    row_number     integer not null,
    external_id    text,
    content        text   not null check (content is json object),
    status         text   not null check (status in
        ('PENDING', 'CREATED', 'UPDATED', 'UNCHANGED', 'REJECTED', 'NOT_APPLIED')),
    errors         text   not null default '[]' check (errors is json array),
    participant_id uuid,
    invitation_id  uuid,
    primary key (job_id, row_number)
);

grant select, insert, update, delete on programme, organisation, matchmaking_event, participant, person, invitation,
    participant_import_row, participant_import to ${app};
