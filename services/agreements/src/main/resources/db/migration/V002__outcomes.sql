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
    using (acts_as_entente()
           or exists (select 1 from matchmaking_event e
                       where e.id = outcome.matchmaking_event_id
                         and current_setting('entente.subject', true) = any (e.organiser_account_ids))
           or exists (select 1 from participant p
                       where p.id = outcome.participant_id
                         and p.account_id = current_setting('entente.subject', true)));
