-- How many meetings participants should have when meetings are chosen, and how close a timetable comes.
alter table timetable add column targets text;
update timetable
   set wishes = cast(cast(wishes as jsonb) || '{"targets":{"everybody":0,"ofTypes":{}}}' as text);
