package dev.entente.scheduling.meeting.adapter;

import dev.entente.scheduling.meeting.domain.Attendance;
import dev.entente.scheduling.meeting.domain.Meeting;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Meeting", description = "A bilateral meeting of two participants of different organisations")
record MeetingView(
        UUID meetingId,
        UUID matchmakingEventId,
        @Nullable UUID programmeId,
        MeetingKind kind,
        MeetingStatus status,
        Attendance attendance,

        @Schema(description = "Held because its session closed and nobody had said otherwise")
        boolean presumed,

        @Schema(description = "The attendance is the organiser's word")
        boolean decidedByOrganiser,

        @Schema(description = "Who did not come") List<UUID> noShowParticipantIds,
        PartyView requester,
        PartyView receiver,
        boolean everScheduled,
        @Nullable UUID slotId,
        @Nullable UUID sessionId,
        @Nullable Instant slotStartsAt,
        @Nullable Instant slotEndsAt,
        @Nullable UUID tableId,

        @Schema(description = "A slot that one party proposed and the other has not answered") @Nullable
        UUID proposedSlotId,

        @Nullable UUID proposedByParticipantId,

        @Schema(description = "What the requester wrote to the receiver") @Nullable
        String note,

        @Schema(description = "Why it was declined or cancelled") @Nullable
        String reason,

        @Schema(description = "Raised once per fact; also the ETag")
        long version) {

    @Schema(name = "MeetingParty")
    record PartyView(
            UUID participantId,
            UUID organisationId,
            OrganisationKind organisationKind,
            String country,
            @Nullable String accountId) {

        static PartyView of(Party party) {
            return new PartyView(
                    party.participantId(),
                    party.organisationId(),
                    party.organisationKind(),
                    party.country(),
                    party.accountId());
        }
    }

    static MeetingView of(Meeting meeting) {
        MeetingSnapshot state = meeting.snapshot();
        Place place = state.place();
        SlotProposal proposal = state.proposal();
        return new MeetingView(
                state.meetingId(),
                state.matchmakingEventId(),
                state.programmeId(),
                state.kind(),
                state.status(),
                state.attendance(),
                state.presumed(),
                state.decidedByOrganiser(),
                state.noShowParticipantIds(),
                PartyView.of(state.requester()),
                PartyView.of(state.receiver()),
                state.everScheduled(),
                place == null ? null : place.slotId(),
                place == null ? null : place.sessionId(),
                place == null ? null : place.startsAt(),
                place == null ? null : place.endsAt(),
                place == null ? null : place.tableId(),
                proposal == null ? null : proposal.slotId(),
                proposal == null ? null : proposal.byParticipantId(),
                meeting.note(),
                meeting.reason(),
                state.version());
    }
}
