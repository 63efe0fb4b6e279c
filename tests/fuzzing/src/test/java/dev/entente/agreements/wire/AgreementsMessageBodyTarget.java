package dev.entente.agreements.wire;

import dev.entente.platform.message.MessageBodies;

/** Whatever bodies lie on a topic that agreements reads. */
public final class AgreementsMessageBodyTarget {
    private AgreementsMessageBodyTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        MessageBodies.requireSameAgain(input, MatchmakingEventMessage.class);
        MessageBodies.requireSameAgain(input, ParticipantMessage.class);
        MessageBodies.requireSameAgain(input, MeetingMessage.class);
    }
}
