package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.calendar.domain.Occurrence;
import dev.entente.scheduling.timetable.domain.Timetable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organiser discards a proposal or stops its computation. */
@ApplicationScoped
public class DiscardTimetable {
    private final Timetables timetables;
    private final TimetabledEvents events;
    private final Outbox outbox;

    DiscardTimetable(Timetables timetables, TimetabledEvents events, Outbox outbox) {
        this.timetables = timetables;
        this.events = events;
        this.outbox = outbox;
    }

    public record Command(
            UUID timetableId,
            @Nullable Instant occurredAt,
            @Nullable Long seenVersion) {}

    public Uni<Timetable> handle(Command command, Occasion occasion) {
        return timetables
                .lock(command.timetableId(), occasion.actor())
                .invoke(timetable -> timetable.requireVersion(command.seenVersion()))
                .call(timetable -> events.terms(timetable.snapshot().matchmakingEventId())
                        .map(terms -> timetable.discard(
                                Occurrence.of(terms, command.occurredAt(), occasion.now(), timetable.lastOccurredAt()),
                                occasion.now()))
                        .chain(outbox::append));
    }
}
