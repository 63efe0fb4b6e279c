package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.timetable.domain.Timetable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells that a timetable is published, or that it cannot be. */
@ApplicationScoped
class TellPublication {
    private final Timetables timetables;
    private final Outbox outbox;

    TellPublication(Timetables timetables, Outbox outbox) {
        this.timetables = timetables;
        this.outbox = outbox;
    }

    /** An event has one published timetable at most: the one before is superseded before this one is published. */
    Uni<Void> handle(Timetable timetable, Occasion occasion) {
        return timetables
                .lockPublished(timetable.snapshot().matchmakingEventId())
                .chain(before -> before.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : outbox.append(
                                before.get().supersede(timetable.timeOfConsequence(occasion.now()), occasion.now())))
                .chain(() -> outbox.append(timetable.publish(occasion.now())));
    }

    Uni<Void> brokenOff(Timetable timetable, String why, Occasion occasion) {
        return outbox.append(timetable.breakOffPublication(why, occasion.now()));
    }
}
