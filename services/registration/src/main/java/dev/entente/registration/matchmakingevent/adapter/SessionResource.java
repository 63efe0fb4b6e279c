package dev.entente.registration.matchmakingevent.adapter;

import dev.entente.platform.security.CallingRequest;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact;
import dev.entente.registration.matchmakingevent.usecase.AddSession;
import dev.entente.registration.matchmakingevent.usecase.ChangeSession;
import dev.entente.registration.matchmakingevent.usecase.CloseSession;
import dev.entente.registration.matchmakingevent.usecase.RemoveSession;
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

@Path("/v1/matchmaking-events/{matchmakingEventId}/sessions")
@Tag(name = "Sessions", description = "Consecutive slots of equal length. The ETag is the event's.")
class SessionResource {
    private final Commands commands;
    private final CallingRequest request;
    private final AddSession addSession;
    private final ChangeSession changeSession;
    private final RemoveSession removeSession;
    private final CloseSession closeSession;

    SessionResource(
            Commands commands,
            CallingRequest request,
            AddSession addSession,
            ChangeSession changeSession,
            RemoveSession removeSession,
            CloseSession closeSession) {
        this.commands = commands;
        this.request = request;
        this.addSession = addSession;
        this.changeSession = changeSession;
        this.removeSession = removeSession;
        this.closeSession = closeSession;
    }

    @POST
    @RolesAllowed("organiser")
    @Operation(summary = "Add a session", description = "Where it overlaps another, it must share its slot times.")
    @APIResponseSchema(value = MatchmakingEventView.class, responseCode = "201", responseDescription = "The event")
    public Uni<Response> add(UUID matchmakingEventId, @NotNull @Valid SessionBody body) {
        SeenVersion seen = seenIfSaid();
        return commands.run(
                CommandName.of("add-session", matchmakingEventId, body),
                occasion -> addSession.handle(new AddSession.Command(matchmakingEventId, body.plan(), seen), occasion),
                added -> Answer.created(
                                "/v1/matchmaking-events/" + matchmakingEventId + "/sessions/" + added.sessionId(),
                                MatchmakingEventView.of(added.fact()))
                        .version(added.fact().aggregateVersion()));
    }

    @PUT
    @Path("/{sessionId}")
    @RolesAllowed("organiser")
    @Operation(summary = "Rename or move a session", description = "It is moved only before booking begins.")
    @APIResponseSchema(value = MatchmakingEventView.class, responseDescription = "The event after the change")
    public Uni<Response> change(UUID matchmakingEventId, UUID sessionId, @NotNull @Valid SessionBody body) {
        SeenVersion seen = SeenVersion.of(request.requiredVersion());
        return commands.run(
                CommandName.of("change-session", sessionId, body),
                occasion -> changeSession.handle(
                        new ChangeSession.Command(matchmakingEventId, sessionId, body.plan(), seen), occasion),
                SessionResource::changed);
    }

    @DELETE
    @Path("/{sessionId}")
    @RolesAllowed("organiser")
    @Operation(summary = "Take a session out", description = "Only before booking begins.")
    @APIResponseSchema(value = MatchmakingEventView.class, responseDescription = "The event after the change")
    public Uni<Response> remove(UUID matchmakingEventId, UUID sessionId) {
        SeenVersion seen = SeenVersion.of(request.requiredVersion());
        return commands.run(
                CommandName.of("remove-session", sessionId, null),
                occasion ->
                        removeSession.handle(new RemoveSession.Command(matchmakingEventId, sessionId, seen), occasion),
                SessionResource::changed);
    }

    @POST
    @Path("/{sessionId}/closing")
    @RolesAllowed("organiser")
    @Operation(
            summary = "Close a session that is over",
            description =
                    "It takes no booking any more and its attendance is settled. Live events do it by themselves.")
    @APIResponseSchema(value = MatchmakingEventView.class, responseDescription = "The event after the change")
    public Uni<Response> close(UUID matchmakingEventId, UUID sessionId, @NotNull @Valid ClosingBody body) {
        SeenVersion seen = seenIfSaid();
        return commands.run(
                CommandName.of("close-session", sessionId, body),
                occasion -> closeSession.handle(
                        new CloseSession.Command(matchmakingEventId, sessionId, body.occurredAt(), seen), occasion),
                SessionResource::changed);
    }

    private SeenVersion seenIfSaid() {
        return new SeenVersion(request.expectedVersion().orElse(null));
    }

    private static Answer changed(MatchmakingEventFact fact) {
        return Answer.ok(MatchmakingEventView.of(fact)).version(fact.aggregateVersion());
    }
}
