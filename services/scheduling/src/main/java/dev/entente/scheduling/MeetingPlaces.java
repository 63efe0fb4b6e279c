package dev.entente.scheduling;

import dev.entente.platform.rule.ActedBy;
import dev.entente.scheduling.meeting.domain.HandOver;
import dev.entente.scheduling.timetable.domain.Placement;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What timetables ask of meetings: that they take the places found for them, with claims and facts. */
public interface MeetingPlaces {

    /**
     * Gives as many as possible their places, all in this transaction; what was booked meanwhile stays. Meetings without
     * a place wait for another, or end.
     *
     * @return the meetings that are where they are to be
     */
    Uni<Set<UUID>> book(Batch batch);

    /**
     * @param handOvers meetings that colleagues take over where they are, before anything else
     * @param unscheduled meetings that cannot stay where they are and have no other place
     * @param cancelled meetings that will never take place
     */
    record Batch(
            UUID matchmakingEventId,
            List<Placement> placements,
            List<HandOver> handOvers,
            Collection<UUID> unscheduled,
            Collection<UUID> cancelled,
            ActedBy actedBy,
            Instant occurredAt,
            Instant now) {}
}
