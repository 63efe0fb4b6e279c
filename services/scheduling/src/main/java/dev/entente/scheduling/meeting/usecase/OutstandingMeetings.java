package dev.entente.scheduling.meeting.usecase;

import dev.entente.scheduling.meeting.domain.Meeting;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Meetings that something is still to become of, some at a time, locked in the order of their ids. */
public interface OutstandingMeetings {

    /** Requests of the event that wait for an answer. */
    Uni<List<Meeting>> lockRequested(UUID matchmakingEventId, int most);

    /** Live events whose deadline has passed while requests still wait. */
    Uni<List<UUID>> eventsWithOverdueRequests(Instant now);

    /** Requests of this live event, if its deadline has passed. */
    Uni<List<Meeting>> lockOverdue(UUID matchmakingEventId, Instant now, int most);

    /** Requests and accepted meetings of the event. */
    Uni<List<Meeting>> lockUndecided(UUID matchmakingEventId, int most);

    /** Scheduled meetings of the event whose session is closed and whose attendance nobody reported. */
    Uni<List<Meeting>> lockAwaitingAttendance(UUID matchmakingEventId, int most);

    /** Scheduled meetings of the event whose attendance nobody reported. */
    Uni<List<Meeting>> lockUnreported(UUID matchmakingEventId, int most);

    /** What a participant had before it when it left at {@code since}: open, accepted, or scheduled for later. */
    Uni<List<Meeting>> lockAheadOf(UUID participantId, Instant since, int most);
}
