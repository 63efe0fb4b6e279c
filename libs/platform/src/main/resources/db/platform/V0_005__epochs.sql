-- What operators see of a restore. The first table is of the service that was restored, the second of one that listens.

-- Facts that lie on this service's topics and that its database does not have: it was restored to before them.
create table lost_fact (
    topic       text        not null,
    partition   integer     not null,
    "offset"    bigint      not null,
    -- The epoch that was started because of it.
    epoch       bigint      not null references service_epoch,
    message_id  uuid        not null,
    type        text        not null,
    key         text        not null,
    lost_epoch  bigint      not null,
    version     bigint      not null,
    recorded_at timestamptz not null,
    primary key (epoch, topic, partition, "offset")
);
create index lost_fact_by_message on lost_fact (message_id);
alter table service_epoch add column restated_aggregates bigint not null default 0;
grant select on lost_fact to ${app}, ${relay};

-- Where what a consumer held and what the restored sender told anew differ.
create table restore_difference (
    consumer      text        not null,
    aggregate_id  text        not null,
    epoch         bigint      not null,
    topic         text        not null,
    partition     integer     not null,
    held_epoch    bigint      not null,
    held_version  bigint      not null,
    -- What it was taken back to; null when the sender does not know the aggregate any more.
    told_version  bigint,
    found_at      timestamptz not null default clock_timestamp(),
    primary key (consumer, aggregate_id, epoch)
);
grant select, insert, delete on restore_difference to ${app};

-- A UUID of version 7, which PostgreSQL makes itself from release 18 on only.
create function new_id() returns uuid language sql volatile as
$$
    select cast(encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
        placing substring(int8send(cast(extract(epoch from clock_timestamp()) * 1000 as bigint)) from 3) from 1 for 6),
        52, 1), 53, 1), 'hex') as uuid)
$$;

-- A new epoch, in which the service tells all its state anew.
create function start_epoch(seen bigint, heard bigint, partitions jsonb, lost jsonb) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    raised bigint;
    restated bigint;
begin
    -- Whoever appends waits, and then appends in the new epoch, behind what is told anew.
    lock table outbox in share row exclusive mode;
    if current_epoch() > seen then
        return current_epoch(); -- another instance was faster
    end if;
    raised := greatest(seen, heard) + 1;
    insert into service_epoch(epoch) values (raised);
    insert into lost_fact(epoch, topic, partition, "offset", message_id, type, key, lost_epoch, version, recorded_at)
    select raised, topic, partition, "offset", "messageId", type, key, epoch, version, "recordedAt"
      from jsonb_to_recordset(lost)
        as given(topic text, partition integer, "offset" bigint, "messageId" uuid, type text, key text, epoch bigint,
                 version bigint, "recordedAt" timestamptz);
    -- The last fact of each aggregate holds its whole state.
    insert into outbox(message_id, topic, key, aggregate_version, type, payload, epoch)
    select new_id(), topic, key, aggregate_version,
           'entente.' || split_part(topic, '.', 2) || '.' || noun || '-restored.v1',
           (select jsonb_object_agg(field.key, field.value) from jsonb_each(fact) as field
             where field.key in ('occurredAt', 'actedBy', lower(left(member, 1)) || substr(member, 2)))::text,
           raised
      from (select distinct on (key)
                   key, topic, aggregate_version, payload::jsonb as fact,
                   regexp_replace(split_part(topic, '.', 3), 's$', '') as noun,
                   replace(initcap(replace(regexp_replace(split_part(topic, '.', 3), 's$', ''), '-', ' ')), ' ', '')
                       as member
              from outbox
             where aggregate_version is not null
             order by key, epoch desc, aggregate_version desc) as last_fact
     order by key;
    get diagnostics restated = row_count;
    update service_epoch set restated_aggregates = restated where epoch = raised;
    insert into outbox(message_id, topic, key, type, payload, epoch)
    select new_id(), topic, topic || '/' || partition, 'entente.' || split_part(topic, '.', 2) || '.epoch-started.v1',
           jsonb_build_object(
               'occurredAt', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'epoch', raised,
               'topic', topic, 'partition', partition, 'partitions', count)::text,
           raised
      from jsonb_each_text(partitions) as given(topic, total),
           cast(total as integer) as count,
           generate_series(0, count - 1) as partition
     order by topic, partition;
    return raised;
end
$$;
revoke execute on function start_epoch from public;
grant execute on function start_epoch to ${relay};
