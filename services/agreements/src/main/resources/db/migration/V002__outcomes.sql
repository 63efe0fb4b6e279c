create table outcome (
    id                   uuid        primary key,
    meeting_id           uuid        not null references meeting,
    matchmaking_event_id uuid        not null,
    programme_id         uuid,
    participant_id       uuid        not null,
    organisation_id      uuid        not null,
    country              text        not null,
    round                integer     not null check (round in (1, 2)),
    result               text        not null,
    note                 text,
    told_by_account_id   text        not null,
    last_occurred_at     timestamptz not null,
    fact_version         bigint      not null,
    constraint outcome_told_once unique (meeting_id, participant_id, round)
);
grant select, insert, update, delete on outcome to ${app};

alter table outcome enable row level security;
create policy outcome_of_own on outcome
    using (acts_as_entente() or organises(matchmaking_event_id) or stands_for_one_of(array[participant_id]));
