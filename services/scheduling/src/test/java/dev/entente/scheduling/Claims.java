package dev.entente.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platformtest.servers.Sql;
import java.util.UUID;

/** What must hold of claims and counters whatever happened. */
final class Claims {
    private Claims() {}

    static void assertSound(Gathering gathering) {
        assertThat(Sql.rows("""
                        select m.meeting_id, m.status, count(c.resource_id)
                          from meeting m
                          left join claim c on c.meeting_id = m.meeting_id
                         where m.matchmaking_event_id = ?
                         group by m.meeting_id, m.status
                        having count(c.resource_id) <> case when m.status = 'SCHEDULED' then 3 else 0 end
                            or m.status = 'SCHEDULED' and (count(*) filter (where c.slot_id = m.slot_id
                               and c.resource_id in (m.requester_participant_id, m.receiver_participant_id, m.table_id)) <> 3)
                        """, gathering.id))
                .as("meetings whose claims are not two participants and a table")
                .isEmpty();
        assertThat(Sql.rows("""
                        select p.participant_id
                          from participant p
                          left join meeting m
                            on p.participant_id in (m.requester_participant_id, m.receiver_participant_id)
                         where p.matchmaking_event_id = ?
                         group by p.participant_id
                        having p.scheduled_meetings <> count(*) filter (where m.status = 'SCHEDULED')
                            or p.open_requests <> count(*) filter (
                                where m.status = 'REQUESTED' and m.requester_participant_id = p.participant_id)
                        """, gathering.id))
                .as("participants whose counters are wrong")
                .isEmpty();
    }

    static String tableOf(String meetingId) {
        return Sql.value("select table_id from meeting where meeting_id = ?", UUID.fromString(meetingId));
    }

    /** Slot and table. */
    static String placeOf(String meetingId) {
        return Sql.value(
                "select slot_id || ' ' || table_id from meeting where meeting_id = ?", UUID.fromString(meetingId));
    }

    static String statusOf(String meetingId) {
        return Sql.value("select status from meeting where meeting_id = ?", UUID.fromString(meetingId));
    }
}
