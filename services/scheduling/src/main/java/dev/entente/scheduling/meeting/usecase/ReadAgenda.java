package dev.entente.scheduling.meeting.usecase;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.domain.MeetingRule;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What a participant has scheduled, for itself and for the organiser. */
@ApplicationScoped
public class ReadAgenda {
    private final MatchmakingEvents events;
    private final Meetings meetings;

    ReadAgenda(MatchmakingEvents events, Meetings meetings) {
        this.events = events;
        this.meetings = meetings;
    }

    public Uni<List<Meeting>> handle(UUID matchmakingEventId, UUID participantId, Occasion occasion) {
        return events.visibleTerms(matchmakingEventId, occasion.actor())
                .chain(terms -> events.participant(matchmakingEventId, participantId)
                        .invoke(entry -> require(
                                terms.isOrganisedBy(occasion.actor()) || entry.isStoodForBy(occasion.actor()),
                                MeetingRule.PARTICIPANT_MUST_EXIST,
                                "There is no such participant among yours.")))
                .chain(entry -> meetings.scheduledFor(entry.participantId()));
    }
}
