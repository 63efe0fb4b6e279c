package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.rule.Occasion;
import dev.entente.platform.transaction.AfterCommit;
import dev.entente.scheduling.timetable.domain.Timetable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Does the next piece of work at a timetable: looks how far its computation is, or publishes it. */
@ApplicationScoped
public class AdvanceTimetable {
    private final Timetables timetables;
    private final ComputeTimetable compute;
    private final PublishMeetings publish;
    private final TimetableComputations computations;
    private final AfterCommit afterCommit;

    AdvanceTimetable(
            Timetables timetables,
            ComputeTimetable compute,
            PublishMeetings publish,
            TimetableComputations computations,
            AfterCommit afterCommit) {
        this.timetables = timetables;
        this.compute = compute;
        this.publish = publish;
        this.computations = computations;
        this.afterCommit = afterCommit;
    }

    /** @return the timetable; while it is at work, there is more to do */
    public Uni<Timetable> handle(UUID timetableId, Occasion occasion) {
        return timetables
                .lock(timetableId)
                .call(timetable -> switch (timetable.snapshot().status()) {
                    case COMPUTING -> compute.handle(timetable, occasion);
                    case PUBLISHING -> publish.handle(timetable, occasion);
                    case PROPOSED, INFEASIBLE, FAILED, DISCARDED, PUBLISHED, SUPERSEDED ->
                        Uni.createFrom().voidItem();
                })
                .invoke(this::forgetWhenComputed);
    }

    /** Also when somebody discarded it meanwhile: then the computation is for nobody. */
    private void forgetWhenComputed(Timetable timetable) {
        if (!timetable.isBeingComputed()) {
            UUID timetableId = timetable.snapshot().timetableId();
            afterCommit.then(() -> computations.forget(timetableId));
        }
    }
}
