package dev.entente.simulation.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.platform.message.MessageJson;
import dev.entente.platform.outbox.KeptMessage;
import dev.entente.scheduling.meeting.domain.Attendance;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.domain.MeetingStatus;
import dev.entente.simulation.store.Table;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Which meetings a listener must take for held, by scheduling's own table. */
public final class HeldMeetings {
    private final Table<UUID, Meeting> meetings;
    private final Consumption consumption;
    private final MessageJson json;

    public HeldMeetings(Table<UUID, Meeting> meetings, Consumption consumption, MessageJson json) {
        this.meetings = meetings;
        this.consumption = consumption;
        this.json = json;
    }

    /** Of a meeting whose last fact an operator skipped counts the last one before. */
    Set<UUID> atRest() {
        Set<UUID> held = new TreeSet<>();
        consumption.told().forEach((key, versions) -> {
            UUID id = UUID.fromString(key);
            if (isHeld(id, versions)) {
                held.add(id);
            }
        });
        return held;
    }

    private boolean isHeld(UUID id, NavigableMap<Long, KeptMessage> versions) {
        if (consumption.isSkipped(versions.lastEntry().getValue())) {
            Optional<KeptMessage> before = consumption.lastTaken(versions);
            return before.isPresent()
                    && isHeld(json.parse(before.get().payload(), JsonNode.class).path("meeting"));
        }
        Meeting meeting = meetings.committed().get(id);
        return meeting != null
                && meeting.status() == MeetingStatus.SCHEDULED
                && meeting.snapshot().attendance() == Attendance.HELD;
    }

    /** By a meeting's state in a message. */
    static boolean isHeld(JsonNode meeting) {
        return meeting.path("attendance").asText().equals("HELD")
                && meeting.path("status").asText().equals("SCHEDULED");
    }
}
