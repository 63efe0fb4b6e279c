create table lantern (
    id           uuid   primary key,
    name         text   not null unique,
    lit          boolean not null,
    fact_version bigint not null,
    owner_account_id text not null default current_setting('entente.subject')
);
alter table lantern enable row level security;
create policy lantern_of_its_owner on lantern using (
    owner_account_id = current_setting('entente.subject', true)
    or 'ADMIN' = any (string_to_array(current_setting('entente.roles', true), ',')));
create table ship_log (
    seq        bigint generated always as identity primary key,
    ship_id    uuid   not null,
    version    bigint not null,
    name       text   not null,
    noted_at   timestamptz not null,
    topic_offset bigint not null
);
grant select, insert, update, delete on lantern, ship_log to ${app};
