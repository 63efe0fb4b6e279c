package dev.entente.scheduling;

import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Many who agreed to hundreds of meetings, for which there are hardly enough places: no proof that a timetable of theirs is
 * best ends within the time of a test.
 */
record Crowd(Gathering fair, List<Guest> guests) {
    private static final int GUESTS = 46;
    private static final int MEETINGS_OF_EACH = 5;

    /** All meetings but one are copied from that one in the database, as calls would take a test's time. */
    static Crowd of(TestMessages messages) {
        Gathering fair = Gathering.tomorrow(messages).session(12).tables(13).announced();
        Crowd crowd = new Crowd(fair, fair.visitors(GUESTS));
        crowd.agree(crowd.guest(0).agreesToMeet(crowd.guest(1)));
        return crowd;
    }

    private void agree(String first) {
        List<UUID> meetings = new ArrayList<>();
        List<UUID> requesters = new ArrayList<>();
        List<UUID> receivers = new ArrayList<>();
        for (int pair = 1; pair < GUESTS * MEETINGS_OF_EACH; pair++) {
            int step = 1 + pair / GUESTS;
            meetings.add(NewId.next());
            requesters.add(guest(pair).id);
            receivers.add(guest(pair + step * step).id);
        }
        Sql.rows("""
                insert into meeting
                select (jsonb_populate_record(m, jsonb_build_object(
                           'meeting_id', pair.meeting_id,
                           'requester_participant_id', a.participant_id,
                           'requester_organisation_id', a.organisation_id, 'requester_account_id', a.account_id,
                           'receiver_participant_id', b.participant_id,
                           'receiver_organisation_id', b.organisation_id, 'receiver_account_id', b.account_id))).*
                  from meeting m
                 cross join unnest(string_to_array(?, ',')::uuid[], string_to_array(?, ',')::uuid[],
                                   string_to_array(?, ',')::uuid[]) as pair(meeting_id, requester_id, receiver_id)
                  join participant a on a.participant_id = pair.requester_id
                  join participant b on b.participant_id = pair.receiver_id
                 where m.meeting_id = ?
                returning meeting_id""", listed(meetings), listed(requesters), listed(receivers), UUID.fromString(first));
    }

    private static String listed(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    /** Counted on from the first after the last. */
    Guest guest(int number) {
        return guests.get(number % GUESTS);
    }
}
