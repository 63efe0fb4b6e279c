package dev.entente.scheduling.wire;

import dev.entente.platform.message.MessageBodies;

/** Whatever bodies lie on a topic that scheduling reads, or wrote. */
public final class SchedulingMessageBodyTarget {
    private SchedulingMessageBodyTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        MessageBodies.requireSameAgain(input, MatchmakingEventMessage.class);
        MessageBodies.requireSameAgain(input, ParticipantMessage.class);
        MessageBodies.requireSameAgain(input, MeetingMessage.class);
        MessageBodies.requireSameAgain(input, TimetableMessage.class);
    }
}
