package dev.entente.agreements.wire;

import static java.util.Objects.requireNonNull;

import dev.entente.agreements.roster.domain.Attendee;
import dev.entente.agreements.roster.domain.Meeting;
import dev.entente.agreements.roster.domain.OrganisationKind;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of scheduling's facts about a meeting. */
public record MeetingMessage(Instant occurredAt, State meeting) {
    private static final String SCHEDULED = "SCHEDULED";
    private static final Set<String> OPEN = Set.of("REQUESTED", "ACCEPTED", SCHEDULED);
    private static final String UNREPORTED = "UNREPORTED";
    private static final String HELD = "HELD";

    public MeetingMessage {
        requireNonNull(occurredAt, "occurredAt");
        requireNonNull(meeting, "meeting");
    }

    public record State(
            UUID meetingId,
            UUID matchmakingEventId,
            String status,
            String attendance,
            Side requester,
            Side receiver,
            @Nullable Instant slotStartsAt) {

        public State {
            requireNonNull(meetingId, "meetingId");
            requireNonNull(matchmakingEventId, "matchmakingEventId");
            requireNonNull(status, "status");
            requireNonNull(attendance, "attendance");
            requireNonNull(requester, "requester");
            requireNonNull(receiver, "receiver");
            if (isHeld(status, attendance)) {
                requireNonNull(slotStartsAt, "slotStartsAt");
            }
        }
    }

    public record Side(UUID participantId, UUID organisationId, OrganisationKind organisationKind, String country) {

        public Side {
            requireNonNull(participantId, "participantId");
            requireNonNull(organisationId, "organisationId");
            requireNonNull(organisationKind, "organisationKind");
            requireNonNull(country, "country");
        }

        Attendee toAttendee() {
            return new Attendee(participantId, organisationId, organisationKind, country);
        }
    }

    public Meeting toCopy() {
        boolean held = isHeld(meeting.status, meeting.attendance);
        return new Meeting(
                meeting.meetingId,
                meeting.matchmakingEventId,
                held,
                OPEN.contains(meeting.status) && UNREPORTED.equals(meeting.attendance),
                meeting.slotStartsAt,
                meeting.requester.toAttendee(),
                meeting.receiver.toAttendee());
    }

    private static boolean isHeld(String status, String attendance) {
        return SCHEDULED.equals(status) && HELD.equals(attendance);
    }
}
