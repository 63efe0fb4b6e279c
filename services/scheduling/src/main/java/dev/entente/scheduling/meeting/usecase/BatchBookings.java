package dev.entente.scheduling.meeting.usecase;

import dev.entente.scheduling.meeting.domain.Booking;
import dev.entente.scheduling.meeting.domain.PublicationPlan.Candidate;
import dev.entente.scheduling.meeting.domain.PublicationPlan.State;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Claims for many meetings in one transaction; locks in the same order as {@link Bookings}. */
public interface BatchBookings {

    /**
     * Those of these meetings that are accepted or scheduled, locked in the order of their ids; the event's sessions
     * cannot close meanwhile.
     *
     * @param leaving those of them that do not stay although somebody has proposed another slot
     */
    Uni<List<Candidate>> lockCandidates(UUID matchmakingEventId, Collection<UUID> meetingIds, Collection<UUID> leaving);

    /**
     * Locks the participants in the order of their ids, and reads what is true from then on.
     *
     * @param slotIds those whose claims are wanted: of a large event they are many, and all others' bookings wait meanwhile
     */
    Uni<State> lockParticipants(UUID matchmakingEventId, Collection<UUID> participantIds, Collection<UUID> slotIds);

    /** Takes what is free of all claims; says for which meetings it could take all three. */
    Uni<Set<UUID>> claim(List<Booking> bookings);
}
