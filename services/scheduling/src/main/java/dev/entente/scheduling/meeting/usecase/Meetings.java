package dev.entente.scheduling.meeting.usecase;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Actor;
import dev.entente.scheduling.meeting.domain.Meeting;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The meetings that scheduling keeps. Those given to be changed are locked, in the order of their ids. */
public interface Meetings {

    /** Adds a requested one; refuses it when the pair has a live meeting and may have but one. */
    Uni<Void> add(Meeting meeting);

    /** For reading, if the caller may see it. */
    Uni<Meeting> get(UUID meetingId, Actor actor);

    /** For reading: those of an event that the caller may see. */
    Uni<Page<Meeting>> page(MeetingFilter filter, PageRequest request, Actor actor);

    /** For reading: what a participant has scheduled, in the order of time. */
    Uni<List<Meeting>> scheduledFor(UUID participantId);

    /** Those of these meetings that there are, in the order of their ids; the caller has locked them. */
    Uni<List<Meeting>> find(Collection<UUID> meetingIds);

    /**
     * Forgets meetings whose changes are written: else each of thousands is compared again whenever more of them are
     * written. They must not be changed any more.
     */
    Uni<Void> forget(List<Meeting> written);
}
