package dev.entente.scheduling.timetable.adapter;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.security.BodyLimit;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.platform.transaction.Reads;
import dev.entente.scheduling.timetable.usecase.RepairTimetable;
import dev.entente.scheduling.timetable.usecase.StartTimetable;
import dev.entente.scheduling.timetable.usecase.Timetables;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The timetables of one matchmaking event. */
@Path("/v1/matchmaking-events/{matchmakingEventId}/timetables")
@RolesAllowed("organiser")
@Tag(name = "Timetables")
@APIResponse(responseCode = "404", description = "There is no such thing among the caller's")
@APIResponse(
        responseCode = "409",
        description =
                "The present state forbids it; the problem's code names the rule, or NOT_YET_KNOWN: repeat it shortly")
@APIResponse(responseCode = "422", description = "The input breaks a rule, which the problem's code names")
class EventTimetablesResource {
    /** As many ids as an order may name, in bytes, with what surrounds them. */
    static final long LARGEST_ORDER = 512L * 1024;

    private final Commands commands;
    private final Reads reads;
    private final StartTimetable startTimetable;
    private final RepairTimetable repairTimetable;
    private final Timetables timetables;

    EventTimetablesResource(
            Commands commands,
            Reads reads,
            StartTimetable startTimetable,
            RepairTimetable repairTimetable,
            Timetables timetables) {
        this.commands = commands;
        this.reads = reads;
        this.startTimetable = startTimetable;
        this.repairTimetable = repairTimetable;
        this.timetables = timetables;
    }

    @POST
    @BodyLimit(LARGEST_ORDER)
    @Operation(
            operationId = "startTimetable",
            summary = "Lets the system place all accepted meetings",
            description = "A job computes a proposal and, if asked, publishes it. Bookings made meanwhile stay.")
    @APIResponseSchema(value = TimetableWorkView.class, responseCode = "202")
    public Uni<Response> start(@RestPath UUID matchmakingEventId, @Valid @NotNull TimetableBody body) {
        return commands.run(
                CommandName.of("start-timetable", matchmakingEventId, body),
                occasion -> startTimetable.handle(body.toCommand(matchmakingEventId), occasion),
                TimetableWorkView::accepted);
    }

    @POST
    @Path("/repair")
    @BodyLimit(LARGEST_ORDER)
    @Operation(
            operationId = "repairTimetable",
            summary = "Puts right at once what cannot stay as it is, with as few moved meetings as can be",
            description = "Meetings whose table is closed or given to somebody else, or at which somebody is not "
                    + "available any more, get another place, or wait when there is none; accepted meetings without a "
                    + "place take what is free. Of the others, those that a timetable placed move only where that gives "
                    + "one of these a place, and as few as can be; what participants or the organiser booked stays where "
                    + "it can. The answer is a timetable by the method FEWEST_MOVES that holds only what changes.")
    @APIResponseSchema(value = RepairView.class, responseCode = "200")
    public Uni<Response> repair(@RestPath UUID matchmakingEventId, @Valid @NotNull RepairBody body) {
        return commands.run(
                CommandName.of("repair-timetable", matchmakingEventId, body),
                occasion -> repairTimetable.handle(body.toCommand(matchmakingEventId), occasion),
                repaired -> Answer.ok(RepairView.of(repaired))
                        .version(repaired.timetable().snapshot().version()));
    }

    @GET
    @Operation(operationId = "listTimetables", summary = "An event's timetables, the oldest first")
    public Uni<Page<TimetableView>> list(
            @RestPath UUID matchmakingEventId, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        return reads.run(occasion -> timetables.page(matchmakingEventId, page, occasion.actor()))
                .map(found -> found.map(TimetableView::of));
    }
}
