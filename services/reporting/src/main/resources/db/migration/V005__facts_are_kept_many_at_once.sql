-- Keeps facts in the order given, each ending the validity of what its aggregate was before; answers how many. A loop, and
-- not one statement for all: the planner takes a set made of JSON for a hundred rows, and would read the whole table.
create function keep_facts(facts jsonb) returns integer
    language plpgsql as
$$
declare
    given record;
begin
    for given in
        select * from jsonb_to_recordset(facts) as listed(
            generation integer, subject text, "aggregateId" uuid, epoch bigint, version bigint, "recordedAt" text,
            "occurredAt" text, "messageId" uuid, type text, topic text, partition integer, "offset" bigint, state jsonb)
    loop
        update fact set superseded_at = instant_of(given."recordedAt")
         where fact.generation = given.generation and aggregate_id = given."aggregateId" and superseded_at is null;
        insert into fact(generation, subject, aggregate_id, epoch, version, recorded_at, occurred_at, message_id,
                         message_type, topic, partition, "offset", state)
        values (given.generation, given.subject, given."aggregateId", given.epoch, given.version,
                instant_of(given."recordedAt"), instant_of(given."occurredAt"), given."messageId", given.type,
                given.topic, given.partition, given."offset", given.state);
    end loop;
    return jsonb_array_length(facts);
end;
$$;
