package dev.entente.agreements.agreement.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agreement as everybody may know it after a fact: without title, reasons and documents, which stay at home. */
public record AgreementState(
        UUID agreementId,
        @Nullable UUID programmeId,
        UUID matchmakingEventId,
        AgreementType type,
        AgreementKind kind,
        AgreementStage stage,
        boolean disputed,
        boolean unsupported,
        boolean verified,
        List<Party> parties,
        List<UUID> meetingIds,
        UUID reportedByParticipantId,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate endedOn,
        List<Evidence> evidence,
        long version) {}
