package dev.entente.demo.generator;

import java.util.List;
import java.util.Random;

record PlannedMeeting(String handle, PlannedParticipant requester, PlannedParticipant receiver, MeetingCourse course) {

    boolean involves(PlannedParticipant participant) {
        return requester.equals(participant) || receiver.equals(participant);
    }

    List<PlannedParticipant> parties() {
        return List.of(requester, receiver);
    }

    PlannedParticipant otherThan(PlannedParticipant party) {
        return party.equals(requester) ? receiver : requester;
    }

    PlannedParticipant anyParty(Random random) {
        return random.nextBoolean() ? requester : receiver;
    }

    boolean joinsEuropeAndBeyond() {
        return requester.side() != receiver.side();
    }
}
