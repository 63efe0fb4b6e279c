package dev.entente.agreements.outcome.domain;

import dev.entente.agreements.outcome.domain.OutcomeFact.OutcomeCorrected;
import dev.entente.agreements.outcome.domain.OutcomeFact.OutcomeTold;
import dev.entente.agreements.roster.domain.Attendee;
import dev.entente.agreements.roster.domain.Cause;
import dev.entente.agreements.roster.domain.MatchmakingEvent;
import dev.entente.agreements.roster.domain.Meeting;
import dev.entente.agreements.roster.domain.PartyAct;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one party says of a held meeting in one round; told once, then only corrected. */
@Entity
public class Outcome {
    @Id
    private UUID id;

    private UUID meetingId;
    private UUID matchmakingEventId;
    private @Nullable UUID programmeId;
    private UUID participantId;
    private UUID organisationId;
    private String country;
    private int round;

    @Enumerated(EnumType.STRING)
    private Result result;

    private @Nullable String note;
    private String toldByAccountId;
    private Instant lastOccurredAt;
    private long factVersion;

    @SuppressWarnings("NullAway.Init")
    protected Outcome() {}

    Outcome(UUID id, Meeting meeting, @Nullable UUID programmeId, Attendee teller, Telling telling, Cause cause) {
        this.id = id;
        this.meetingId = meeting.id();
        this.matchmakingEventId = meeting.matchmakingEventId();
        this.programmeId = programmeId;
        this.participantId = teller.participantId();
        this.organisationId = teller.organisationId();
        this.country = teller.country();
        this.round = telling.round();
        this.result = telling.result();
        this.note = telling.note();
        this.toldByAccountId = cause.actedBy().accountId();
        this.lastOccurredAt = cause.occurredAt();
        this.factVersion = 1;
    }

    OutcomeTold told(Cause cause) {
        return new OutcomeTold(state(), cause);
    }

    OutcomeCorrected correct(Correction correction, PartyAct act, MatchmakingEvent event, Instant now) {
        Instant occurredAt = event.occurredAt(correction.occurredAt(), now, lastOccurredAt);
        result = correction.result();
        note = correction.note();
        toldByAccountId = act.actedBy().accountId();
        lastOccurredAt = occurredAt;
        factVersion++;
        return new OutcomeCorrected(state(), new Cause(act.actedBy(), occurredAt, now));
    }

    public OutcomeState state() {
        return new OutcomeState(
                id,
                meetingId,
                matchmakingEventId,
                programmeId,
                participantId,
                organisationId,
                country,
                round,
                result,
                factVersion);
    }

    boolean isOf(UUID participant, int inRound) {
        return participantId.equals(participant) && round == inRound;
    }

    boolean wasToldByAccountOfAnother(PartyAct act) {
        return !participantId.equals(act.participantId())
                && toldByAccountId.equals(act.actedBy().accountId());
    }

    public UUID id() {
        return id;
    }

    public UUID meetingId() {
        return meetingId;
    }

    public UUID participantId() {
        return participantId;
    }

    public @Nullable String note() {
        return note;
    }

    public long factVersion() {
        return factVersion;
    }
}
