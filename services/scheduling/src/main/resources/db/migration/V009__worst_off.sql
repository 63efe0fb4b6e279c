-- Who has most breaks and why, and what a repair does to what stood.
alter table timetable add column worst_off text, add column repair_quality text;
