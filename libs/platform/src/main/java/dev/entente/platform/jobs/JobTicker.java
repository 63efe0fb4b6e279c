package dev.entente.platform.jobs;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Optional;

/** Turns looks at a job into events: one for each new version, and a comment where there would be a long silence. */
final class JobTicker {
    private final Sse sse;
    private final long heartbeatNanos;
    private long toldVersion;
    private long toldAtNanos = System.nanoTime();

    JobTicker(Sse sse, long seenVersion, Duration heartbeat) {
        this.sse = sse;
        this.toldVersion = seenVersion;
        this.heartbeatNanos = heartbeat.toNanos();
    }

    Iterable<OutboundSseEvent> tell(JobRow row) {
        return event(row).stream().peek(told -> toldAtNanos = System.nanoTime()).toList();
    }

    private Optional<OutboundSseEvent> event(JobRow row) {
        if (row.version() > toldVersion) {
            toldVersion = row.version();
            return Optional.of(progress(row));
        }
        return System.nanoTime() - toldAtNanos < heartbeatNanos
                ? Optional.empty()
                : Optional.of(sse.newEventBuilder().comment("still there").build());
    }

    private OutboundSseEvent progress(JobRow row) {
        return sse.newEventBuilder()
                .id(Long.toString(row.version()))
                .name(row.status().isFinal() ? "finished" : "progress")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(JobView.of(row))
                .build();
    }
}
