package dev.entente.scheduling.wire;

import dev.entente.platform.message.MessageJson;
import java.io.IOException;

/** Whatever bodies lie on a topic. */
public final class MessageBodyTarget {
    private static final MessageJson JSON = new MessageJson();

    private MessageBodyTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        for (Class<?> type : new Class<?>[] {
            MatchmakingEventMessage.class, ParticipantMessage.class, MeetingMessage.class, TimetableMessage.class
        }) {
            try {
                Object read = JSON.read(input, type);
                JSON.read(JSON.write(read).getBytes(java.nio.charset.StandardCharsets.UTF_8), type);
            } catch (IOException unreadable) {
                // set aside
            }
        }
    }
}
