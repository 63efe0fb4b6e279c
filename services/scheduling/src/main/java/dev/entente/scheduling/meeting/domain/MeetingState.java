package dev.entente.scheduling.meeting.domain;

import static dev.entente.platform.rule.Refusal.require;
import static dev.entente.scheduling.meeting.domain.MeetingStatus.ACCEPTED;
import static dev.entente.scheduling.meeting.domain.MeetingStatus.REQUESTED;
import static dev.entente.scheduling.meeting.domain.MeetingStatus.SCHEDULED;

import dev.entente.platform.rule.Refusal;
import dev.entente.scheduling.calendar.domain.Occurrence;
import dev.entente.scheduling.meeting.domain.MeetingFact.Telling;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a meeting holds, and the conditions its steps ask for; the steps themselves are in {@link Meeting}. */
@MappedSuperclass
abstract class MeetingState {
    @Id
    UUID meetingId;

    UUID matchmakingEventId;

    @Nullable
    UUID programmeId;

    @Enumerated(EnumType.STRING)
    MeetingKind kind;

    @Enumerated(EnumType.STRING)
    MeetingStatus status;

    @Embedded
    @AttributeOverride(name = "participantId", column = @Column(name = "requester_participant_id"))
    @AttributeOverride(name = "organisationId", column = @Column(name = "requester_organisation_id"))
    @AttributeOverride(name = "organisationKind", column = @Column(name = "requester_organisation_kind"))
    @AttributeOverride(name = "country", column = @Column(name = "requester_country"))
    @AttributeOverride(name = "accountId", column = @Column(name = "requester_account_id"))
    Party requester;

    @Embedded
    @AttributeOverride(name = "participantId", column = @Column(name = "receiver_participant_id"))
    @AttributeOverride(name = "organisationId", column = @Column(name = "receiver_organisation_id"))
    @AttributeOverride(name = "organisationKind", column = @Column(name = "receiver_organisation_kind"))
    @AttributeOverride(name = "country", column = @Column(name = "receiver_country"))
    @AttributeOverride(name = "accountId", column = @Column(name = "receiver_account_id"))
    Party receiver;

    @Embedded
    AttendanceRecord attendance;

    @Embedded
    @Nullable
    Place place;

    @Embedded
    @Nullable
    SlotProposal proposal;

    boolean everScheduled;
    boolean oncePerEvent;

    @Nullable
    String note;

    @Nullable
    String reason;

    long factVersion;
    Instant lastOccurredAt;
    Instant updatedAt;

    public void requireUnreported() {
        require(
                attendance.isUnreported(),
                MeetingRule.ATTENDANCE_MUST_BE_UNREPORTED,
                "The attendance of this meeting is reported already.");
    }

    public void requireVersion(@Nullable Long seen) {
        require(
                seen == null || seen == factVersion,
                MeetingRule.MEETING_MUST_BE_AS_SEEN,
                "The meeting changed since you read it; its version is " + factVersion + ".");
    }

    public Party party(Side side) {
        return side == Side.REQUESTER ? requester : receiver;
    }

    public MeetingSnapshot snapshot() {
        return new MeetingSnapshot(
                meetingId,
                factVersion,
                matchmakingEventId,
                programmeId,
                kind,
                status,
                attendance.attendance(),
                attendance.presumed(),
                attendance.decidedByOrganiser(),
                absent(),
                requester,
                receiver,
                everScheduled,
                place,
                proposal);
    }

    public UUID meetingId() {
        return meetingId;
    }

    public UUID matchmakingEventId() {
        return matchmakingEventId;
    }

    public MeetingStatus status() {
        return status;
    }

    public @Nullable Place place() {
        return place;
    }

    public @Nullable SlotProposal proposal() {
        return proposal;
    }

    public @Nullable String note() {
        return note;
    }

    public @Nullable String reason() {
        return reason;
    }

    public Instant lastOccurredAt() {
        return lastOccurredAt;
    }

    public long factVersion() {
        return factVersion;
    }

    private List<UUID> absent() {
        return Stream.of(Side.values())
                .filter(attendance::missed)
                .map(side -> party(side).participantId())
                .toList();
    }

    /** The one place that raises the version: once per fact. */
    final Telling after(Act act) {
        factVersion++;
        lastOccurredAt = Occurrence.notBefore(lastOccurredAt, act.occurredAt());
        updatedAt = act.recordedAt();
        return new Telling(snapshot(), act.actedBy(), lastOccurredAt);
    }

    final void requireRequested() {
        require(
                status == REQUESTED,
                MeetingRule.MEETING_MUST_BE_REQUESTED,
                "Only an open request can be answered, withdrawn or expired; this one is " + status + ".");
    }

    final void requireAccepted() {
        require(
                status == ACCEPTED,
                MeetingRule.MEETING_MUST_BE_ACCEPTED,
                "The meeting must be accepted and without a slot; it is " + status + ".");
    }

    final void requireAcceptedOrScheduled() {
        require(
                status == ACCEPTED || status == SCHEDULED,
                MeetingRule.MEETING_MUST_BE_ACCEPTED_OR_SCHEDULED,
                "The meeting must be accepted or scheduled; it is " + status + ".");
    }

    final Place requirePlace() {
        Place current = place;
        if (status != SCHEDULED || current == null) {
            throw new Refusal(MeetingRule.MEETING_MUST_BE_SCHEDULED, "The meeting has no slot; it is " + status + ".");
        }
        return current;
    }
}
