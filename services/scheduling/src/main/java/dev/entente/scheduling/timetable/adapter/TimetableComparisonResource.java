package dev.entente.scheduling.timetable.adapter;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.transaction.Reads;
import dev.entente.scheduling.IdCursor;
import dev.entente.scheduling.timetable.adapter.TimetableComparisonView.ChangedDayView;
import dev.entente.scheduling.timetable.adapter.TimetableComparisonView.ChangedPlaceView;
import dev.entente.scheduling.timetable.domain.TimetableComparison;
import dev.entente.scheduling.timetable.domain.TimetableComparison.ChangedDay;
import dev.entente.scheduling.timetable.domain.TimetableComparison.ChangedPlace;
import dev.entente.scheduling.timetable.usecase.CompareTimetables;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What one timetable changes. */
@Path("/v1/timetables/{timetableId}/comparison")
@RolesAllowed("organiser")
@Tag(name = "Timetables")
@APIResponse(responseCode = "404", description = "There is no such thing among the caller's")
@APIResponse(responseCode = "422", description = "The two belong to different events (TIMETABLES_MUST_BE_OF_ONE_EVENT)")
class TimetableComparisonResource {
    private static final String WITH =
            "The timetable it is held against; without it, things as they stand. A meeting of which that one says "
                    + "nothing is where it stands";

    private final Reads reads;
    private final CompareTimetables compare;

    TimetableComparisonResource(Reads reads, CompareTimetables compare) {
        this.reads = reads;
        this.compare = compare;
    }

    @GET
    @Operation(
            operationId = "compareTimetables",
            summary = "What a timetable changes for all together, and who loses most by it")
    public Uni<TimetableComparisonView> compare(
            @RestPath UUID timetableId, @Parameter(description = WITH) @RestQuery @Nullable UUID with) {
        return comparison(timetableId, with).map(found -> TimetableComparisonView.of(found, with));
    }

    @GET
    @Path("/participants")
    @Operation(operationId = "listChangedDays", summary = "Whose day the timetable changes, and how")
    public Uni<Page<ChangedDayView>> participants(
            @RestPath UUID timetableId,
            @Parameter(description = WITH) @RestQuery @Nullable UUID with,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        return comparison(timetableId, with)
                .map(found -> page(found.participants(), ChangedDay::participantId, page)
                        .map(ChangedDayView::of));
    }

    @GET
    @Path("/meetings")
    @Operation(operationId = "listChangedPlaces", summary = "Which meetings get a place or another one, or lose theirs")
    public Uni<Page<ChangedPlaceView>> meetings(
            @RestPath UUID timetableId,
            @Parameter(description = WITH) @RestQuery @Nullable UUID with,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        return comparison(timetableId, with)
                .map(found ->
                        page(found.meetings(), ChangedPlace::meetingId, page).map(ChangedPlaceView::of));
    }

    private Uni<TimetableComparison> comparison(UUID timetableId, @Nullable UUID with) {
        CompareTimetables.Question question = new CompareTimetables.Question(timetableId, with);
        return reads.run(occasion -> compare.handle(question, occasion));
    }

    /** In the order of their ids, so that no page loses any while things go on. */
    private static <T> Page<T> page(List<T> all, Function<T, UUID> id, PageRequest request) {
        String after = IdCursor.after(request).toString();
        List<T> rows = all.stream()
                .filter(each -> id.apply(each).toString().compareTo(after) > 0)
                .sorted(Comparator.comparing(each -> id.apply(each).toString()))
                .limit(request.rowsToRead())
                .toList();
        return Page.of(rows, request, each -> List.of(id.apply(each).toString()));
    }
}
