package dev.entente.scheduling.calendar.domain;

import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a command must know of its matchmaking event.
 *
 * @param hasOpenSession whether any session still takes bookings
 */
public record EventTerms(
        UUID matchmakingEventId,
        @Nullable UUID programmeId,
        Phase phase,
        boolean retrospective,
        Set<String> organiserAccountIds,
        int maxMeetingsPerParticipant,
        boolean repeatedMeetingsAllowed,
        @Nullable Integer maxOpenRequestsPerParticipant,
        @Nullable Instant requestDeadline,
        boolean hasOpenSession,
        List<ParticipationType> participationTypes) {

    public void requirePhaseFor(Activity activity) {
        if (!activity.phases().contains(phase)) {
            throw new Refusal(
                            CalendarRule.PHASE_MUST_ALLOW_ACTIVITY,
                            "The matchmaking event is in phase " + phase + "; this needs one of " + activity.phases()
                                    + ".")
                    .with("phase", phase);
        }
    }

    /** True for an account that organises this very event and calls in that role. */
    public boolean isOrganisedBy(Actor actor) {
        return actor.is(Role.ORGANISER) && organiserAccountIds.contains(actor.accountId());
    }

    /** For what belongs to the organiser alone; somebody else's event does not exist for the caller. */
    public void requireOrganiser(Actor actor) {
        Refusal.require(
                isOrganisedBy(actor),
                CalendarRule.MATCHMAKING_EVENT_MUST_EXIST,
                "There is no such matchmaking event among yours.");
    }

    /** Whether each of the two types may meet the other. */
    public boolean mayMeet(String type, String other) {
        return allows(type, other) && allows(other, type);
    }

    /** Slots that begin later than this can be booked; in a retrospective event all can. */
    public Instant firstSlotAfter(Instant now) {
        return retrospective ? Instant.EPOCH : now;
    }

    public boolean knowsType(String type) {
        return find(type).isPresent();
    }

    public int meetingLimit(String type) {
        return find(type)
                .map(ParticipationType::maxMeetings)
                .map(own -> Math.min(own, maxMeetingsPerParticipant))
                .orElse(maxMeetingsPerParticipant);
    }

    /** Whether the deadline for requests and answers has passed; in a retrospective event none fires by itself. */
    public boolean deadlinePassedAt(Instant now) {
        return !retrospective && requestDeadline != null && !now.isBefore(requestDeadline);
    }

    private boolean allows(String type, String other) {
        return find(type).map(found -> found.mayMeet().contains(other)).orElse(false);
    }

    private Optional<ParticipationType> find(String code) {
        return participationTypes.stream()
                .filter(type -> type.code().equals(code))
                .findFirst();
    }
}
