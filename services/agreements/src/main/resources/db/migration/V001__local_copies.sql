-- What registration and scheduling told us; replaced as a whole by each of their messages.
create table matchmaking_event (
    id                    uuid    primary key,
    programme_id          uuid,
    time_zone             text    not null,
    retrospective         boolean not null,
    phase                 text    not null,
    organiser_account_ids text[]  not null
);

create table participant (
    id                   uuid primary key,
    matchmaking_event_id uuid not null,
    account_id           text
);
create index participant_by_account on participant (account_id) where account_id is not null;

create table meeting (
    id                          uuid    primary key,
    matchmaking_event_id        uuid    not null,
    held                        boolean not null,
    slot_starts_at              timestamptz,
    requester_participant_id    uuid    not null,
    requester_organisation_id   uuid    not null,
    requester_organisation_kind text    not null,
    requester_country           text    not null,
    receiver_participant_id     uuid    not null,
    receiver_organisation_id    uuid    not null,
    receiver_organisation_kind  text    not null,
    receiver_country            text    not null,
    constraint held_meeting_has_a_time check (not held or slot_starts_at is not null)
);

grant select, insert, update, delete on matchmaking_event, participant, meeting to ${app};

-- The second belt behind the ownership in each query: who acts is set by the gateway that opened the transaction.
create function acts_as_entente() returns boolean stable language sql
    return string_to_array(current_setting('entente.roles', true), ',') && array['SERVICE', 'ADMIN'];
