package dev.entente.registration.matchmakingevent.domain;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.registration.vocabulary.domain.Phase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The phase an event is in and how it came there.
 *
 * @param phaseChangedAt when it entered the phase; absent while it is a draft
 * @param registrationOpenedAt what every application builds on; absent while it is a draft
 */
@Embeddable
public record PhaseStand(
        @Enumerated(EnumType.STRING) Phase phase,
        @Nullable Instant phaseChangedAt,
        @Nullable Instant registrationOpenedAt,
        @Nullable String cancellationReason) {

    static PhaseStand draft() {
        return new PhaseStand(Phase.DRAFT, null, null, null);
    }

    PhaseStand enter(Phase next, Instant at) {
        return new PhaseStand(next, at, next == Phase.REGISTRATION ? at : registrationOpenedAt, null);
    }

    PhaseStand cancel(String reason, Instant at) {
        return new PhaseStand(Phase.CANCELLED, at, registrationOpenedAt, reason);
    }

    /** One step forward, with what the next phase needs. */
    void requireMayEnter(Phase next, Sessions sessions, MeetingTables tables, ParticipationTypes types) {
        require(
                phase.leadsTo(next),
                MatchmakingEventRule.PHASE_MUST_FOLLOW_THE_PRESENT_ONE,
                "/to",
                "From " + phase + " the event cannot go to " + next + ".");
        require(
                next != Phase.REGISTRATION || !types.values().isEmpty(),
                MatchmakingEventRule.EVENT_MUST_BE_COMPLETE_FOR_PHASE,
                "/to",
                "Registration needs at least one participation type.");
        require(
                next != Phase.BOOKING
                        || (!sessions.values().isEmpty() && !tables.values().isEmpty()),
                MatchmakingEventRule.EVENT_MUST_BE_COMPLETE_FOR_PHASE,
                "/to",
                "Booking needs at least one session and one table.");
        require(
                next != Phase.ARCHIVED || sessions.areAllClosed(),
                MatchmakingEventRule.SESSIONS_MUST_BE_CLOSED_BEFORE_ARCHIVING,
                "/to",
                "Close every session first; its attendance is settled by that.");
    }
}
