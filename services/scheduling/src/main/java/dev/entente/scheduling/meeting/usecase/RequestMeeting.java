package dev.entente.scheduling.meeting.usecase;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.ActedBy;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.rule.Role;
import dev.entente.platform.time.Ids;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.calendar.domain.Occurrence;
import dev.entente.scheduling.meeting.domain.Act;
import dev.entente.scheduling.meeting.domain.Invitation;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.domain.MeetingRule;
import dev.entente.scheduling.meeting.domain.Side;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One participant asks another for a meeting. */
@ApplicationScoped
public class RequestMeeting {
    private final Scenes scenes;
    private final Meetings meetings;
    private final Outbox outbox;
    private final Ids ids;

    RequestMeeting(Scenes scenes, Meetings meetings, Outbox outbox, Ids ids) {
        this.scenes = scenes;
        this.meetings = meetings;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** @param note free text from the requester to the receiver; it never leaves this service */
    public record Command(
            UUID matchmakingEventId,
            UUID requesterId,
            UUID receiverId,
            @Nullable String note,
            @Nullable Instant occurredAt) {}

    public Uni<Meeting> handle(Command command, Occasion occasion) {
        require(
                !command.requesterId().equals(command.receiverId()),
                MeetingRule.MEETING_MUST_BE_BETWEEN_TWO_PARTICIPANTS,
                "/receiverId",
                "A participant does not meet itself.");
        return scenes.invite(command.matchmakingEventId(), command.requesterId(), command.receiverId())
                .map(invitation -> decide(invitation, command, occasion))
                .call(requested -> meetings.add(requested.meeting()))
                .call(requested -> outbox.append(requested.fact()))
                .map(Meeting.Requested::meeting);
    }

    private Meeting.Requested decide(Invitation invitation, Command command, Occasion occasion) {
        ActedBy actedBy = actedBy(invitation, occasion.actor());
        EventTerms terms = invitation.terms();
        invitation.requireAllowed(occasion.now());
        Instant occurredAt = Occurrence.of(terms, command.occurredAt(), occasion.now(), null);
        Act act = new Act(actedBy, Side.REQUESTER, occurredAt, occasion.now());
        return Meeting.request(ids.get(), invitation, command.note(), act);
    }

    private static ActedBy actedBy(Invitation invitation, Actor actor) {
        boolean own = invitation.requester().isStoodForBy(actor);
        require(
                own || invitation.terms().isOrganisedBy(actor),
                MeetingRule.PARTICIPANT_MUST_EXIST,
                "/requesterId",
                "There is no such participant among yours.");
        String requesterId = invitation.requester().participantId().toString();
        return new ActedBy(actor.accountId(), own ? Role.PARTICIPANT : Role.ORGANISER, requesterId);
    }
}
