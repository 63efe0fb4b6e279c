package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.jobs.Jobs;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.calendar.domain.Activity;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.calendar.domain.Occurrence;
import dev.entente.scheduling.timetable.domain.Timetable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organiser publishes a proposal; a job gives its meetings their places, all at once. */
@ApplicationScoped
public class PublishTimetable {
    private final Timetables timetables;
    private final TimetabledEvents events;
    private final Jobs jobs;

    PublishTimetable(Timetables timetables, TimetabledEvents events, Jobs jobs) {
        this.timetables = timetables;
        this.events = events;
        this.jobs = jobs;
    }

    public record Command(
            UUID timetableId,
            @Nullable Instant occurredAt,
            @Nullable Long seenVersion) {}

    public Uni<TimetableWork> handle(Command command, Occasion occasion) {
        return timetables
                .lock(command.timetableId(), occasion.actor())
                .call(timetable -> events.terms(timetable.snapshot().matchmakingEventId())
                        .invoke(terms -> begin(timetable, terms, command, occasion)))
                .call(timetables::putToWork)
                .chain(timetable -> jobs.start(
                                TimetableWork.JOB, new TimetableWork.Input(command.timetableId()), occasion)
                        .map(job -> new TimetableWork(job, timetable)));
    }

    private static void begin(Timetable timetable, EventTerms terms, Command command, Occasion occasion) {
        timetable.requireVersion(command.seenVersion());
        terms.requirePhaseFor(Activity.MAKE_TIMETABLE);
        Instant occurredAt = Occurrence.of(terms, command.occurredAt(), occasion.now(), timetable.lastOccurredAt());
        timetable.beginPublication(occurredAt, terms.retrospective());
    }
}
