package dev.entente.registration.matchmakingevent.adapter;

import dev.entente.platform.security.CallingRequest;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.registration.AccountIdsBody;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact;
import dev.entente.registration.matchmakingevent.usecase.CancelMatchmakingEvent;
import dev.entente.registration.matchmakingevent.usecase.ChangeEventOrganisers;
import dev.entente.registration.matchmakingevent.usecase.ChangePhase;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/matchmaking-events/{matchmakingEventId}")
@Tag(name = "Matchmaking events")
class EventCourseResource {
    private final Commands commands;
    private final CallingRequest request;
    private final ChangePhase changePhase;
    private final CancelMatchmakingEvent cancelEvent;
    private final ChangeEventOrganisers changeOrganisers;

    EventCourseResource(
            Commands commands,
            CallingRequest request,
            ChangePhase changePhase,
            CancelMatchmakingEvent cancelEvent,
            ChangeEventOrganisers changeOrganisers) {
        this.commands = commands;
        this.request = request;
        this.changePhase = changePhase;
        this.cancelEvent = cancelEvent;
        this.changeOrganisers = changeOrganisers;
    }

    @POST
    @Path("/phase-changes")
    @RolesAllowed("organiser")
    @Operation(summary = "Lead an event into its next phase", description = "One step forward; see the phase table.")
    @APIResponseSchema(value = MatchmakingEventView.class, responseDescription = "The event after the change")
    public Uni<Response> changePhase(UUID matchmakingEventId, @NotNull @Valid PhaseChangeBody body) {
        return commands.run(
                CommandName.of("change-phase", matchmakingEventId, body),
                occasion -> changePhase.handle(
                        new ChangePhase.Command(matchmakingEventId, body.to(), body.occurredAt(), seen()), occasion),
                EventCourseResource::changed);
    }

    @POST
    @Path("/cancellation")
    @RolesAllowed("organiser")
    @Operation(summary = "Call an event off", description = "Only before it runs.")
    @APIResponseSchema(value = MatchmakingEventView.class, responseDescription = "The event after the change")
    public Uni<Response> cancel(UUID matchmakingEventId, @NotNull @Valid CancellationBody body) {
        return commands.run(
                CommandName.of("cancel-matchmaking-event", matchmakingEventId, body),
                occasion -> cancelEvent.handle(
                        new CancelMatchmakingEvent.Command(
                                matchmakingEventId, body.reason(), body.occurredAt(), seen()),
                        occasion),
                EventCourseResource::changed);
    }

    @PUT
    @Path("/organisers")
    @RolesAllowed("organiser")
    @Operation(summary = "Say who organises an event", description = "The caller must be among them.")
    @APIResponseSchema(value = MatchmakingEventView.class, responseDescription = "The event after the change")
    public Uni<Response> organisers(UUID matchmakingEventId, @NotNull @Valid AccountIdsBody body) {
        SeenVersion required = SeenVersion.of(request.requiredVersion());
        return commands.run(
                CommandName.of("change-event-organisers", matchmakingEventId, body),
                occasion -> changeOrganisers.handle(
                        new ChangeEventOrganisers.Command(matchmakingEventId, body.accounts(), required), occasion),
                EventCourseResource::changed);
    }

    private SeenVersion seen() {
        return new SeenVersion(request.expectedVersion().orElse(null));
    }

    private static Answer changed(MatchmakingEventFact fact) {
        return Answer.ok(MatchmakingEventView.of(fact)).version(fact.aggregateVersion());
    }
}
