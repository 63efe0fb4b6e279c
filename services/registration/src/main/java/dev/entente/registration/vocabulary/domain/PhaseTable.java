package dev.entente.registration.vocabulary.domain;

import static dev.entente.platform.rule.Refusal.require;
import static dev.entente.registration.vocabulary.domain.Phase.BOOKING;
import static dev.entente.registration.vocabulary.domain.Phase.DRAFT;
import static dev.entente.registration.vocabulary.domain.Phase.FOLLOW_UP;
import static dev.entente.registration.vocabulary.domain.Phase.REGISTRATION;
import static dev.entente.registration.vocabulary.domain.Phase.RUNNING;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which command is allowed in which phase. The service's README shows the same table; a test compares them.
 *
 * <p>Times and tables that a booking may already stand on stay once booking begins: this service does not know the
 * bookings, so it takes nothing away from under them.
 */
public final class PhaseTable {
    private PhaseTable() {}

    public static Set<Phase> phasesOf(PhasedCommand command) {
        return switch (command) {
            case CHANGE_EVENT, ADD_SESSION, RENAME_SESSION, ADD_TABLES, CHANGE_TABLE ->
                EnumSet.of(DRAFT, REGISTRATION, BOOKING, RUNNING);
            case MOVE_SESSION, REMOVE_SESSION, REMOVE_TABLE -> EnumSet.of(DRAFT, REGISTRATION);
            case CANCEL_EVENT -> EnumSet.of(DRAFT, REGISTRATION, BOOKING);
            case CHANGE_ORGANISERS -> EnumSet.of(DRAFT, REGISTRATION, BOOKING, RUNNING, FOLLOW_UP);
            case CLOSE_SESSION -> EnumSet.of(BOOKING, RUNNING, FOLLOW_UP);
            case APPLY -> EnumSet.of(REGISTRATION, BOOKING);
            case ENTER_PARTICIPANT, IMPORT_PARTICIPANTS, DECIDE_ON_PARTICIPANT ->
                EnumSet.of(REGISTRATION, BOOKING, RUNNING);
            case CHANGE_PARTICIPANT, WITHDRAW_PARTICIPANT, INVITE_PARTICIPANT, ACCEPT_INVITATION ->
                EnumSet.of(REGISTRATION, BOOKING, RUNNING, FOLLOW_UP);
        };
    }

    public static void requireAllowed(PhasedCommand command, Phase phase) {
        require(
                phasesOf(command).contains(phase),
                VocabularyRule.COMMAND_MUST_BE_ALLOWED_IN_PHASE,
                command + " is allowed in the phases " + phasesOf(command) + "; this event is in " + phase + ".");
    }
}
