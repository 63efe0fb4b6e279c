package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.jobs.Jobs;
import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.time.Ids;
import dev.entente.scheduling.calendar.domain.Activity;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.calendar.domain.Occurrence;
import dev.entente.scheduling.timetable.domain.Timetable;
import dev.entente.scheduling.timetable.domain.TimetableMethod;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organiser lets the system place all accepted meetings. */
@ApplicationScoped
public class StartTimetable {
    private final Timetables timetables;
    private final TimetabledEvents events;
    private final KnownNames knownNames;
    private final Outbox outbox;
    private final Jobs jobs;
    private final Ids ids;

    StartTimetable(
            Timetables timetables, TimetabledEvents events, KnownNames knownNames, Outbox outbox, Jobs jobs, Ids ids) {
        this.timetables = timetables;
        this.events = events;
        this.knownNames = knownNames;
        this.outbox = outbox;
        this.jobs = jobs;
        this.ids = ids;
    }

    /** @param publish whether it is published as soon as it is computed */
    public record Command(
            UUID matchmakingEventId,
            TimetableMethod method,
            TimetableWishes wishes,
            boolean publish,
            @Nullable Instant occurredAt) {}

    public Uni<TimetableWork> handle(Command command, Occasion occasion) {
        return events.terms(command.matchmakingEventId())
                .invoke(terms -> terms.requireOrganiser(occasion.actor()))
                .invoke(terms -> terms.requirePhaseFor(Activity.MAKE_TIMETABLE))
                .invoke(terms -> command.wishes().requireSense(terms, command.method()))
                .call(() -> knownNames.require(command.matchmakingEventId(), command.wishes()))
                .map(terms -> start(terms, command, occasion))
                .call(started -> timetables.add(started.timetable()))
                .chain(started -> jobs.start(
                                TimetableWork.JOB,
                                new TimetableWork.Input(
                                        started.timetable().snapshot().timetableId()),
                                occasion)
                        .call(() -> outbox.append(started.fact()))
                        .map(job -> new TimetableWork(job, started.timetable())));
    }

    private Timetable.Started start(EventTerms terms, Command command, Occasion occasion) {
        Instant occurredAt = Occurrence.of(terms, command.occurredAt(), occasion.now(), null);
        Timetable.Order order = new Timetable.Order(
                command.method(),
                command.wishes(),
                command.publish(),
                occasion.actor().accountId());
        return Timetable.start(ids.get(), terms, order, occurredAt, occasion.now());
    }
}
