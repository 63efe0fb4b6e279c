create table agreement (
    id                         uuid        primary key,
    programme_id               uuid,
    matchmaking_event_id       uuid        not null,
    type                       text        not null,
    kind                       text        not null,
    stage                      text        not null,
    disputed                   boolean     not null,
    unsupported                boolean     not null,
    verified                   boolean     not null,
    -- JSON: parties and evidence are small, and are read and written only together with their agreement.
    parties                    text        not null,
    party_ids                  uuid[]      not null,
    meeting_ids                uuid[]      not null,
    last_meeting_at            timestamptz not null,
    reported_by_participant_id uuid        not null,
    signed_on                  date,
    ended_on                   date,
    evidence                   text        not null,
    title                      text,
    dispute_reason             text,
    end_reason                 text,
    last_occurred_at           timestamptz not null,
    updated_at                 timestamptz not null,
    fact_version               bigint      not null,
    constraint established_agreement_has_signing_date
        check (stage not in ('ESTABLISHED', 'ENDED') or signed_on is not null),
    constraint ended_agreement_has_end_date check ((stage = 'ENDED') = (ended_on is not null))
);
create index agreement_by_event on agreement (matchmaking_event_id, id);

-- The way from a meeting to what came of it: row-level security would keep an index on the array from being used.
create table agreement_meeting (
    meeting_id   uuid not null references meeting,
    agreement_id uuid not null references agreement,
    primary key (meeting_id, agreement_id)
);
grant select, insert, update, delete on agreement, agreement_meeting to ${app};

alter table agreement enable row level security;
create policy agreement_of_own on agreement
    using (acts_as_entente()
           or exists (select 1 from matchmaking_event e
                       where e.id = agreement.matchmaking_event_id
                         and current_setting('entente.subject', true) = any (e.organiser_account_ids))
           or exists (select 1 from participant p
                       where p.id = any (agreement.party_ids)
                         and p.account_id = current_setting('entente.subject', true)));

create table evidence_document (
    id                      uuid    primary key,
    agreement_id            uuid    not null references agreement,
    added_by_participant_id uuid    not null,
    type                    text    not null,
    sha256                  text    not null,
    size                    integer not null,
    file_name               text,
    added_on                date    not null,
    constraint evidence_added_once unique (agreement_id, sha256)
);

-- Apart from its document, so that it can be erased and lists do not load it.
create table evidence_content (
    document_id uuid  primary key references evidence_document,
    content     bytea not null
);
-- Scans and containers are compressed already.
alter table evidence_content alter column content set storage external;
grant select, insert, update, delete on evidence_document, evidence_content to ${app};

-- The agreement's own policy decides: where it is hidden, so is its evidence.
alter table evidence_document enable row level security;
create policy evidence_document_of_own on evidence_document
    using (exists (select 1 from agreement a where a.id = agreement_id));
alter table evidence_content enable row level security;
create policy evidence_content_of_own on evidence_content
    using (exists (select 1 from evidence_document d where d.id = document_id));
