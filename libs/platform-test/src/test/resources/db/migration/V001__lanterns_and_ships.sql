create table lantern (
    id           uuid   primary key,
    name         text   not null unique,
    lit          boolean not null,
    fact_version bigint not null
);
create table ship_log (
    seq        bigint generated always as identity primary key,
    ship_id    uuid   not null,
    version    bigint not null,
    name       text   not null,
    noted_at   timestamptz not null,
    topic_offset bigint not null
);
grant select, insert, update, delete on lantern, ship_log to ${app};
