package dev.entente.agreements.agreement.adapter;

import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.agreements.agreement.domain.AgreementKind;
import dev.entente.agreements.agreement.domain.AgreementStage;
import dev.entente.agreements.agreement.domain.AgreementState;
import dev.entente.agreements.agreement.domain.AgreementType;
import dev.entente.agreements.agreement.domain.Evidence;
import dev.entente.agreements.agreement.domain.FreeTexts;
import dev.entente.agreements.agreement.domain.Party;
import dev.entente.agreements.roster.domain.OrganisationKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Agreement", description = "An agreement between organisations, born from held meetings")
record AgreementView(
        UUID agreementId,
        @Nullable UUID programmeId,
        UUID matchmakingEventId,
        AgreementType type,

        @Schema(description = "By the kinds of the parties: clusters, a cluster and companies, companies, other")
        AgreementKind kind,

        @Schema(description = "How far it is; while disputed, the stage before the dispute")
        AgreementStage state,

        boolean disputed,

        @Schema(description = "A meeting behind it turned out not to have been held; it does not count meanwhile")
        boolean unsupported,

        @Schema(description = "The organiser's mark") boolean verified,

        List<PartyView> parties,
        List<UUID> meetingIds,
        UUID reportedByParticipantId,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate endedOn,
        List<EvidenceView> evidenceDocuments,
        @Nullable String title,
        @Nullable String disputeReason,
        @Nullable String endReason,

        @Schema(description = "Raised by each change; also the ETag")
        long version) {

    @Schema(name = "AgreementParty")
    record PartyView(
            UUID participantId,
            UUID organisationId,
            OrganisationKind organisationKind,

            @Schema(description = "Country of the organisation when the meeting was requested")
            String country,

            boolean confirmed,
            boolean signingDateConfirmed,
            boolean withdrawalConsented) {

        static PartyView of(Party party) {
            return new PartyView(
                    party.participantId(),
                    party.organisationId(),
                    party.organisationKind(),
                    party.country(),
                    party.confirmed(),
                    party.signingDateConfirmed(),
                    party.withdrawalConsented());
        }
    }

    @Schema(name = "AgreementEvidence")
    record EvidenceView(UUID documentId, String sha256, LocalDate addedOn) {

        static EvidenceView of(Evidence evidence) {
            return new EvidenceView(evidence.documentId(), evidence.sha256(), evidence.addedOn());
        }
    }

    static AgreementView of(Agreement agreement) {
        AgreementState state = agreement.state();
        FreeTexts texts = agreement.freeTexts();
        return new AgreementView(
                state.agreementId(),
                state.programmeId(),
                state.matchmakingEventId(),
                state.type(),
                state.kind(),
                state.stage(),
                state.disputed(),
                state.unsupported(),
                state.verified(),
                state.parties().stream().map(PartyView::of).toList(),
                state.meetingIds(),
                state.reportedByParticipantId(),
                state.signedOn(),
                state.endedOn(),
                state.evidence().stream().map(EvidenceView::of).toList(),
                texts.title(),
                texts.disputeReason(),
                texts.endReason(),
                state.version());
    }
}
