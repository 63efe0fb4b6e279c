package dev.entente.reporting.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.platform.message.MessageBodies;
import dev.entente.reporting.projection.domain.FactSubject;

/** Whatever bodies lie on a topic that reporting reads. */
public final class ReportingMessageBodyTarget {
    private ReportingMessageBodyTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        for (FactSubject subject : FactSubject.values()) {
            requireSameAgain(input, FactTypes.bodyOf(subject));
        }
        MessageBodies.requireSameAgain(input, WatermarkMessage.class);
    }

    private static <T extends StatedMessage> void requireSameAgain(byte[] input, Class<T> type) {
        MessageBodies.requireSameAgain(
                input,
                type,
                (read, again) -> read.occurredAt().equals(again.occurredAt())
                        && read.state().equals(ReportingMessageBodyTarget::compare, again.state()));
    }

    /** A number beyond all doubles is kept as the word that it is written as. */
    private static int compare(JsonNode read, JsonNode again) {
        boolean beyond = read.isDouble() && Double.isInfinite(read.doubleValue());
        return read.equals(again) || (beyond && read.asText().equals(again.asText())) ? 0 : 1;
    }
}
