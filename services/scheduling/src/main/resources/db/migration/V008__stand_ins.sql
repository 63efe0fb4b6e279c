-- Who takes over the meetings of somebody absent.
update timetable
   set wishes = cast(jsonb_set(cast(wishes as jsonb), '{repair,standIns}', '[]') as text)
 where jsonb_typeof(cast(wishes as jsonb) -> 'repair') = 'object';
