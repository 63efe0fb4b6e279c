package dev.entente.demo.generator;

import dev.entente.demo.scenario.AgreementType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One agreement as the fold knows it. */
final class FoldedAgreement {

    enum State {
        REPORTED,
        CONFIRMED,
        ESTABLISHED,
        ENDED,
        WITHDRAWN
    }

    final AgreementType type;
    final List<FoldedMeeting> meetings;
    final List<String> parties;
    final Set<String> confirmed = new HashSet<>();
    final Set<String> signed = new HashSet<>();
    final Set<String> givenUp = new HashSet<>();
    State state = State.REPORTED;
    boolean disputed;
    boolean evidence;
    boolean verified;

    FoldedAgreement(AgreementType type, List<FoldedMeeting> meetings, List<String> parties) {
        this.type = type;
        this.meetings = meetings;
        this.parties = parties;
    }

    boolean counts() {
        return state != State.REPORTED
                && state != State.WITHDRAWN
                && !disputed
                && meetings.stream().allMatch(FoldedMeeting::isHeld);
    }

    boolean isEstablished() {
        return counts() && (state == State.ESTABLISHED || state == State.ENDED);
    }

    boolean isCooperationCase() {
        return isEstablished()
                || (counts()
                        && type != AgreementType.LETTER_OF_INTENT
                        && type != AgreementType.MEMORANDUM_OF_UNDERSTANDING);
    }

    boolean isFormal() {
        return isEstablished() && evidence && verified;
    }
}
