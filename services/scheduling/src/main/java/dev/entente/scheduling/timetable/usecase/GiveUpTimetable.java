package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.transaction.AfterCommit;
import dev.entente.scheduling.timetable.domain.Timetable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The work at a timetable cannot go on: a computation has failed, and what was to be published is a proposal again. Nothing
 * of it was placed.
 */
@ApplicationScoped
public class GiveUpTimetable {
    private final Timetables timetables;
    private final TimetableComputations computations;
    private final Outbox outbox;
    private final AfterCommit afterCommit;

    GiveUpTimetable(Timetables timetables, TimetableComputations computations, Outbox outbox, AfterCommit afterCommit) {
        this.timetables = timetables;
        this.computations = computations;
        this.outbox = outbox;
        this.afterCommit = afterCommit;
    }

    public Uni<Void> handle(UUID timetableId, String why, Occasion occasion) {
        afterCommit.then(() -> computations.forget(timetableId));
        return timetables.lock(timetableId).chain(timetable -> giveUp(timetable, why, occasion));
    }

    private Uni<Void> giveUp(Timetable timetable, String why, Occasion occasion) {
        return switch (timetable.snapshot().status()) {
            case COMPUTING -> outbox.append(timetable.fail(why, occasion.now()));
            case PUBLISHING -> outbox.append(timetable.breakOffPublication(why, occasion.now()));
            case PROPOSED, INFEASIBLE, FAILED, DISCARDED, PUBLISHED, SUPERSEDED ->
                Uni.createFrom().voidItem();
        };
    }
}
