package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.timetable.domain.Placement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Where a timetable puts its meetings, for the organiser. */
@ApplicationScoped
public class ListPlacements {
    private final Timetables timetables;
    private final Placements placements;

    ListPlacements(Timetables timetables, Placements placements) {
        this.timetables = timetables;
        this.placements = placements;
    }

    public Uni<Page<Placement>> handle(UUID timetableId, PageRequest request, Occasion occasion) {
        return timetables.get(timetableId, occasion.actor()).chain(() -> placements.page(timetableId, request));
    }
}
