package dev.entente.agreements.roster.usecase;

import dev.entente.agreements.roster.domain.MatchmakingEvent;
import dev.entente.agreements.roster.domain.Meeting;
import dev.entente.agreements.roster.domain.RosterRule;
import dev.entente.agreements.roster.domain.Standing;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Looks up what other services own. A command that names something not heard of yet is refused as such, and may be
 * repeated; a reader hears that there is no such thing.
 */
@ApplicationScoped
public class Roster {
    private final Meetings meetings;
    private final Participants participants;
    private final MatchmakingEvents events;

    Roster(MatchmakingEvents events, Meetings meetings, Participants participants) {
        this.events = events;
        this.meetings = meetings;
        this.participants = participants;
    }

    /** For a command that tells something of this meeting and of nothing else. */
    public Uni<Meeting> meetingAlone(UUID id) {
        return meetings.findAlone(id).map(found -> found.orElseThrow(() -> notYetKnown("meeting", id)));
    }

    /** For a command that rests on the attendance of these. */
    public Uni<List<Meeting>> steadyMeetings(Collection<UUID> ids) {
        return meetings.findSteady(ids).invoke(found -> {
            Set<UUID> missing = new HashSet<>(ids);
            found.forEach(meeting -> missing.remove(meeting.id()));
            missing.stream().findFirst().ifPresent(id -> {
                throw notYetKnown("meeting", id);
            });
        });
    }

    public Uni<Standing> standing(Actor actor, UUID matchmakingEventId, Collection<UUID> participantIds) {
        return participants
                .standing(actor, matchmakingEventId, participantIds)
                .map(found -> found.orElseThrow(() -> notYetKnown("matchmaking event", matchmakingEventId)))
                .invoke(standing -> standing.missing(participantIds).ifPresent(id -> {
                    throw notYetKnown("participant", id);
                }));
    }

    /** For readers: a meeting in which the caller took part or which it organised. */
    public Uni<Meeting> ownMeeting(UUID id, Actor actor) {
        return meetings.find(id)
                .map(found -> found.orElseThrow(Standing::notInvolved))
                .call(meeting -> participants
                        .standing(actor, meeting.matchmakingEventId(), meeting.participantIds())
                        .map(Roster::knownToReader)
                        .invoke(Standing::requireInvolved));
    }

    /** For readers: an event that has been heard of. */
    public Uni<MatchmakingEvent> event(UUID id) {
        return events.find(id)
                .map(found -> found.orElseThrow(() -> new Refusal(
                        RosterRule.MATCHMAKING_EVENT_MUST_BE_KNOWN, "There is no such matchmaking event.")));
    }

    private static Standing knownToReader(Optional<Standing> found) {
        return found.orElseThrow(Standing::notInvolved);
    }

    private static Refusal notYetKnown(String what, UUID id) {
        return new Refusal(RosterRule.NOT_YET_KNOWN, "The " + what + " " + id + " has not been heard of here yet.");
    }
}
