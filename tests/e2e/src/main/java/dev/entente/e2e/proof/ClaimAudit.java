package dev.entente.e2e.proof;

import java.util.ArrayList;
import java.util.List;

/** Whether anybody or any table is booked twice, and whether claims and counters say what the meetings say. */
public final class ClaimAudit {
    private static final String OCCUPIED = """
            with occupied as (
                select matchmaking_event_id, slot_id, resource_id, meeting_id
                  from meeting
                 cross join lateral (values (requester_participant_id), (receiver_participant_id), (table_id))
                       as taken(resource_id)
                 where status = 'SCHEDULED')
            """;

    private static final String BOOKED_TWICE = OCCUPIED + """
            select 'slot ' || slot_id || ': ' || resource_id || ' is booked by ' || string_agg(cast(meeting_id as text), ', ')
              from occupied
             group by matchmaking_event_id, slot_id, resource_id
            having count(*) > 1""";

    private static final String MISSING_CLAIMS = OCCUPIED + """
            select 'meeting ' || meeting_id || ' has no claim on ' || resource_id
              from (select * from occupied except select matchmaking_event_id, slot_id, resource_id, meeting_id from claim)
                   as missing""";

    private static final String IDLE_CLAIMS = OCCUPIED + """
            select 'claim on ' || resource_id || ' is left behind by meeting ' || meeting_id
              from (select matchmaking_event_id, slot_id, resource_id, meeting_id from claim
                     where meeting_id not in (select timetable_id from timetable)
                    except select * from occupied)
                   as idle""";

    private static final String WRONG_COUNTERS = """
            select 'participant ' || participant_id || ' counts ' || scheduled_meetings || ' meetings of ' || meetings
                   || ' and ' || open_requests || ' open requests of ' || requests
              from (select participant.*,
                           (select count(*) from meeting
                             where status = 'SCHEDULED'
                               and participant_id in (requester_participant_id, receiver_participant_id)) as meetings,
                           (select count(*) from meeting
                             where status = 'REQUESTED' and participant_id = requester_participant_id) as requests
                      from participant) as counted
             where scheduled_meetings <> meetings or open_requests <> requests""";

    private static final String PAIRS_MEETING_TWICE = """
            select 'participants ' || one || ' and ' || other || ' have ' || count(*) || ' live meetings'
              from (select matchmaking_event_id,
                           least(requester_participant_id, receiver_participant_id) as one,
                           greatest(requester_participant_id, receiver_participant_id) as other
                      from meeting
                     where once_per_event and status in ('REQUESTED', 'ACCEPTED', 'SCHEDULED')) as live
             group by matchmaking_event_id, one, other
            having count(*) > 1""";

    private static final List<String> QUESTIONS =
            List.of(BOOKED_TWICE, MISSING_CLAIMS, IDLE_CLAIMS, WRONG_COUNTERS, PAIRS_MEETING_TWICE);

    private ClaimAudit() {}

    /** Each fault in words; none when all is well. */
    public static List<String> faults(SourceDatabases sources) {
        List<String> faults = new ArrayList<>();
        QUESTIONS.forEach(question -> faults.addAll(sources.texts("scheduling", question)));
        return faults;
    }
}
