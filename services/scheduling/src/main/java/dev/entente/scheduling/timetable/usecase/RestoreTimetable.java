package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.jobs.Jobs;
import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.time.Ids;
import dev.entente.scheduling.calendar.domain.Activity;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.calendar.domain.Occurrence;
import dev.entente.scheduling.timetable.domain.Timetable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organiser goes back to an earlier timetable: its places come back as a new proposal. */
@ApplicationScoped
public class RestoreTimetable {
    private final Timetables timetables;
    private final TimetabledEvents events;
    private final Outbox outbox;
    private final Jobs jobs;
    private final Ids ids;

    RestoreTimetable(Timetables timetables, TimetabledEvents events, Outbox outbox, Jobs jobs, Ids ids) {
        this.timetables = timetables;
        this.events = events;
        this.outbox = outbox;
        this.jobs = jobs;
        this.ids = ids;
    }

    /** @param publish whether it is published as soon as it is ready */
    public record Command(
            UUID timetableId, boolean publish, @Nullable Instant occurredAt) {}

    public Uni<TimetableWork> handle(Command command, Occasion occasion) {
        return timetables
                .get(command.timetableId(), occasion.actor())
                .chain(earlier -> events.terms(earlier.snapshot().matchmakingEventId())
                        .map(terms -> start(earlier, terms, command, occasion)))
                .call(started -> timetables.add(started.timetable()))
                .call(started -> outbox.append(started.fact()))
                .chain(started -> jobs.start(
                                TimetableWork.JOB,
                                new TimetableWork.Input(
                                        started.timetable().snapshot().timetableId()),
                                occasion)
                        .map(job -> new TimetableWork(job, started.timetable())));
    }

    private Timetable.Started start(Timetable earlier, EventTerms terms, Command command, Occasion occasion) {
        terms.requirePhaseFor(Activity.MAKE_TIMETABLE);
        Instant occurredAt = Occurrence.of(terms, command.occurredAt(), occasion.now(), null);
        return earlier.startRestoration(
                ids.get(), terms, command.publish(), occasion.actor().accountId(), occurredAt, occasion.now());
    }
}
