-- What is chosen when there is not room for all, and what was achieved of it.
alter table timetable
    add column placed_weight       bigint,
    add column placed_weight_bound bigint;
update timetable
   set wishes = cast(cast(wishes as jsonb)
                     || '{"goal":"PLACE_ALL","weights":{"ofTypes":{},"ofMeetings":{}},"rest":null}' as text);
