package dev.entente.reporting.report.adapter;

import dev.entente.reporting.report.domain.Figure;
import dev.entente.reporting.report.domain.OutcomeReport;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one listener has been told, and so what it must be told next. One look follows another, never two at once. */
final class OutcomeTicker {
    /** Four looks a second, so a comment is sent every fifteen seconds at the latest. */
    private static final int LOOKS_TO_A_HEARTBEAT = 58;

    private final Sse sse;
    private @Nullable StreamPlace told;
    private @Nullable StreamPlace seen;
    private List<Figure> figures = List.of();
    private int silentLooks;

    /** @param told what the listener says it has; null for a new one */
    OutcomeTicker(Sse sse, @Nullable StreamPlace told) {
        this.sse = sse;
        this.told = told;
        this.seen = told;
    }

    /** Whether it is worth while to evaluate the numbers. */
    boolean isNews(StreamPlace now) {
        return !now.equals(seen);
    }

    List<OutboundSseEvent> tell(StreamPlace now, OutcomeReport report) {
        List<OutboundSseEvent> events = new ArrayList<>();
        boolean reset = told != null && told.isForeignTo(now);
        if (reset) {
            events.add(event("reset", now, new Reset(now.generation())));
        }
        if (reset || !report.figures().equals(figures)) {
            events.add(event("outcomes", now, OutcomeReportView.of(report)));
            told = now;
        }
        figures = report.figures();
        seen = now;
        return events.isEmpty() ? keepSilence() : spoken(events);
    }

    /** Nothing to tell; but a listener, and whatever lies between, must see that the line is alive. */
    List<OutboundSseEvent> keepSilence() {
        silentLooks++;
        return silentLooks < LOOKS_TO_A_HEARTBEAT
                ? List.of()
                : spoken(List.of(sse.newEventBuilder().comment("still there").build()));
    }

    private List<OutboundSseEvent> spoken(List<OutboundSseEvent> events) {
        silentLooks = 0;
        return events;
    }

    /** @param generation the one that answers from now on */
    record Reset(int generation) {}

    private OutboundSseEvent event(String name, StreamPlace place, Object data) {
        return sse.newEventBuilder()
                .id(place.toString())
                .name(name)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(data)
                .build();
    }
}
