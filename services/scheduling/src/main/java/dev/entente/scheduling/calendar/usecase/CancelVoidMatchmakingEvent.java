package dev.entente.scheduling.calendar.usecase;

import dev.entente.platform.jobs.Jobs;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.calendar.domain.CalendarSettlement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Registration was restored to a time before this event, so nothing can take place at it; its meetings are cancelled. */
@ApplicationScoped
public class CancelVoidMatchmakingEvent {
    private final Calendar calendar;
    private final Jobs jobs;

    CancelVoidMatchmakingEvent(Calendar calendar, Jobs jobs) {
        this.calendar = calendar;
        this.jobs = jobs;
    }

    /** @param voidSince when registration's new epoch started */
    public record Command(UUID matchmakingEventId, Instant voidSince) {}

    public Uni<Void> handle(Command command, Occasion occasion) {
        return calendar.cancel(command.matchmakingEventId())
                .chain(known ->
                        known ? settle(command, occasion) : Uni.createFrom().voidItem());
    }

    private Uni<Void> settle(Command command, Occasion occasion) {
        return jobs.start(
                        CalendarSettlement.JOB,
                        new CalendarSettlement(command.matchmakingEventId(), command.voidSince()),
                        occasion)
                .replaceWithVoid();
    }
}
