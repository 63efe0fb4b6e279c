package dev.entente.demo.generator;

import dev.entente.demo.scenario.Side;
import dev.entente.demo.script.RegistrationAction.Newcomer;
import dev.entente.demo.script.RegistrationAction.ParticipationType;
import dev.entente.demo.script.RegistrationAction.Person;
import java.util.SortedSet;

/** @param number position among the event's participants, from 0 */
record PlannedParticipant(
        int number,
        String handle,
        PlannedOrganisation organisation,
        Person person,
        Part part,
        Entry entry,
        String account,
        SortedSet<Integer> unavailableSlots) {

    /** What becomes of a participation. */
    enum Part {
        MEETS,
        NEVER_MEETS,
        WITHDRAWS,
        IS_REJECTED,
        IS_LEFT_WAITING;

        boolean isApproved() {
            return this == MEETS || this == NEVER_MEETS || this == WITHDRAWS;
        }
    }

    /** How a participant gets in. */
    enum Entry {
        IMPORTED,
        APPLIED,
        APPLIED_AND_WAITED
    }

    Side side() {
        return organisation.side();
    }

    ParticipationType type() {
        return side() == Side.EUROPE ? ParticipationType.EUROPEAN : ParticipationType.GUEST;
    }

    Newcomer newcomer() {
        return new Newcomer(handle, organisation.handle(), type(), person);
    }
}
