-- A generation is one whole projection of the topics. One serves; a rebuild fills the next from the first offset on.
create table projection (
    generation  integer     primary key,
    status      text        not null check (status in ('BUILDING', 'SERVING', 'RETIRED', 'REJECTED')),
    started_at  timestamptz not null default now(),
    switched_at timestamptz,
    ended_at    timestamptz,
    job_id      uuid,
    -- At the end of a transaction one serves and at most one is built; deferred, because a switch changes two rows.
    constraint projection_one_of_each exclude using btree (status with =)
        where (status in ('SERVING', 'BUILDING')) deferrable initially deferred
);
insert into projection(generation, status, switched_at) values (1, 'SERVING', now());
grant select, insert, update, delete on projection to ${app};

-- Texts of messages are RFC 3339 with Z, so what they mean does not depend on any setting, unlike the cast as such.
create function instant_of(text) returns timestamptz
    language sql immutable strict parallel safe as 'select cast($1 as timestamptz)';
create function day_of(text) returns date
    language sql immutable strict parallel safe as 'select cast($1 as date)';
create function countries_of_parties(state jsonb) returns text[]
    language sql immutable parallel safe
    as $$ select array(select party ->> 'country' from jsonb_array_elements(state -> 'parties') as given(party)) $$;

-- Every fact ever received, each with the whole state of its aggregate after it. An aggregate's state as of T is the row
-- with recorded_at <= T that nothing superseded by T; so any past answer can be given again, and nothing is ever added up.
create table fact (
    fact_no             bigint      generated always as identity,
    generation          integer     not null,
    subject             text        not null,
    aggregate_id        uuid        not null,
    epoch               bigint      not null,
    version             bigint      not null,
    recorded_at         timestamptz not null,
    superseded_at       timestamptz,
    occurred_at         timestamptz not null,
    message_id          uuid        not null,
    message_type        text        not null,
    topic               text        not null,
    partition           integer     not null,
    "offset"            bigint      not null,
    state               jsonb       not null,
    -- What reports ask for, taken out of the state.
    programme_id        uuid        generated always as (cast(state ->> 'programmeId' as uuid)) stored,
    matchmaking_event_id uuid       generated always as (cast(state ->> 'matchmakingEventId' as uuid)) stored,
    meeting_id          uuid        generated always as (cast(state ->> 'meetingId' as uuid)) stored,
    participant_id      uuid        generated always as (cast(state ->> 'participantId' as uuid)) stored,
    organisation_id     uuid        generated always as (cast(state ->> 'organisationId' as uuid)) stored,
    participant_ids     uuid[]      generated always as (case when state ? 'requester' then array[
                                        cast(state #>> '{requester,participantId}' as uuid),
                                        cast(state #>> '{receiver,participantId}' as uuid)] end) stored,
    countries           text[]      generated always as (case
                                        when state ? 'requester' then array[
                                            state #>> '{requester,country}', state #>> '{receiver,country}']
                                        when state ? 'parties' then countries_of_parties(state)
                                        when state ? 'organisation' then array[state #>> '{organisation,country}']
                                        else array[state ->> 'country'] end) stored,
    kind                text        generated always as (coalesce(state ->> 'kind', state #>> '{organisation,kind}')) stored,
    status              text        generated always as (state ->> 'status') stored,
    attendance          text        generated always as (state ->> 'attendance') stored,
    presumed            boolean     generated always as (cast(state ->> 'presumed' as boolean)) stored,
    decided_by_organiser boolean    generated always as (cast(state ->> 'decidedByOrganiser' as boolean)) stored,
    ever_scheduled      boolean     generated always as (cast(state ->> 'everScheduled' as boolean)) stored,
    slot_starts_at      timestamptz generated always as (instant_of(state ->> 'slotStartsAt')) stored,
    ever_approved       boolean     generated always as (cast(state ->> 'everApproved' as boolean)) stored,
    agreement_type      text        generated always as (state ->> 'type') stored,
    stage               text        generated always as (coalesce(state ->> 'state', state ->> 'phase')) stored,
    disputed            boolean     generated always as (cast(state ->> 'disputed' as boolean)) stored,
    unsupported         boolean     generated always as (cast(state ->> 'unsupported' as boolean)) stored,
    verified            boolean     generated always as (cast(state ->> 'verified' as boolean)) stored,
    has_evidence        boolean     generated always as (jsonb_array_length(state -> 'evidenceDocuments') > 0) stored,
    signed_on           date        generated always as (day_of(state ->> 'signedOn')) stored,
    result              text        generated always as (state ->> 'result') stored,
    round               integer     generated always as (cast(state ->> 'round' as integer)) stored,
    primary key (generation, aggregate_id, epoch, version)
);
create unique index fact_by_number on fact (fact_no);
create index fact_of_programme on fact (generation, subject, programme_id, recorded_at);
create index fact_of_event on fact (generation, subject, matchmaking_event_id, recorded_at);
create index fact_current_scope on fact (generation, subject, aggregate_id)
    where superseded_at is null and subject in ('programme', 'matchmaking-event');
grant select, insert, update, delete on fact to ${app};

-- How far each service says it has told everything; the newest hundred of each service.
create table watermark (
    service        text        not null,
    epoch          bigint      not null,
    recorded_up_to timestamptz not null,
    ends           jsonb       not null,
    received_at    timestamptz not null default now(),
    primary key (service, epoch, recorded_up_to)
);
grant select, insert, update, delete on watermark to ${app};

-- The newest watermark of each service that a generation was seen to have reached; never goes back.
create table reached_watermark (
    generation     integer     not null,
    service        text        not null,
    epoch          bigint      not null,
    recorded_up_to timestamptz not null,
    primary key (generation, service)
);
grant select, insert, update, delete on reached_watermark to ${app};

-- The newest watermark of each service that a fed generation has reached at this moment: every partition is applied up
-- to its ends, and nothing recorded before it is parked or set aside. Newest first and only until one is found, which
-- usually is the first or the second looked at.
create view reached_now as
select fed.generation, service.name as service, found.epoch, found.recorded_up_to
  from (select generation from projection where status in ('BUILDING', 'SERVING')) as fed
 cross join (select distinct service as name from watermark) as service
 cross join lateral (
   select w.epoch, w.recorded_up_to from watermark as w
    where w.service = service.name
      and not exists (
        select from jsonb_each(w.ends) as topic(name, partitions)
         cross join lateral jsonb_each_text(topic.partitions) as part(number, ending)
          left join consumed_position as c
            on c.consumer = 'reporting.' || split_part(topic.name, '.', 3) || '@' || fed.generation
           and c.topic = topic.name and c.partition = cast(part.number as integer)
         where coalesce(c.next_offset, 0) < cast(part.ending as bigint))
      and not exists (
        select from parked_message as parked
         where parked.consumer like 'reporting.%@' || fed.generation
           and split_part(parked.topic, '.', 2) = w.service and parked.recorded_at <= w.recorded_up_to)
      and not exists (
        select from dead_letter as dead
         where dead.status = 'OPEN' and dead.consumer like 'reporting.%@' || fed.generation
           and split_part(dead.topic, '.', 2) = w.service and dead.recorded_at <= w.recorded_up_to)
    order by w.recorded_up_to desc limit 1) as found;
grant select on reached_now to ${app};
