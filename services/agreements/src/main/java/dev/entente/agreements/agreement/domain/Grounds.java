package dev.entente.agreements.agreement.domain;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.agreements.roster.domain.Meeting;
import dev.entente.agreements.roster.domain.RosterRule;
import dev.entente.platform.rule.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an agreement comes from: meetings of one matchmaking event that were held, in each of which a party took part,
 * and in which all parties took part.
 *
 * @param lastMeetingAt when the last of the meetings was held: before that there was nothing to agree on
 */
record Grounds(UUID matchmakingEventId, List<UUID> meetingIds, Parties parties, Instant lastMeetingAt) {

    static Grounds of(List<Meeting> meetings, List<UUID> partyIds, Instant now) {
        meetings.forEach(meeting -> requireConcernsOneOf(partyIds, meeting));
        UUID matchmakingEventId = meetings.getFirst().matchmakingEventId();
        require(
                meetings.stream()
                        .allMatch(meeting -> meeting.matchmakingEventId().equals(matchmakingEventId)),
                AgreementRule.AGREEMENT_MUST_COME_FROM_ONE_MATCHMAKING_EVENT,
                "/meetingIds",
                "The meetings must all be of one matchmaking event.");
        Instant lastMeetingAt = meetings.stream()
                .map(meeting -> heldAt(meeting, now))
                .max(Instant::compareTo)
                .orElseThrow();
        List<UUID> meetingIds = meetings.stream().map(Meeting::id).toList();
        return new Grounds(matchmakingEventId, meetingIds, parties(meetings, partyIds), lastMeetingAt);
    }

    private static void requireConcernsOneOf(List<UUID> partyIds, Meeting meeting) {
        require(
                meeting.participantIds().stream().anyMatch(partyIds::contains),
                RosterRule.MEETING_MUST_BE_OWN,
                "/meetingIds",
                "There is no meeting " + meeting.id() + " of one of these parties.");
    }

    private static Instant heldAt(Meeting meeting, Instant now) {
        return meeting.heldAt()
                .orElseThrow(() -> meeting.notHeld(now, AgreementRule.AGREEMENT_MUST_COME_FROM_HELD_MEETINGS)
                        .at("/meetingIds")
                        .with("meetingId", meeting.id()));
    }

    private static Parties parties(List<Meeting> meetings, List<UUID> partyIds) {
        List<Party> parties = partyIds.stream().map(id -> partyOf(meetings, id)).toList();
        require(
                parties.stream().map(Party::organisationId).distinct().count() >= 2,
                AgreementRule.PARTIES_MUST_BE_AT_LEAST_TWO_ORGANISATIONS,
                "/partyIds",
                "An agreement is between at least two organisations.");
        return new Parties(parties);
    }

    private static Party partyOf(List<Meeting> meetings, UUID participantId) {
        return meetings.stream()
                .flatMap(meeting -> meeting.attendee(participantId).stream())
                .findFirst()
                .map(Party::of)
                .orElseThrow(() -> new Refusal(
                                AgreementRule.EACH_PARTY_MUST_HAVE_TAKEN_PART_IN_A_MEETING,
                                "The party " + participantId + " took part in none of the meetings.")
                        .at("/partyIds"));
    }
}
