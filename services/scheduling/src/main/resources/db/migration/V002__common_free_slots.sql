-- Slots free for both and with a table, those not before the preferred time first. Whether there is a table is asked slot
-- by slot in that order, and no longer than it takes to find as many as are wanted.
create function common_free_slots(event uuid, one uuid, other uuid, later_than timestamptz, preferred timestamptz,
                                  most integer)
    returns jsonb
    language plpgsql stable as
$$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object(
                   'slotId', free.slot_id, 'sessionId', free.session_id,
                   'startsAt', free.starts_at, 'endsAt', free.ends_at)), '[]')
          from (select untaken.*
                  from (select s.slot_id, s.session_id, s.starts_at, s.ends_at, s.starts_at < preferred as earlier
                          from slot s
                          join session o on o.matchmaking_event_id = s.matchmaking_event_id
                                        and o.session_id = s.session_id
                         where s.matchmaking_event_id = event and not o.closed and s.starts_at > later_than
                           and not exists (select 1 from participant p
                                            where p.participant_id in (one, other)
                                              and s.slot_id = any (p.unavailable_slot_ids))
                           and not exists (select 1 from claim c
                                            where c.matchmaking_event_id = event
                                              and c.slot_id = s.slot_id and c.resource_id in (one, other))
                         order by earlier, s.starts_at, s.slot_id, s.session_id
                        offset 0) untaken
                 where free_table(event, untaken.slot_id, one, other, one, null) is not null
                 order by untaken.earlier, untaken.starts_at, untaken.slot_id, untaken.session_id
                 limit most) free);
end;
$$;
