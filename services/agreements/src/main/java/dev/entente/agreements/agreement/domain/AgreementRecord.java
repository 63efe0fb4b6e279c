package dev.entente.agreements.agreement.domain;

import dev.entente.agreements.roster.domain.Cause;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What is kept of an agreement, and how a fact is made of it; what may happen to it is in {@link Agreement}. */
@MappedSuperclass
abstract class AgreementRecord {
    @Id
    UUID id;

    @Nullable
    UUID programmeId;

    UUID matchmakingEventId;

    @Enumerated(EnumType.STRING)
    AgreementType type;

    @Enumerated(EnumType.STRING)
    AgreementKind kind;

    @Enumerated(EnumType.STRING)
    AgreementStage stage = AgreementStage.REPORTED;

    boolean disputed;
    boolean unsupported;
    boolean verified;
    Parties parties;

    /** The parties in short, for who may see it. */
    UUID[] partyIds;

    UUID[] meetingIds;
    Instant lastMeetingAt;
    UUID reportedByParticipantId;
    EvidenceList evidence = EvidenceList.NONE;

    @Nullable
    LocalDate signedOn;

    @Nullable
    LocalDate endedOn;

    @Nullable
    String title;

    @Nullable
    String disputeReason;

    @Nullable
    String endReason;

    Instant lastOccurredAt;
    Instant updatedAt;
    long factVersion;

    @SuppressWarnings("NullAway.Init")
    protected AgreementRecord() {}

    AgreementRecord(UUID id, @Nullable UUID programmeId, AgreementReport report, Grounds grounds, UUID reporter) {
        this.id = id;
        this.programmeId = programmeId;
        this.matchmakingEventId = grounds.matchmakingEventId();
        this.type = report.type();
        this.kind = AgreementKind.between(grounds.parties().all());
        this.parties = grounds.parties();
        this.partyIds = parties.participantIds().toArray(UUID[]::new);
        this.meetingIds = grounds.meetingIds().toArray(UUID[]::new);
        this.lastMeetingAt = grounds.lastMeetingAt();
        this.reportedByParticipantId = reporter;
        this.title = report.title();
        this.lastOccurredAt = grounds.lastMeetingAt();
        this.updatedAt = grounds.lastMeetingAt();
    }

    final <F extends AgreementFact> F fact(BiFunction<AgreementState, Cause, F> form, Cause cause) {
        factVersion++;
        lastOccurredAt = cause.occurredAt();
        updatedAt = cause.recordedAt();
        return form.apply(state(), cause);
    }

    public AgreementState state() {
        return new AgreementState(
                id,
                programmeId,
                matchmakingEventId,
                type,
                kind,
                stage,
                disputed,
                unsupported,
                verified,
                parties.all(),
                List.of(meetingIds),
                reportedByParticipantId,
                signedOn,
                endedOn,
                evidence.all(),
                factVersion);
    }

    public FreeTexts freeTexts() {
        return new FreeTexts(title, disputeReason, endReason);
    }

    public UUID id() {
        return id;
    }

    public UUID matchmakingEventId() {
        return matchmakingEventId;
    }

    public List<UUID> partyIds() {
        return List.of(partyIds);
    }

    public List<UUID> meetingIds() {
        return List.of(meetingIds);
    }

    public Instant lastOccurredAt() {
        return lastOccurredAt;
    }

    public long factVersion() {
        return factVersion;
    }
}
