-- Calendar: matchmaking events as registration tells them.
create table matchmaking_event (
    matchmaking_event_id              uuid    primary key,
    programme_id                      uuid,
    phase                             text    not null,
    retrospective                     boolean not null,
    organiser_account_ids             text[]  not null,
    max_meetings_per_participant      integer not null,
    repeated_meetings_allowed         boolean not null,
    max_open_requests_per_participant integer,
    request_deadline                  timestamptz,
    participation_types               jsonb   not null
);
create index matchmaking_event_with_deadline on matchmaking_event (request_deadline)
    where request_deadline is not null and not retrospective;

create table session (
    matchmaking_event_id uuid    not null,
    session_id           uuid    not null,
    name                 text    not null,
    closed               boolean not null,
    primary key (matchmaking_event_id, session_id)
);

-- A slot id stands for a time: sessions that run side by side share their slots.
create table slot (
    matchmaking_event_id uuid        not null,
    slot_id              uuid        not null,
    session_id           uuid        not null,
    starts_at            timestamptz not null,
    ends_at              timestamptz not null,
    primary key (matchmaking_event_id, slot_id, session_id)
);

-- place: position among the tables of one kind that are fixed to nobody.
create table meeting_table (
    matchmaking_event_id uuid    not null,
    table_id             uuid    not null,
    name                 text    not null,
    kind                 text    not null,
    fixed_participant_id uuid,
    place                integer not null,
    primary key (matchmaking_event_id, table_id)
);
create index free_meeting_table on meeting_table (matchmaking_event_id, kind, place) where fixed_participant_id is null;
create index fixed_meeting_table on meeting_table (matchmaking_event_id, fixed_participant_id)
    where fixed_participant_id is not null;

create function event_terms(e matchmaking_event) returns jsonb
    language sql stable as
$$
    select jsonb_build_object(
        'matchmakingEventId', e.matchmaking_event_id,
        'programmeId', e.programme_id,
        'phase', e.phase,
        'retrospective', e.retrospective,
        'organiserAccountIds', e.organiser_account_ids,
        'maxMeetingsPerParticipant', e.max_meetings_per_participant,
        'repeatedMeetingsAllowed', e.repeated_meetings_allowed,
        'maxOpenRequestsPerParticipant', e.max_open_requests_per_participant,
        'requestDeadline', e.request_deadline,
        'hasOpenSession', exists (select 1 from session s
                                   where s.matchmaking_event_id = e.matchmaking_event_id and not s.closed),
        'participationTypes', e.participation_types)
$$;

-- Commands on an event's meetings hold its calendar; a change of the calendar waits for them and they for it. So no
-- booking slips into a session while it closes. The state is read by a later statement than the one that holds.
create function hold_calendar(event uuid) returns boolean
    language plpgsql volatile as
$$
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('calendar ' || event, 0));
    return true;
end;
$$;

create function change_calendar(event uuid) returns boolean
    language plpgsql volatile as
$$
begin
    perform pg_advisory_xact_lock(hashtextextended('calendar ' || event, 0));
    return true;
end;
$$;

-- Roster: participants as registration tells them, with what only scheduling counts. The row is the participant's
-- lock: bookings count on it in the order of ids, and a withdrawal waits for them.
create table participant (
    participant_id       uuid    primary key,
    matchmaking_event_id uuid    not null,
    organisation_id      uuid    not null,
    organisation_kind    text    not null,
    country              text    not null,
    participation_type   text    not null,
    presence             text    not null,
    status               text    not null,
    account_id           text,
    scheduled_meetings   integer not null default 0 check (scheduled_meetings >= 0),
    open_requests        integer not null default 0 check (open_requests >= 0),
    unavailable_slot_ids uuid[]  not null default '{}',
    availability_version bigint  not null default 0
) with (fillfactor = 80);
create index participant_by_event on participant (matchmaking_event_id, account_id);

create function roster_entry(p participant) returns jsonb
    language sql stable as
$$
    select jsonb_build_object(
        'participantId', p.participant_id,
        'matchmakingEventId', p.matchmaking_event_id,
        'organisationId', p.organisation_id,
        'organisationKind', p.organisation_kind,
        'country', p.country,
        'participationType', p.participation_type,
        'presence', p.presence,
        'status', p.status,
        'accountId', p.account_id)
$$;

create table meeting (
    meeting_id                  uuid        primary key,
    matchmaking_event_id        uuid        not null,
    programme_id                uuid,
    kind                        text        not null,
    status                      text        not null,
    requester_participant_id    uuid        not null,
    requester_organisation_id   uuid        not null,
    requester_organisation_kind text        not null,
    requester_country           text        not null,
    requester_account_id        text,
    receiver_participant_id     uuid        not null,
    receiver_organisation_id    uuid        not null,
    receiver_organisation_kind  text        not null,
    receiver_country            text        not null,
    receiver_account_id         text,
    attendance                  text        not null,
    presumed                    boolean     not null,
    decided_by_organiser        boolean     not null,
    turnout                     text,
    requesters_word             text,
    receivers_word              text,
    slot_id                     uuid,
    session_id                  uuid,
    slot_starts_at              timestamptz,
    slot_ends_at                timestamptz,
    table_id                    uuid,
    proposed_slot_id            uuid,
    proposed_by_participant_id  uuid,
    ever_scheduled              boolean     not null,
    once_per_event              boolean     not null,
    note                        text,
    reason                      text,
    fact_version                bigint      not null,
    last_occurred_at            timestamptz not null,
    updated_at                  timestamptz not null,
    check ((status = 'SCHEDULED') = (slot_id is not null)),
    check ((slot_id is null) = (table_id is null)),
    check (requester_participant_id <> receiver_participant_id)
) with (fillfactor = 80);

-- The same pair meets once, unless the organiser allowed more when the meeting was requested.
create unique index one_live_meeting_per_pair on meeting (
    matchmaking_event_id,
    least(requester_participant_id, receiver_participant_id),
    greatest(requester_participant_id, receiver_participant_id))
    where once_per_event and status in ('REQUESTED', 'ACCEPTED', 'SCHEDULED');
create index meeting_by_event on meeting (matchmaking_event_id, meeting_id);
create index meeting_by_requester on meeting (requester_participant_id, meeting_id);
create index meeting_by_receiver on meeting (receiver_participant_id, meeting_id);
create index meeting_awaiting_attendance on meeting (matchmaking_event_id, session_id, meeting_id)
    where status = 'SCHEDULED' and attendance = 'UNREPORTED';
create index meeting_undecided on meeting (matchmaking_event_id, status, meeting_id)
    where status in ('REQUESTED', 'ACCEPTED');

-- Who and what a scheduled meeting occupies: two participants and a table. The primary key is the guarantee against
-- double booking; meeting_id has no foreign key because its row is locked by whoever claims.
create table claim (
    matchmaking_event_id uuid not null,
    slot_id              uuid not null,
    resource_id          uuid not null,
    meeting_id           uuid not null,
    primary key (matchmaking_event_id, slot_id, resource_id)
);

create table timetable (
    timetable_id         uuid        primary key,
    matchmaking_event_id uuid        not null,
    status               text        not null,
    method               text        not null,
    publish_when_ready   boolean     not null,
    started_by           text        not null,
    occurred_at          timestamptz,
    reason               text,
    requested            integer,
    placed               integer,
    placed_bound         integer,
    breaks               integer,
    breaks_lower_bound   integer,
    seconds              double precision,
    published_meetings   integer     not null default 0,
    overtaken_meetings   integer     not null default 0,
    fact_version         bigint      not null,
    last_occurred_at     timestamptz not null,
    updated_at           timestamptz not null
);
create index timetable_by_event on timetable (matchmaking_event_id, timetable_id);
create unique index one_published_timetable on timetable (matchmaking_event_id) where status = 'PUBLISHED';
create unique index one_timetable_at_work on timetable (matchmaking_event_id)
    where status in ('COMPUTING', 'PUBLISHING');

create table placement (
    timetable_id uuid not null references timetable on delete cascade,
    meeting_id   uuid not null,
    slot_id      uuid not null,
    session_id   uuid not null,
    table_id     uuid not null,
    status       text not null default 'PROPOSED' check (status in ('PROPOSED', 'PUBLISHED', 'OVERTAKEN')),
    primary key (timetable_id, meeting_id)
);

-- Finds a free table that suits both: of their kind, a booth only for its owner. Each meeting begins its search at
-- another table, so that bookings at the same time seldom meet at one.
create function free_table(event uuid, wanted_slot uuid, one uuid, other uuid, meeting uuid, wanted_table uuid)
    returns uuid
    language plpgsql stable as
$$
declare
    suiting text;
    start   integer;
    found   uuid;
begin
    select case when bool_and(p.presence = 'ON_SITE') then 'ON_SITE' else 'ONLINE' end
      into suiting
      from participant p
     where p.participant_id in (one, other);

    if wanted_table is not null then
        select t.table_id
          into found
          from meeting_table t
         where t.matchmaking_event_id = event and t.table_id = wanted_table and t.kind = suiting
           and (t.fixed_participant_id is null or t.fixed_participant_id in (one, other))
           and not exists (select 1 from claim c
                            where c.matchmaking_event_id = event and c.slot_id = wanted_slot
                              and c.resource_id = t.table_id);
        return found;
    end if;

    select t.table_id
      into found
      from meeting_table t
     where t.matchmaking_event_id = event and t.fixed_participant_id in (one, other) and t.kind = suiting
       and not exists (select 1 from claim c
                        where c.matchmaking_event_id = event and c.slot_id = wanted_slot
                          and c.resource_id = t.table_id)
     order by t.table_id
     limit 1;
    if found is not null then
        return found;
    end if;

    select mod(abs(hashtext(meeting::text)::bigint), t.place + 1)
      into start
      from meeting_table t
     where t.matchmaking_event_id = event and t.kind = suiting and t.fixed_participant_id is null
     order by t.place desc
     limit 1;

    select t.table_id
      into found
      from meeting_table t
     where t.matchmaking_event_id = event and t.kind = suiting and t.fixed_participant_id is null and t.place >= start
       and not exists (select 1 from claim c
                        where c.matchmaking_event_id = event and c.slot_id = wanted_slot
                          and c.resource_id = t.table_id)
     order by t.place
     limit 1;
    if found is not null then
        return found;
    end if;

    select t.table_id
      into found
      from meeting_table t
     where t.matchmaking_event_id = event and t.kind = suiting and t.fixed_participant_id is null and t.place < start
       and not exists (select 1 from claim c
                        where c.matchmaking_event_id = event and c.slot_id = wanted_slot
                          and c.resource_id = t.table_id)
     order by t.place
     limit 1;
    return found;
end;
$$;

grant select, insert, update, delete on
    matchmaking_event, session, slot, meeting_table, participant, meeting, claim, timetable, placement to ${app};

-- The second belt behind the ownership that every query checks.
alter table meeting enable row level security;
create policy meeting_of_its_parties_and_organisers on meeting to ${app} using (
    string_to_array(current_setting('entente.roles', true), ',') && array['SERVICE', 'ADMIN']
    or requester_account_id = current_setting('entente.subject', true)
    or receiver_account_id = current_setting('entente.subject', true)
    or exists (select 1 from matchmaking_event e
                where e.matchmaking_event_id = meeting.matchmaking_event_id
                  and current_setting('entente.subject', true) = any (e.organiser_account_ids)));

alter table timetable enable row level security;
create policy timetable_of_its_organisers on timetable to ${app} using (
    string_to_array(current_setting('entente.roles', true), ',') && array['SERVICE', 'ADMIN']
    or exists (select 1 from matchmaking_event e
                where e.matchmaking_event_id = timetable.matchmaking_event_id
                  and current_setting('entente.subject', true) = any (e.organiser_account_ids)));
