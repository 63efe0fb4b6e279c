package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.scheduling.timetable.domain.Placement;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where timetables put their meetings. */
public interface Placements {

    /** Where a timetable puts its meetings, those left out that publication left as they were. */
    Uni<List<Placement>> all(UUID timetableId);

    Uni<Void> keep(UUID timetableId, List<Placement> placements);

    /** For reading: where the timetable puts its meetings. */
    Uni<Page<Placement>> page(UUID timetableId, PageRequest request);

    /**
     * Where meetings were by this timetable and those published before it when it was published, what was placed last first:
     * a timetable holds only what it placed, and a repair only what it changed.
     */
    Uni<List<Placement>> whenPublished(UUID timetableId);

    /** Those that are not published yet. */
    Uni<List<Placement>> open(UUID timetableId);

    /** Notes which were published; the other open ones were overtaken by what happened meanwhile. */
    Uni<Void> settle(UUID timetableId, Collection<UUID> published);
}
