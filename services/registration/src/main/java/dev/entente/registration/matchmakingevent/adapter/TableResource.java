package dev.entente.registration.matchmakingevent.adapter;

import dev.entente.platform.security.CallingRequest;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact;
import dev.entente.registration.matchmakingevent.usecase.AddTables;
import dev.entente.registration.matchmakingevent.usecase.ChangeTable;
import dev.entente.registration.matchmakingevent.usecase.RemoveTable;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/matchmaking-events/{matchmakingEventId}/tables")
@Tag(name = "Tables", description = "Where meetings take place. The ETag is the event's.")
class TableResource {
    private final Commands commands;
    private final CallingRequest request;
    private final AddTables addTables;
    private final ChangeTable changeTable;
    private final RemoveTable removeTable;

    TableResource(
            Commands commands,
            CallingRequest request,
            AddTables addTables,
            ChangeTable changeTable,
            RemoveTable removeTable) {
        this.commands = commands;
        this.request = request;
        this.addTables = addTables;
        this.changeTable = changeTable;
        this.removeTable = removeTable;
    }

    @POST
    @RolesAllowed("organiser")
    @Operation(summary = "Add a table, or so many numbered ones")
    @APIResponseSchema(value = TablesView.class, responseCode = "201", responseDescription = "The new tables")
    public Uni<Response> add(UUID matchmakingEventId, @NotNull @Valid TablesBody body) {
        SeenVersion seen = new SeenVersion(request.expectedVersion().orElse(null));
        return commands.run(
                CommandName.of("add-tables", matchmakingEventId, body),
                occasion -> addTables.handle(new AddTables.Command(matchmakingEventId, body.order(), seen), occasion),
                added -> Answer.created("/v1/matchmaking-events/" + matchmakingEventId, new TablesView(added.tables()))
                        .version(added.fact().aggregateVersion()));
    }

    @PUT
    @Path("/{tableId}")
    @RolesAllowed("organiser")
    @Operation(summary = "Rename a table or fix it to a participant")
    @APIResponseSchema(value = MatchmakingEventView.class, responseDescription = "The event after the change")
    public Uni<Response> change(UUID matchmakingEventId, UUID tableId, @NotNull @Valid TableBody body) {
        SeenVersion seen = SeenVersion.of(request.requiredVersion());
        return commands.run(
                CommandName.of("change-table", tableId, body),
                occasion -> changeTable.handle(
                        new ChangeTable.Command(matchmakingEventId, body.table(tableId), seen), occasion),
                TableResource::changed);
    }

    @DELETE
    @Path("/{tableId}")
    @RolesAllowed("organiser")
    @Operation(summary = "Take a table out", description = "Only before booking begins.")
    @APIResponseSchema(value = MatchmakingEventView.class, responseDescription = "The event after the change")
    public Uni<Response> remove(UUID matchmakingEventId, UUID tableId) {
        SeenVersion seen = SeenVersion.of(request.requiredVersion());
        return commands.run(
                CommandName.of("remove-table", tableId, null),
                occasion -> removeTable.handle(new RemoveTable.Command(matchmakingEventId, tableId, seen), occasion),
                TableResource::changed);
    }

    private static Answer changed(MatchmakingEventFact fact) {
        return Answer.ok(MatchmakingEventView.of(fact)).version(fact.aggregateVersion());
    }
}
