-- What the organiser wished, what stands in the way of an infeasible one, and more of what was achieved. Wishes and
-- obstacle are JSON that only their timetable reads.
alter table timetable
    add column wishes                 text not null
        default '{"timeLimitSeconds":60,"seed":1,"fairness":null,"rearrange":"NOTHING","lockedMeetingIds":[]}',
    add column obstacle               text,
    add column restores_timetable_id  uuid,
    add column fairness               integer,
    add column idle_slots             integer,
    add column first_seconds          double precision,
    add column best_seconds           double precision;
alter table timetable alter column wishes drop default;

-- Where a meeting was when the timetable was computed: whoever moved it since keeps it there.
alter table placement
    add column from_slot_id  uuid,
    add column from_table_id uuid;
