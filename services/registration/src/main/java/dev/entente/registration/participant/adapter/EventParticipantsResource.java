package dev.entente.registration.participant.adapter;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.platform.transaction.Reads;
import dev.entente.registration.participant.domain.ParticipantStatus;
import dev.entente.registration.participant.usecase.ParticipantSearch;
import dev.entente.registration.participant.usecase.Participants;
import dev.entente.registration.participant.usecase.ParticipationTerms;
import dev.entente.registration.participant.usecase.RegisterParticipant;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/matchmaking-events/{matchmakingEventId}/participants")
@Tag(name = "Participants", description = "Who represents which organisation at which matchmaking event.")
class EventParticipantsResource {
    private final Commands commands;
    private final Reads reads;
    private final Participants participants;
    private final ParticipationTerms terms;
    private final RegisterParticipant registerParticipant;

    EventParticipantsResource(
            Commands commands,
            Reads reads,
            Participants participants,
            ParticipationTerms terms,
            RegisterParticipant registerParticipant) {
        this.commands = commands;
        this.reads = reads;
        this.participants = participants;
        this.terms = terms;
        this.registerParticipant = registerParticipant;
    }

    @POST
    @RolesAllowed({"organiser", "participant"})
    @Operation(
            summary = "Apply, or enter somebody",
            description = "A participant applies for itself. The event's organiser enters others, who get an account by"
                    + " an invitation.")
    @APIResponseSchema(value = ParticipantView.class, responseCode = "201", responseDescription = "The participant")
    public Uni<Response> register(UUID matchmakingEventId, @NotNull @Valid ParticipantBody body) {
        return commands.run(
                CommandName.of("register-participant", matchmakingEventId, body),
                occasion -> registerParticipant.handle(body.toRegister(matchmakingEventId), occasion),
                participant -> Answer.created("/v1/participants/" + participant.id(), ParticipantView.of(participant))
                        .version(participant.factVersion()));
    }

    @GET
    @RolesAllowed({"organiser", "participant"})
    @Operation(
            summary = "List an event's participants",
            description = "The organiser sees all of them. A participant sees itself and, once approved, who else is.")
    public Uni<Page<ParticipantView>> list(
            UUID matchmakingEventId,
            @RestQuery @Nullable ParticipantStatus status,
            @RestQuery @Parameter(description = "Changed at or after this moment.") @Nullable Instant updatedSince,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        ParticipantSearch search = new ParticipantSearch(matchmakingEventId, status, updatedSince);
        return reads.run(occasion -> terms.seenBy(occasion.actor().accountId(), matchmakingEventId)
                .chain(event -> participants.page(occasion.actor().accountId(), search, page))
                .map(found -> ParticipantPages.of(found, page)));
    }
}
