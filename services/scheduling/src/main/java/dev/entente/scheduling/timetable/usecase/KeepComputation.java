package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.timetable.domain.PlacedTimetable;
import dev.entente.scheduling.timetable.domain.Timetable;
import dev.entente.scheduling.timetable.domain.TimetableFact;
import dev.entente.scheduling.timetable.usecase.TimetableComputations.Course;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps with the timetable what its computation has come to. */
@ApplicationScoped
class KeepComputation {
    private final TimetabledEvents events;
    private final Placements placements;
    private final Outbox outbox;

    KeepComputation(TimetabledEvents events, Placements placements, Outbox outbox) {
        this.events = events;
        this.placements = placements;
        this.outbox = outbox;
    }

    Uni<Void> handle(Timetable timetable, Course course, Occasion occasion) {
        return switch (course) {
            case Course.UnderWay underWay -> {
                if (underWay.soFar() != null) {
                    timetable.noteProgress(underWay.soFar());
                }
                yield Uni.createFrom().voidItem();
            }
            case Course.Placed placed -> propose(timetable, placed.timetable(), occasion);
            case Course.Infeasible infeasible ->
                outbox.append(timetable.declareInfeasible(infeasible.obstacle(), occasion.now()));
            case Course.Failed failed -> outbox.append(timetable.fail("The computation failed.", occasion.now()));
        };
    }

    private Uni<Void> propose(Timetable timetable, PlacedTimetable placed, Occasion occasion) {
        TimetableFact proposed = timetable.propose(placed.certificate(), occasion.now());
        return placements
                .keep(timetable.snapshot().timetableId(), placed.placements())
                .chain(() -> outbox.append(proposed))
                .chain(() -> timetable.publishesWhenReady()
                        ? publish(timetable, occasion)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> publish(Timetable timetable, Occasion occasion) {
        return events.terms(timetable.snapshot().matchmakingEventId())
                .invoke(terms ->
                        timetable.beginPublication(timetable.timeOfConsequence(occasion.now()), terms.retrospective()))
                .replaceWithVoid();
    }
}
