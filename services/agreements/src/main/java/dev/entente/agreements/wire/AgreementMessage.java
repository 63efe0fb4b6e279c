package dev.entente.agreements.wire;

import dev.entente.agreements.agreement.domain.AgreementFact;
import dev.entente.agreements.agreement.domain.AgreementKind;
import dev.entente.agreements.agreement.domain.AgreementStage;
import dev.entente.agreements.agreement.domain.AgreementState;
import dev.entente.agreements.agreement.domain.AgreementType;
import dev.entente.agreements.agreement.domain.Evidence;
import dev.entente.agreements.roster.domain.OrganisationKind;
import dev.entente.platform.rule.ActedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of every message about an agreement. */
record AgreementMessage(Instant occurredAt, ActedBy actedBy, State agreement) {

    record State(
            UUID agreementId,
            @Nullable UUID programmeId,
            UUID matchmakingEventId,
            AgreementType type,
            AgreementKind kind,
            AgreementStage state,
            boolean disputed,
            boolean unsupported,
            boolean verified,
            List<Party> parties,
            List<UUID> meetingIds,
            UUID reportedByParticipantId,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate endedOn,
            List<EvidenceDocument> evidenceDocuments) {

        static State of(AgreementState agreement) {
            return new State(
                    agreement.agreementId(),
                    agreement.programmeId(),
                    agreement.matchmakingEventId(),
                    agreement.type(),
                    agreement.kind(),
                    agreement.stage(),
                    agreement.disputed(),
                    agreement.unsupported(),
                    agreement.verified(),
                    agreement.parties().stream().map(Party::of).toList(),
                    agreement.meetingIds(),
                    agreement.reportedByParticipantId(),
                    agreement.signedOn(),
                    agreement.endedOn(),
                    agreement.evidence().stream().map(EvidenceDocument::of).toList());
        }
    }

    record Party(
            UUID participantId,
            UUID organisationId,
            OrganisationKind organisationKind,
            String country,
            boolean confirmed,
            boolean signingDateConfirmed) {

        static Party of(dev.entente.agreements.agreement.domain.Party party) {
            return new Party(
                    party.participantId(),
                    party.organisationId(),
                    party.organisationKind(),
                    party.country(),
                    party.confirmed(),
                    party.signingDateConfirmed());
        }
    }

    record EvidenceDocument(UUID documentId, String sha256, LocalDate addedOn) {

        static EvidenceDocument of(Evidence evidence) {
            return new EvidenceDocument(evidence.documentId(), evidence.sha256(), evidence.addedOn());
        }
    }

    static AgreementMessage of(AgreementFact fact) {
        return new AgreementMessage(fact.occurredAt(), fact.cause().actedBy(), State.of(fact.agreement()));
    }
}
