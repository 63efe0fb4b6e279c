package dev.entente.scheduling.meeting.usecase;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.meeting.domain.Meeting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The meetings of an event: all of them for its organiser, one's own for a participant. */
@ApplicationScoped
public class ListMeetings {
    private final MatchmakingEvents events;
    private final Meetings meetings;

    ListMeetings(MatchmakingEvents events, Meetings meetings) {
        this.events = events;
        this.meetings = meetings;
    }

    public Uni<Page<Meeting>> handle(MeetingFilter filter, PageRequest request, Occasion occasion) {
        return events.visibleTerms(filter.matchmakingEventId(), occasion.actor())
                .chain(() -> meetings.page(filter, request, occasion.actor()));
    }
}
