package dev.entente.scheduling.meeting.domain;

import static dev.entente.platform.rule.Refusal.require;
import static dev.entente.scheduling.meeting.domain.MeetingRule.ACCOUNT_MUST_NOT_ACT_FOR_BOTH_SIDES;
import static dev.entente.scheduling.meeting.domain.MeetingRule.EVENT_MUST_HAVE_OPEN_SESSION;
import static dev.entente.scheduling.meeting.domain.MeetingRule.MEETING_MUST_BE_BETWEEN_TWO_ORGANISATIONS;
import static dev.entente.scheduling.meeting.domain.MeetingRule.OPEN_REQUESTS_MUST_STAY_WITHIN_LIMIT;
import static dev.entente.scheduling.meeting.domain.MeetingRule.PAIR_MUST_NOT_MEET_TWICE;
import static dev.entente.scheduling.meeting.domain.MeetingRule.PARTICIPANT_MUST_BELONG_TO_EVENT;
import static dev.entente.scheduling.meeting.domain.MeetingRule.PARTICIPANT_MUST_BE_APPROVED;
import static dev.entente.scheduling.meeting.domain.MeetingRule.PARTICIPATION_TYPES_MUST_BE_ALLOWED_TO_MEET;
import static dev.entente.scheduling.meeting.domain.MeetingRule.REQUEST_DEADLINE_MUST_NOT_HAVE_PASSED;

import dev.entente.platform.rule.Refusal;
import dev.entente.scheduling.calendar.domain.Activity;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.roster.domain.RosterEntry;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to meet, before it is a meeting: whether these two may meet at this matchmaking event at all.
 *
 * @param openRequests how many requests of the requester wait for an answer, with this one
 * @param liveMeetingId a meeting of the same two that is under way or held, if there is one
 */
public record Invitation(
        EventTerms terms,
        RosterEntry requester,
        RosterEntry receiver,
        int openRequests,
        @Nullable UUID liveMeetingId) {
    private static final String REQUESTER = "/requesterId";
    private static final String RECEIVER = "/receiverId";

    public void requireAllowed(Instant now) {
        requireTimely(now);
        requireTakingPart(requester, REQUESTER);
        requireTakingPart(receiver, RECEIVER);
        require(
                !requester.organisationId().equals(receiver.organisationId()),
                MEETING_MUST_BE_BETWEEN_TWO_ORGANISATIONS,
                RECEIVER,
                "Both participants represent the same organisation.");
        require(
                requester.accountId() == null || !Objects.equals(requester.accountId(), receiver.accountId()),
                ACCOUNT_MUST_NOT_ACT_FOR_BOTH_SIDES,
                RECEIVER,
                "One account stands for both participants.");
        require(
                terms.mayMeet(requester.participationType(), receiver.participationType()),
                PARTICIPATION_TYPES_MUST_BE_ALLOWED_TO_MEET,
                RECEIVER,
                "Participants of type " + requester.participationType() + " and " + receiver.participationType()
                        + " do not meet at this event.");
        requireRoom();
    }

    private void requireRoom() {
        Integer limit = terms.maxOpenRequestsPerParticipant();
        require(
                limit == null || openRequests <= limit,
                OPEN_REQUESTS_MUST_STAY_WITHIN_LIMIT,
                REQUESTER,
                "The participant has " + limit + " unanswered requests already.");
        if (liveMeetingId != null && !terms.repeatedMeetingsAllowed()) {
            throw new Refusal(PAIR_MUST_NOT_MEET_TWICE, "These two have a meeting at this event already.")
                    .at(RECEIVER)
                    .with("meetingId", liveMeetingId);
        }
    }

    private void requireTimely(Instant now) {
        terms.requirePhaseFor(Activity.REQUEST_MEETING);
        require(
                terms.hasOpenSession(),
                EVENT_MUST_HAVE_OPEN_SESSION,
                "All sessions of the matchmaking event are closed.");
        require(
                !terms.deadlinePassedAt(now),
                REQUEST_DEADLINE_MUST_NOT_HAVE_PASSED,
                "The deadline for requests was " + terms.requestDeadline() + ".");
    }

    private void requireTakingPart(RosterEntry entry, String field) {
        require(
                entry.matchmakingEventId().equals(terms.matchmakingEventId()),
                PARTICIPANT_MUST_BELONG_TO_EVENT,
                field,
                "The participant takes part in another matchmaking event.");
        require(
                entry.isApproved(),
                PARTICIPANT_MUST_BE_APPROVED,
                field,
                "The participant is " + entry.status() + " and not approved.");
    }
}
