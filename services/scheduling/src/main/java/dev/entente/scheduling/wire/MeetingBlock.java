package dev.entente.scheduling.wire;

import dev.entente.scheduling.meeting.domain.Attendance;
import dev.entente.scheduling.meeting.domain.MeetingKind;
import dev.entente.scheduling.meeting.domain.MeetingSnapshot;
import dev.entente.scheduling.meeting.domain.MeetingStatus;
import dev.entente.scheduling.meeting.domain.Party;
import dev.entente.scheduling.meeting.domain.Place;
import dev.entente.scheduling.meeting.domain.SlotProposal;
import dev.entente.scheduling.roster.domain.OrganisationKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting's state as it travels. */
record MeetingBlock(
        UUID meetingId,
        UUID matchmakingEventId,
        @Nullable UUID programmeId,
        MeetingKind kind,
        MeetingStatus status,
        Attendance attendance,
        boolean presumed,
        boolean decidedByOrganiser,
        List<UUID> noShowParticipantIds,
        PartyBlock requester,
        PartyBlock receiver,
        boolean everScheduled,
        @Nullable UUID slotId,
        @Nullable UUID sessionId,
        @Nullable Instant slotStartsAt,
        @Nullable Instant slotEndsAt,
        @Nullable UUID tableId,
        @Nullable UUID proposedSlotId,
        @Nullable UUID proposedByParticipantId) {

    record PartyBlock(
            UUID participantId,
            UUID organisationId,
            OrganisationKind organisationKind,
            String country,
            @Nullable String accountId) {

        static PartyBlock of(Party party) {
            return new PartyBlock(
                    party.participantId(),
                    party.organisationId(),
                    party.organisationKind(),
                    party.country(),
                    party.accountId());
        }
    }

    static MeetingBlock of(MeetingSnapshot meeting) {
        Place place = meeting.place();
        SlotProposal proposal = meeting.proposal();
        return new MeetingBlock(
                meeting.meetingId(),
                meeting.matchmakingEventId(),
                meeting.programmeId(),
                meeting.kind(),
                meeting.status(),
                meeting.attendance(),
                meeting.presumed(),
                meeting.decidedByOrganiser(),
                meeting.noShowParticipantIds(),
                PartyBlock.of(meeting.requester()),
                PartyBlock.of(meeting.receiver()),
                meeting.everScheduled(),
                place == null ? null : place.slotId(),
                place == null ? null : place.sessionId(),
                place == null ? null : place.startsAt(),
                place == null ? null : place.endsAt(),
                place == null ? null : place.tableId(),
                proposal == null ? null : proposal.slotId(),
                proposal == null ? null : proposal.byParticipantId());
    }
}
