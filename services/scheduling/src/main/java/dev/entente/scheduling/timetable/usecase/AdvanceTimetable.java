package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.timetable.domain.Timetable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Does the next piece of work at a timetable: computes it, or publishes some of its meetings. */
@ApplicationScoped
public class AdvanceTimetable {
    private final Timetables timetables;
    private final ComputeTimetable compute;
    private final PublishNextMeetings publish;

    AdvanceTimetable(Timetables timetables, ComputeTimetable compute, PublishNextMeetings publish) {
        this.timetables = timetables;
        this.compute = compute;
        this.publish = publish;
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
                });
    }
}
