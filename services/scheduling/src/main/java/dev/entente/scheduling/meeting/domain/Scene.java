package dev.entente.scheduling.meeting.domain;

import static dev.entente.platform.rule.Refusal.require;
import static dev.entente.scheduling.meeting.domain.MeetingRule.ACCOUNT_MUST_NOT_ACT_FOR_BOTH_SIDES;
import static dev.entente.scheduling.meeting.domain.MeetingRule.CALLER_MUST_STAND_FOR_PARTICIPANT;
import static dev.entente.scheduling.meeting.domain.MeetingRule.MEETING_MUST_EXIST;
import static dev.entente.scheduling.meeting.domain.MeetingRule.PARTICIPANT_MUST_BE_PARTY_OF_MEETING;

import dev.entente.platform.rule.ActedBy;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Role;
import dev.entente.scheduling.calendar.domain.Activity;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.calendar.domain.Occurrence;
import dev.entente.scheduling.roster.domain.ParticipantStatus;
import dev.entente.scheduling.roster.domain.RosterEntry;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a command on a meeting must know, read after the meeting was locked.
 *
 * @param wantedSlot the slot the command names, if it names one
 * @param inClosedSession whether the slot the meeting has lies in a session that is closed
 */
public record Scene(
        Meeting meeting,
        EventTerms terms,
        RosterEntry requester,
        RosterEntry receiver,
        @Nullable WantedSlot wantedSlot,
        boolean inClosedSession) {

    /** Who the caller is in this meeting and when it acts; to others the meeting does not exist. */
    public Act act(Activity activity, Mandate mandate, Occasion occasion) {
        Act act = actNow(mandate, occasion);
        terms.requirePhaseFor(activity);
        return act.at(Occurrence.of(terms, mandate.occurredAt(), occasion.now(), meeting.lastOccurredAt()));
    }

    /** As {@link #act}, for a meeting whose attendance is told: in a retrospective event the slot's time counts. */
    public Act actOfAttendance(Mandate mandate, Occasion occasion) {
        Act act = actNow(mandate, occasion);
        terms.requirePhaseFor(Activity.REPORT_ATTENDANCE);
        Occurrence.mustNotBeTold(mandate.occurredAt());
        return act.at(timeOfAttendance(occasion.now()));
    }

    /** When an attendance told now counts as having happened. */
    public Instant timeOfAttendance(Instant now) {
        Place place = meeting.place();
        return terms.retrospective() && place != null ? place.endsAt() : now;
    }

    public RosterEntry entry(Side side) {
        return side == Side.REQUESTER ? requester : receiver;
    }

    /** The slot that the command names; it must be one of this matchmaking event. */
    public WantedSlot requireWantedSlot() {
        if (wantedSlot == null) {
            throw new Refusal(MeetingRule.SLOT_MUST_BELONG_TO_EVENT, "The matchmaking event has no such slot.")
                    .at("/slotId");
        }
        return wantedSlot;
    }

    /** The slot that the command names, free by what is seen before anything is locked for it. */
    public WantedSlot requireFreeSlot(Act act) {
        WantedSlot slot = requireWantedSlot();
        slot.requireBookable(terms, act.occurredAt());
        slot.requireFree();
        return slot;
    }

    /** That both may take this place, by what their locked rows say. */
    public void requireRoom(Claimed claimed, boolean addsMeeting) {
        for (Claimed.Counted counted : claimed.participants()) {
            requireRoom(counted, addsMeeting);
        }
    }

    private void requireRoom(Claimed.Counted counted, boolean addsMeeting) {
        String id = "Participant " + counted.participantId();
        require(
                counted.status() == ParticipantStatus.APPROVED,
                MeetingRule.PARTICIPANT_MUST_BE_APPROVED,
                id + " is " + counted.status() + ".");
        require(
                !counted.unavailable(),
                MeetingRule.SLOT_MUST_BE_AVAILABLE_TO_BOTH,
                "/slotId",
                id + " is not available in this slot.");
        int limit = terms.meetingLimit(typeOf(counted.participantId()));
        require(
                !addsMeeting || counted.scheduledMeetings() <= limit,
                MeetingRule.MEETINGS_MUST_STAY_WITHIN_LIMIT,
                id + " has its " + limit + " meetings.");
    }

    private String typeOf(UUID participantId) {
        return (requester.participantId().equals(participantId) ? requester : receiver).participationType();
    }

    public void requireOpenSession() {
        require(!inClosedSession, MeetingRule.SESSION_MUST_BE_OPEN, "The session of this meeting is closed.");
    }

    private Act actNow(Mandate mandate, Occasion occasion) {
        Act act = mandate.participantId() == null
                ? inOwnRight(occasion)
                : on(sideOf(mandate.participantId(), occasion.actor()), occasion);
        meeting.requireVersion(mandate.seenVersion());
        return act;
    }

    private Act inOwnRight(Occasion occasion) {
        Actor actor = occasion.actor();
        if (terms.isOrganisedBy(actor)) {
            return act(new ActedBy(actor.accountId(), Role.ORGANISER, null), null, occasion);
        }
        requireParty(actor);
        requireOneSideOnly(actor);
        return on(requester.isStoodForBy(actor) ? Side.REQUESTER : Side.RECEIVER, occasion);
    }

    private Act on(Side side, Occasion occasion) {
        Actor actor = occasion.actor();
        RosterEntry entry = entry(side);
        boolean own = entry.isStoodForBy(actor);
        require(
                own || terms.isOrganisedBy(actor),
                CALLER_MUST_STAND_FOR_PARTICIPANT,
                "/participantId",
                "You do not stand for this participant.");
        if (own) {
            requireOneSideOnly(actor);
        }
        Role role = own ? Role.PARTICIPANT : Role.ORGANISER;
        return act(new ActedBy(actor.accountId(), role, entry.participantId().toString()), side, occasion);
    }

    private Side sideOf(UUID participantId, Actor actor) {
        if (!terms.isOrganisedBy(actor)) {
            requireParty(actor);
        }
        for (Side side : Side.values()) {
            if (entry(side).participantId().equals(participantId)) {
                return side;
            }
        }
        throw new Refusal(PARTICIPANT_MUST_BE_PARTY_OF_MEETING, "This participant is not a party of the meeting.")
                .at("/participantId");
    }

    private void requireParty(Actor actor) {
        require(
                requester.isStoodForBy(actor) || receiver.isStoodForBy(actor),
                MEETING_MUST_EXIST,
                "There is no such meeting among yours.");
    }

    private void requireOneSideOnly(Actor actor) {
        require(
                !(requester.isStoodForBy(actor) && receiver.isStoodForBy(actor)),
                ACCOUNT_MUST_NOT_ACT_FOR_BOTH_SIDES,
                "Your account stands for both sides of this meeting; the organiser must act.");
    }

    private static Act act(ActedBy actedBy, @Nullable Side side, Occasion occasion) {
        return new Act(actedBy, side, occasion.now(), occasion.now());
    }
}
