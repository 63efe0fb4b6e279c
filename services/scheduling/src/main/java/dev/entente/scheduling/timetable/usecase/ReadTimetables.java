package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.timetable.domain.Placement;
import dev.entente.scheduling.timetable.domain.Timetable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Timetables as their organiser sees them. */
@ApplicationScoped
public class ReadTimetables {
    private final Timetables timetables;

    ReadTimetables(Timetables timetables) {
        this.timetables = timetables;
    }

    public Uni<Timetable> one(UUID timetableId, Occasion occasion) {
        return timetables.get(timetableId, occasion.actor());
    }

    public Uni<Page<Placement>> placements(UUID timetableId, PageRequest request, Occasion occasion) {
        return timetables
                .get(timetableId, occasion.actor())
                .chain(() -> timetables.placements(timetableId, request));
    }

    public Uni<Page<Timetable>> ofEvent(UUID matchmakingEventId, PageRequest request, Occasion occasion) {
        return timetables.page(matchmakingEventId, request, occasion.actor());
    }
}
