package dev.entente.scheduling.meeting.domain;

import static dev.entente.platform.rule.Refusal.require;
import static dev.entente.scheduling.meeting.domain.MeetingStatus.ACCEPTED;
import static dev.entente.scheduling.meeting.domain.MeetingStatus.CANCELLED;
import static dev.entente.scheduling.meeting.domain.MeetingStatus.DECLINED;
import static dev.entente.scheduling.meeting.domain.MeetingStatus.EXPIRED;
import static dev.entente.scheduling.meeting.domain.MeetingStatus.REQUESTED;
import static dev.entente.scheduling.meeting.domain.MeetingStatus.SCHEDULED;
import static dev.entente.scheduling.meeting.domain.MeetingStatus.WITHDRAWN;

import dev.entente.platform.rule.Refusal;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.meeting.domain.MeetingFact.MeetingAccepted;
import dev.entente.scheduling.meeting.domain.MeetingFact.MeetingAttendanceConfirmed;
import dev.entente.scheduling.meeting.domain.MeetingFact.MeetingAttendanceDisputed;
import dev.entente.scheduling.meeting.domain.MeetingFact.MeetingCancelled;
import dev.entente.scheduling.meeting.domain.MeetingFact.MeetingDeclined;
import dev.entente.scheduling.meeting.domain.MeetingFact.MeetingExpired;
import dev.entente.scheduling.meeting.domain.MeetingFact.MeetingHandedOver;
import dev.entente.scheduling.meeting.domain.MeetingFact.MeetingHeld;
import dev.entente.scheduling.meeting.domain.MeetingFact.MeetingMissed;
import dev.entente.scheduling.meeting.domain.MeetingFact.MeetingMoved;
import dev.entente.scheduling.meeting.domain.MeetingFact.MeetingRequested;
import dev.entente.scheduling.meeting.domain.MeetingFact.MeetingScheduled;
import dev.entente.scheduling.meeting.domain.MeetingFact.MeetingSlotProposalRefused;
import dev.entente.scheduling.meeting.domain.MeetingFact.MeetingSlotProposed;
import dev.entente.scheduling.meeting.domain.MeetingFact.MeetingUnscheduled;
import dev.entente.scheduling.meeting.domain.MeetingFact.MeetingWithdrawn;
import dev.entente.scheduling.meeting.domain.MeetingFact.Telling;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bilateral meeting from request to attendance.
 *
 * <pre>
 *                 receiver                 a party, organiser, timetable
 *  REQUESTED ───────────────► ACCEPTED ◄──────────────────────────────► SCHEDULED
 *      │                         │          organiser unschedules           │  attendance: see AttendanceRecord
 *      ├─► DECLINED  (receiver)  │                                          │  moves: a party proposes, the other
 *      ├─► WITHDRAWN (requester) └──► CANCELLED ◄───────────────────────────┘  consents; or the organiser at once
 *      └─► EXPIRED   (deadline,       (a party, organiser; a scheduled one only while unreported
 *                     organiser)       and while its session is open)
 * </pre>
 *
 * Whether slot, table and limits allow a booking is settled before {@link #schedule}; here only the meeting's own state
 * counts.
 */
@Entity
public class Meeting extends MeetingState {
    protected Meeting() {}

    /** A new request; {@link Invitation} has checked that the two may meet. */
    public static Requested request(UUID meetingId, Invitation invitation, @Nullable String note, Act act) {
        Meeting meeting = new Meeting();
        EventTerms terms = invitation.terms();
        meeting.meetingId = meetingId;
        meeting.matchmakingEventId = terms.matchmakingEventId();
        meeting.programmeId = terms.programmeId();
        meeting.oncePerEvent = !terms.repeatedMeetingsAllowed();
        meeting.requester = Party.of(invitation.requester());
        meeting.receiver = Party.of(invitation.receiver());
        meeting.kind = MeetingKind.of(meeting.requester.organisationKind(), meeting.receiver.organisationKind());
        meeting.status = REQUESTED;
        meeting.attendance = AttendanceRecord.unreported();
        meeting.note = note;
        return new Requested(meeting, new MeetingRequested(meeting.after(act)));
    }

    public record Requested(Meeting meeting, MeetingRequested fact) {}

    public MeetingAccepted accept(Act act) {
        act.requireSide(
                Side.RECEIVER,
                MeetingRule.REQUEST_MUST_BE_ANSWERED_BY_RECEIVER,
                "Only the receiver of a request accepts it.");
        requireRequested();
        status = ACCEPTED;
        return new MeetingAccepted(after(act));
    }

    public MeetingDeclined decline(@Nullable String why, Act act) {
        act.requireSide(
                Side.RECEIVER,
                MeetingRule.REQUEST_MUST_BE_ANSWERED_BY_RECEIVER,
                "Only the receiver of a request declines it.");
        requireRequested();
        status = DECLINED;
        reason = why;
        return new MeetingDeclined(after(act));
    }

    public MeetingWithdrawn withdraw(Act act) {
        act.requireSide(
                Side.REQUESTER,
                MeetingRule.REQUEST_MUST_BE_WITHDRAWN_BY_REQUESTER,
                "Only the requester withdraws a request.");
        return takeBack(act);
    }

    /** Withdraws the request because its sender withdrew from the event. */
    public MeetingWithdrawn takeBack(Act act) {
        requireRequested();
        status = WITHDRAWN;
        return new MeetingWithdrawn(after(act));
    }

    public MeetingExpired expire(Act act) {
        requireRequested();
        status = EXPIRED;
        return new MeetingExpired(after(act));
    }

    /** Cancels; with a slot only while nobody has said anything of its attendance. The caller frees the claims. */
    public MeetingCancelled cancel(@Nullable String why, Act act) {
        require(
                status == ACCEPTED || status == SCHEDULED,
                MeetingRule.MEETING_MUST_BE_ACCEPTED_OR_SCHEDULED,
                "Only an accepted or scheduled meeting can be cancelled; this one is " + status + ".");
        requireUnreported();
        status = CANCELLED;
        place = null;
        proposal = null;
        reason = why;
        return new MeetingCancelled(after(act), Canceller.of(act));
    }

    /** Takes the place that was claimed for it. */
    public MeetingScheduled schedule(Place claimed, Act act) {
        requireAccepted();
        status = SCHEDULED;
        everScheduled = true;
        place = claimed;
        proposal = null;
        return new MeetingScheduled(after(act));
    }

    /** Goes to another place that was claimed for it; whether the two agreed is settled before. */
    public MeetingMoved move(Place claimed, Act act) {
        UUID fromSlotId = requirePlace().slotId();
        requireUnreported();
        place = claimed;
        proposal = null;
        return new MeetingMoved(after(act), fromSlotId);
    }

    /** Stays where it is, with a colleague of a party in its place; the caller gives the colleague the claim. */
    public MeetingHandedOver handOver(
            UUID fromParticipantId, UUID colleagueId, @Nullable String accountOfColleague, Act act) {
        requirePlace();
        requireUnreported();
        if (requester.participantId().equals(fromParticipantId)) {
            requester = requester.representedBy(colleagueId, accountOfColleague);
        } else {
            receiver = receiver.representedBy(colleagueId, accountOfColleague);
        }
        proposal = null;
        return new MeetingHandedOver(after(act), fromParticipantId, colleagueId);
    }

    public MeetingSlotProposed proposeSlot(UUID slotId, Act act) {
        Side side = act.requireParty();
        requireAcceptedOrScheduled();
        requireUnreported();
        require(
                place == null || !place.slotId().equals(slotId),
                MeetingRule.SLOT_MUST_CHANGE,
                "/slotId",
                "The meeting is in this slot already.");
        proposal = new SlotProposal(slotId, party(side).participantId());
        return new MeetingSlotProposed(after(act));
    }

    public MeetingSlotProposalRefused refuseProposal(Act act) {
        requireAnswerToProposalBy(act);
        proposal = null;
        return new MeetingSlotProposalRefused(after(act));
    }

    public MeetingUnscheduled unschedule(Act act) {
        act.requireOrganiser();
        requirePlace();
        requireUnreported();
        status = ACCEPTED;
        place = null;
        proposal = null;
        return new MeetingUnscheduled(after(act));
    }

    /** Attendance in the word of a party or, without a side, of the organiser. */
    public MeetingFact reportAttendance(Turnout word, Act act) {
        requirePlace();
        Side side = act.side();
        if (side == null) {
            act.requireOrganiser();
            attendance = attendance.decided(word);
        } else {
            attendance = attendance.toldBy(side, word);
        }
        return attendanceFact(side != null && attendance.isAgreed(), act);
    }

    /** Its session closed and nobody had said anything. */
    public MeetingHeld presumeHeld(Act act) {
        requirePlace();
        requireUnreported();
        attendance = attendance.presumedHeld();
        return new MeetingHeld(after(act));
    }

    /** Who may answer a proposal, and that there is one. */
    public SlotProposal requireAnswerToProposalBy(Act act) {
        SlotProposal open = proposal;
        if (open == null) {
            throw new Refusal(MeetingRule.SLOT_MUST_BE_PROPOSED, "No proposal of a slot is open.");
        }
        require(
                !party(act.requireParty()).participantId().equals(open.byParticipantId()),
                MeetingRule.OTHER_PARTY_MUST_ANSWER_PROPOSAL,
                "A proposal is answered by the other party.");
        return open;
    }

    /** That the caller may put the meeting into a slot without asking anybody. */
    public void requireSlotChoiceBy(Act act) {
        requireAcceptedOrScheduled();
        requireUnreported();
        require(
                status == ACCEPTED || act.isOrganiser(),
                MeetingRule.PARTY_MUST_PROPOSE_NEW_SLOT,
                "The meeting has a slot; propose another one, and the other party consents.");
    }

    private MeetingFact attendanceFact(boolean agreed, Act act) {
        Telling after = after(act);
        return switch (attendance.attendance()) {
            case DISPUTED -> new MeetingAttendanceDisputed(after);
            case HELD -> agreed ? new MeetingAttendanceConfirmed(after) : new MeetingHeld(after);
            case NO_SHOW -> agreed ? new MeetingAttendanceConfirmed(after) : new MeetingMissed(after);
            case UNREPORTED -> throw new IllegalStateException("A word was given and yet nothing is reported");
        };
    }
}
