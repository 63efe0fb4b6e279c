package dev.entente.reporting.wire;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** @param ends topic, partition, end offset */
public record WatermarkMessage(Instant recordedUpTo, long epoch, Map<String, Map<Integer, Long>> ends) {

    public WatermarkMessage {
        Objects.requireNonNull(recordedUpTo, "recordedUpTo");
        Objects.requireNonNull(ends, "ends");
    }
}
