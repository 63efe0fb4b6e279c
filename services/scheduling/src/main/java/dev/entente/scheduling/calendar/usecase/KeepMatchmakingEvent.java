package dev.entente.scheduling.calendar.usecase;

import dev.entente.platform.jobs.Jobs;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.calendar.domain.CalendarEntry;
import dev.entente.scheduling.calendar.domain.CalendarSettlement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Keeps what registration tells of an event; when a session closed or the event was cancelled, its meetings follow. */
@ApplicationScoped
public class KeepMatchmakingEvent {
    private final Calendar calendar;
    private final Jobs jobs;

    KeepMatchmakingEvent(Calendar calendar, Jobs jobs) {
        this.calendar = calendar;
        this.jobs = jobs;
    }

    /** @param mayEndMeetings whether this is a fact after which meetings may have to follow */
    public record Command(CalendarEntry entry, Instant occurredAt, boolean mayEndMeetings) {}

    public Uni<Void> handle(Command command, Occasion occasion) {
        return calendar.keep(command.entry()).chain(() -> settle(command, occasion));
    }

    private Uni<Void> settle(Command command, Occasion occasion) {
        if (!command.mayEndMeetings() || !command.entry().endsMeetings()) {
            return Uni.createFrom().voidItem();
        }
        CalendarSettlement settlement =
                new CalendarSettlement(command.entry().matchmakingEventId(), command.occurredAt());
        return jobs.start(CalendarSettlement.JOB, settlement, occasion).replaceWithVoid();
    }
}
