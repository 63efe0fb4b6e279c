package dev.entente.scheduling.timetable.adapter;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.security.CallingRequest;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.platform.transaction.Reads;
import dev.entente.scheduling.timetable.domain.Timetable;
import dev.entente.scheduling.timetable.usecase.DiscardTimetable;
import dev.entente.scheduling.timetable.usecase.PublishTimetable;
import dev.entente.scheduling.timetable.usecase.RestoreTimetable;
import dev.entente.scheduling.timetable.usecase.Timetables;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One timetable. */
@Path("/v1/timetables/{timetableId}")
@RolesAllowed("organiser")
@Tag(name = "Timetables")
@APIResponse(responseCode = "404", description = "There is no such thing among the caller's")
@APIResponse(
        responseCode = "409",
        description =
                "The present state forbids it; the problem's code names the rule, or NOT_YET_KNOWN: repeat it shortly")
@APIResponse(responseCode = "422", description = "The input breaks a rule, which the problem's code names")
@APIResponse(responseCode = "412", description = "It changed since the caller read it")
class TimetableResource {
    private final Commands commands;
    private final Reads reads;
    private final CallingRequest request;
    private final TimetableUseCases useCases;
    private final Timetables timetables;

    TimetableResource(
            Commands commands, Reads reads, CallingRequest request, TimetableUseCases useCases, Timetables timetables) {
        this.commands = commands;
        this.reads = reads;
        this.request = request;
        this.useCases = useCases;
        this.timetables = timetables;
    }

    @Schema(name = "TimetableAct")
    record TimeBody(
            @Schema(description = "When it happened; required in a retrospective event, refused in a live one")
            @Nullable
            Instant occurredAt) {}

    @Schema(name = "TimetableRestoration")
    record RestorationBody(
            @Schema(
                    description = "Whether it is published as soon as it is ready; not unless said",
                    defaultValue = "false")
            @Nullable
            Boolean publish,

            @Schema(description = "When it happened; required in a retrospective event, refused in a live one")
            @Nullable
            Instant occurredAt) {}

    @GET
    @Operation(operationId = "readTimetable", summary = "One timetable with its certificate")
    @APIResponseSchema(value = TimetableView.class, responseCode = "200")
    public Uni<Response> read(@RestPath UUID timetableId) {
        return reads.run(occasion -> timetables.get(timetableId, occasion.actor()))
                .map(TimetableResource::found);
    }

    @GET
    @Path("/placements")
    @Operation(operationId = "listPlacements", summary = "Where the timetable puts its meetings")
    public Uni<Page<PlacementView>> placements(
            @RestPath UUID timetableId, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        return reads.run(occasion -> useCases.placements().handle(timetableId, page, occasion))
                .map(found -> found.map(PlacementView::of));
    }

    @POST
    @Path("/publication")
    @Operation(
            operationId = "publishTimetable",
            summary = "Publishes a proposal: a job books and moves all its meetings in one transaction",
            description = "Nobody sees a part of it. Meetings that cannot take their places any more, because of what "
                    + "was booked, moved or cancelled since, are left as they are and counted.")
    @APIResponseSchema(value = TimetableWorkView.class, responseCode = "202")
    public Uni<Response> publish(@RestPath UUID timetableId, @Valid @Nullable TimeBody body) {
        PublishTimetable.Command command = new PublishTimetable.Command(timetableId, occurredAt(body), seenVersion());
        return commands.run(
                CommandName.of("publish-timetable", timetableId, body),
                occasion -> useCases.publish().handle(command, occasion),
                TimetableWorkView::accepted);
    }

    @POST
    @Path("/discard")
    @Operation(operationId = "discardTimetable", summary = "Discards a proposal or stops its computation")
    @APIResponseSchema(value = TimetableView.class, responseCode = "200")
    public Uni<Response> discard(@RestPath UUID timetableId, @Valid @Nullable TimeBody body) {
        DiscardTimetable.Command command = new DiscardTimetable.Command(timetableId, occurredAt(body), seenVersion());
        return commands.run(
                CommandName.of("discard-timetable", timetableId, body),
                occasion -> useCases.discard().handle(command, occasion),
                timetable -> Answer.ok(TimetableView.of(timetable))
                        .version(timetable.snapshot().version()));
    }

    @POST
    @Path("/restoration")
    @Operation(
            operationId = "restoreTimetable",
            summary = "Goes back to a timetable that was published: the places come back as a new proposal",
            description =
                    "A job makes the proposal and, if asked, publishes it. Back come the places that all "
                            + "timetables up to this one gave, so after a repair those of what it repaired, too. What participants "
                            + "or the organiser booked or moved since stays. It keeps to the rests, travel and conditions of the "
                            + "timetable that comes back; compare the proposal with things as they stand before it is published.")
    @APIResponseSchema(value = TimetableWorkView.class, responseCode = "202")
    public Uni<Response> restore(@RestPath UUID timetableId, @Valid @Nullable RestorationBody body) {
        RestoreTimetable.Command command = new RestoreTimetable.Command(
                timetableId,
                body != null && Boolean.TRUE.equals(body.publish()),
                body == null ? null : body.occurredAt());
        return commands.run(
                CommandName.of("restore-timetable", timetableId, body),
                occasion -> useCases.restore().handle(command, occasion),
                TimetableWorkView::accepted);
    }

    private static Response found(Timetable timetable) {
        return Response.ok(TimetableView.of(timetable))
                .header("ETag", "\"" + timetable.snapshot().version() + "\"")
                .build();
    }

    private static @Nullable Instant occurredAt(@Nullable TimeBody body) {
        return body == null ? null : body.occurredAt();
    }

    private @Nullable Long seenVersion() {
        return request.expectedVersion().orElse(null);
    }
}
