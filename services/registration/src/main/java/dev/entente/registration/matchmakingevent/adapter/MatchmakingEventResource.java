package dev.entente.registration.matchmakingevent.adapter;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.security.CallingRequest;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.platform.transaction.Reads;
import dev.entente.registration.matchmakingevent.usecase.ChangeMatchmakingEvent;
import dev.entente.registration.matchmakingevent.usecase.CreateMatchmakingEvent;
import dev.entente.registration.matchmakingevent.usecase.EventSearch;
import dev.entente.registration.matchmakingevent.usecase.MatchmakingEvents;
import dev.entente.registration.vocabulary.domain.Phase;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/matchmaking-events")
@Tag(name = "Matchmaking events", description = "Gatherings with sessions, slots and tables.")
class MatchmakingEventResource {
    private final Commands commands;
    private final Reads reads;
    private final CallingRequest request;
    private final MatchmakingEvents events;
    private final CreateMatchmakingEvent createEvent;
    private final ChangeMatchmakingEvent changeEvent;

    MatchmakingEventResource(
            Commands commands,
            Reads reads,
            CallingRequest request,
            MatchmakingEvents events,
            CreateMatchmakingEvent createEvent,
            ChangeMatchmakingEvent changeEvent) {
        this.commands = commands;
        this.reads = reads;
        this.request = request;
        this.events = events;
        this.createEvent = createEvent;
        this.changeEvent = changeEvent;
    }

    @POST
    @RolesAllowed("organiser")
    @Operation(summary = "Draft a matchmaking event", description = "The caller is its first organiser.")
    @APIResponseSchema(value = MatchmakingEventView.class, responseCode = "201", responseDescription = "The event")
    public Uni<Response> create(@NotNull @Valid MatchmakingEventBody body) {
        return commands.run(
                CommandName.of("create-matchmaking-event", "", body),
                occasion -> createEvent.handle(body.toCreate(), occasion),
                fact -> Answer.created("/v1/matchmaking-events/" + fact.aggregateId(), MatchmakingEventView.of(fact))
                        .version(fact.aggregateVersion()));
    }

    @GET
    @RolesAllowed({"organiser", "participant", "analyst"})
    @Operation(summary = "List matchmaking events", description = "Drafts are shown to their organisers only.")
    public Uni<Page<MatchmakingEventView>> list(
            @RestQuery @Nullable UUID programmeId,
            @RestQuery @Nullable Phase phase,
            @RestQuery @Parameter(description = "Changed at or after this moment.") @Nullable Instant updatedSince,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        EventSearch search = new EventSearch(programmeId, phase, updatedSince);
        return reads.run(occasion -> events.page(occasion.actor().accountId(), search, page)
                .map(found -> Page.of(found, page, last -> List.of(last.id().toString()))
                        .map(event ->
                                MatchmakingEventView.of(event, occasion.actor().accountId()))));
    }

    @GET
    @Path("/{matchmakingEventId}")
    @RolesAllowed({"organiser", "participant", "analyst"})
    @Operation(summary = "Read a matchmaking event")
    @APIResponseSchema(value = MatchmakingEventView.class, responseDescription = "The event")
    public Uni<Response> get(UUID matchmakingEventId) {
        return reads.run(occasion -> events.get(
                                matchmakingEventId, occasion.actor().accountId())
                        .map(event ->
                                MatchmakingEventView.of(event, occasion.actor().accountId())))
                .map(view -> Response.ok(view)
                        .header("ETag", "\"" + view.version() + "\"")
                        .build());
    }

    @PUT
    @Path("/{matchmakingEventId}")
    @RolesAllowed("organiser")
    @Operation(summary = "Correct a matchmaking event", description = "Name, place, rules and participation types.")
    @APIResponseSchema(value = MatchmakingEventView.class, responseDescription = "The event after the change")
    public Uni<Response> change(UUID matchmakingEventId, @NotNull @Valid MatchmakingEventChangeBody body) {
        SeenVersion seen = SeenVersion.of(request.requiredVersion());
        return commands.run(
                CommandName.of("change-matchmaking-event", matchmakingEventId, body),
                occasion -> changeEvent.handle(body.toChange(matchmakingEventId, seen), occasion),
                fact -> Answer.ok(MatchmakingEventView.of(fact)).version(fact.aggregateVersion()));
    }
}
