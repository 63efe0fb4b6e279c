package dev.entente.scheduling.roster.adapter;

import dev.entente.platform.security.BodyLimit;
import dev.entente.platform.security.CallingRequest;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.platform.transaction.Reads;
import dev.entente.scheduling.roster.domain.Availability;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** In which slots a participant cannot come. */
@Path("/v1/matchmaking-events/{matchmakingEventId}/participants/{participantId}/availability")
@RolesAllowed({"organiser", "participant"})
@Tag(name = "Agenda")
@APIResponse(responseCode = "404", description = "There is no such thing among the caller's")
@APIResponse(
        responseCode = "409",
        description =
                "The present state forbids it; the problem's code names the rule, or NOT_YET_KNOWN: repeat it shortly")
@APIResponse(responseCode = "422", description = "The input breaks a rule, which the problem's code names")
@APIResponse(responseCode = "412", description = "It changed since the caller read it")
class AvailabilityResource {
    /** As many ids as may be stated, in bytes, with what surrounds them. */
    private static final long LARGEST = 128L * 1024;

    private final Commands commands;
    private final Reads reads;
    private final CallingRequest request;
    private final AvailabilityUseCases useCases;

    AvailabilityResource(Commands commands, Reads reads, CallingRequest request, AvailabilityUseCases useCases) {
        this.commands = commands;
        this.reads = reads;
        this.request = request;
        this.useCases = useCases;
    }

    @GET
    @Operation(operationId = "readAvailability", summary = "In which slots a participant cannot come")
    @APIResponseSchema(value = AvailabilityView.class, responseCode = "200")
    public Uni<Response> read(@RestPath UUID matchmakingEventId, @RestPath UUID participantId) {
        return reads.run(occasion -> useCases.read().handle(matchmakingEventId, participantId, occasion))
                .map(AvailabilityResource::found);
    }

    @PUT
    @BodyLimit(LARGEST)
    @Operation(
            operationId = "stateAvailability",
            summary = "States anew in which slots a participant cannot come",
            description = "Needs the ETag that was read in If-Match. Slots in which it has a meeting are refused.")
    @APIResponseSchema(value = AvailabilityView.class, responseCode = "200")
    public Uni<Response> state(
            @RestPath UUID matchmakingEventId, @RestPath UUID participantId, @Valid @NotNull AvailabilityBody body) {
        return commands.run(
                CommandName.of("state-availability", participantId, body).actingFor(participantId),
                occasion -> useCases.state()
                        .handle(body.toCommand(matchmakingEventId, participantId, request.requiredVersion()), occasion),
                availability -> Answer.ok(AvailabilityView.of(availability)).version(availability.version()));
    }

    private static Response found(Availability availability) {
        return Response.ok(AvailabilityView.of(availability))
                .header("ETag", "\"" + availability.version() + "\"")
                .build();
    }
}
