package dev.entente.registration.participant.domain;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.registration.participant.domain.ParticipantFact.ParticipantAccountLinked;
import dev.entente.registration.participant.domain.ParticipantFact.ParticipantApplied;
import dev.entente.registration.participant.domain.ParticipantFact.ParticipantApproved;
import dev.entente.registration.participant.domain.ParticipantFact.ParticipantChanged;
import dev.entente.registration.participant.domain.ParticipantFact.ParticipantRejected;
import dev.entente.registration.participant.domain.ParticipantFact.ParticipantWaitlisted;
import dev.entente.registration.participant.domain.ParticipantFact.ParticipantWithdrawn;
import dev.entente.registration.vocabulary.domain.Act;
import dev.entente.registration.vocabulary.domain.Happening;
import dev.entente.registration.vocabulary.domain.OrganisationKind;
import dev.entente.registration.vocabulary.domain.PhaseTable;
import dev.entente.registration.vocabulary.domain.PhasedCommand;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's representative at one matchmaking event. The states are drawn at {@link ParticipantStatus}.
 *
 * <p>It carries the organisation's kind and country of its own: facts count with the country the organisation had when
 * they happened.
 */
@Entity
public class Participant {
    @Id
    private UUID id;

    private UUID matchmakingEventId;
    private @Nullable UUID programmeId;
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private OrganisationKind organisationKind;

    private String country;
    private String participationType;

    @Enumerated(EnumType.STRING)
    private Presence presence;

    @Enumerated(EnumType.STRING)
    private ParticipantStatus status;

    private boolean everApproved;
    private @Nullable String accountId;
    private @Nullable String externalId;
    private @Nullable String statusReason;
    private @Nullable Instant statusSince;
    private Instant changedAt;
    private long factVersion;

    @SuppressWarnings("NullAway.Init")
    protected Participant() {}

    /** @param accountId absent when an organiser enters it for somebody who has no account yet */
    public Participant(
            UUID id,
            EventTerms event,
            OrganisationSnapshot organisation,
            ParticipationDetails details,
            @Nullable String accountId) {
        event.requireType(details.participationType());
        this.id = id;
        this.matchmakingEventId = event.matchmakingEventId();
        this.programmeId = event.programmeId();
        this.organisationId = organisation.organisationId();
        this.organisationKind = organisation.kindAt(event);
        this.country = organisation.countryAt(event);
        this.participationType = details.participationType();
        this.presence = details.presence();
        this.externalId = details.externalId();
        this.accountId = accountId;
        this.status = ParticipantStatus.APPLIED;
        this.changedAt = Instant.EPOCH;
    }

    public ParticipantFact apply(PhasedCommand by, EventTerms event, Act act) {
        PhaseTable.requireAllowed(by, event.phase());
        Happening happening = act.within(event.retrospective(), event.registrationOpenedAt());
        statusSince = happening.occurredAt();
        return new ParticipantApplied(happening, nextVersion(act), state());
    }

    public ParticipantFact approve(EventTerms event, @Nullable String reason, Act act) {
        Happening happening = decide(ParticipantStatus.APPROVED, event, reason, act);
        everApproved = true;
        return new ParticipantApproved(happening, nextVersion(act), state());
    }

    public ParticipantFact reject(EventTerms event, @Nullable String reason, Act act) {
        Happening happening = decide(ParticipantStatus.REJECTED, event, reason, act);
        return new ParticipantRejected(happening, nextVersion(act), state());
    }

    public ParticipantFact waitlist(EventTerms event, @Nullable String reason, Act act) {
        Happening happening = decide(ParticipantStatus.WAITLISTED, event, reason, act);
        return new ParticipantWaitlisted(happening, nextVersion(act), state());
    }

    public ParticipantFact withdraw(EventTerms event, @Nullable String reason, Act act) {
        PhaseTable.requireAllowed(PhasedCommand.WITHDRAW_PARTICIPANT, event.phase());
        require(
                event.sessionsOpen(),
                ParticipantRule.WITHDRAWAL_MUST_PRECEDE_CLOSING_OF_LAST_SESSION,
                "The last session is closed; what was held stays and counts.");
        Happening happening = move(ParticipantStatus.WITHDRAWN, event, reason, act);
        return new ParticipantWithdrawn(happening, nextVersion(act), state());
    }

    /** Changes how it takes part; also the fact that the person behind it was corrected, which it does not repeat. */
    public ParticipantFact change(EventTerms event, ParticipationDetails details, Act act) {
        PhaseTable.requireAllowed(PhasedCommand.CHANGE_PARTICIPANT, event.phase());
        requireNotWithdrawn();
        event.requireType(details.participationType());
        require(
                details.participationType().equals(participationType)
                        || !everApproved
                        || event.areOrganisedBy(act.by().accountId()),
                ParticipantRule.PARTICIPATION_TYPE_MUST_STAY_ONCE_DECIDED,
                "/participationType",
                "You were approved with this participation type; ask the organiser to change it.");
        require(
                Objects.equals(details.externalId(), externalId)
                        || event.areOrganisedBy(act.by().accountId()),
                ParticipantRule.EXTERNAL_ID_MUST_BE_GIVEN_BY_ORGANISER,
                "/externalId",
                "The external id is the organiser's own number; leave it as it is.");
        participationType = details.participationType();
        presence = details.presence();
        externalId = details.externalId();
        return new ParticipantChanged(act.asEntered(), nextVersion(act), state());
    }

    public ParticipantFact link(EventTerms event, Act act) {
        PhaseTable.requireAllowed(PhasedCommand.ACCEPT_INVITATION, event.phase());
        requireInvitable();
        accountId = act.by().accountId();
        return new ParticipantAccountLinked(act.asEntered(), nextVersion(act), state());
    }

    public boolean differsFrom(OrganisationSnapshot organisation) {
        return organisationKind != organisation.kind() || !country.equals(organisation.country());
    }

    /** The organisation became another; only live events follow. */
    public ParticipantFact follow(OrganisationSnapshot organisation, Act act) {
        organisationKind = organisation.kind();
        country = organisation.country();
        return new ParticipantChanged(act.asEntered(), nextVersion(act), state());
    }

    public void requireInvitable() {
        requireNotWithdrawn();
        require(
                accountId == null,
                ParticipantRule.PARTICIPANT_MUST_NOT_HAVE_AN_ACCOUNT_YET,
                "An account acts for this participant already.");
    }

    public ParticipantState state() {
        return new ParticipantState(
                id,
                matchmakingEventId,
                programmeId,
                organisationId,
                organisationKind,
                country,
                participationType,
                presence,
                status,
                everApproved,
                accountId);
    }

    public UUID id() {
        return id;
    }

    public UUID matchmakingEventId() {
        return matchmakingEventId;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public ParticipantStatus status() {
        return status;
    }

    public ParticipationDetails details() {
        return new ParticipationDetails(participationType, presence, externalId);
    }

    public @Nullable String statusReason() {
        return statusReason;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public long factVersion() {
        return factVersion;
    }

    private Happening decide(ParticipantStatus next, EventTerms event, @Nullable String reason, Act act) {
        PhaseTable.requireAllowed(PhasedCommand.DECIDE_ON_PARTICIPANT, event.phase());
        return move(next, event, reason, act);
    }

    private Happening move(ParticipantStatus next, EventTerms event, @Nullable String reason, Act act) {
        require(
                status.leadsTo(next),
                ParticipantRule.STATUS_MUST_ALLOW_THE_DECISION,
                "A participant who is " + status + " cannot become " + next + ".");
        Happening happening = act.within(event.retrospective(), statusSince);
        status = next;
        statusReason = reason;
        statusSince = happening.occurredAt();
        return happening;
    }

    private void requireNotWithdrawn() {
        require(
                status != ParticipantStatus.WITHDRAWN,
                ParticipantRule.PARTICIPANT_MUST_NOT_HAVE_WITHDRAWN,
                "This participant has withdrawn.");
    }

    private long nextVersion(Act act) {
        changedAt = act.now();
        return ++factVersion;
    }
}
