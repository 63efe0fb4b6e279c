-- What time a timetable leaves to go from hall to hall.
update timetable
   set wishes = cast(cast(wishes as jsonb) || '{"travelSlots":0}' as text);
