package dev.entente.registration.programme.adapter;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.security.CallingRequest;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.platform.transaction.Reads;
import dev.entente.registration.programme.domain.Partnership;
import dev.entente.registration.programme.usecase.AddPartnership;
import dev.entente.registration.programme.usecase.ChangePartnership;
import dev.entente.registration.programme.usecase.Programmes;
import dev.entente.registration.programme.usecase.RemovePartnership;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/programmes/{programmeId}/partnerships")
@Tag(name = "Partnerships", description = "Organisations that go to other countries together.")
class PartnershipResource {
    private final Commands commands;
    private final Reads reads;
    private final CallingRequest request;
    private final Programmes programmes;
    private final AddPartnership addPartnership;
    private final ChangePartnership changePartnership;
    private final RemovePartnership removePartnership;

    PartnershipResource(
            Commands commands,
            Reads reads,
            CallingRequest request,
            Programmes programmes,
            AddPartnership addPartnership,
            ChangePartnership changePartnership,
            RemovePartnership removePartnership) {
        this.commands = commands;
        this.reads = reads;
        this.request = request;
        this.programmes = programmes;
        this.addPartnership = addPartnership;
        this.changePartnership = changePartnership;
        this.removePartnership = removePartnership;
    }

    @POST
    @RolesAllowed("organiser")
    @Operation(summary = "Enter a partnership", description = "The ETag is the programme's.")
    @APIResponseSchema(value = Partnership.class, responseCode = "201", responseDescription = "The partnership")
    public Uni<Response> add(UUID programmeId, @NotNull @Valid PartnershipBody body) {
        SeenVersion seen = new SeenVersion(request.expectedVersion().orElse(null));
        return commands.run(
                CommandName.of("add-partnership", programmeId, body),
                occasion -> addPartnership.handle(body.toAdd(programmeId, seen), occasion),
                added -> Answer.created(path(programmeId, added.partnership().partnershipId()), added.partnership())
                        .version(added.fact().aggregateVersion()));
    }

    @GET
    @RolesAllowed({"organiser", "analyst"})
    @Operation(summary = "List a programme's partnerships")
    public Uni<Page<Partnership>> list(
            UUID programmeId, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        return reads.run(occasion -> programmes
                .get(programmeId, occasion.actor().accountId())
                .map(programme -> programme.partnershipsAfter(page.after(0).orElse("")))
                .map(rest ->
                        Page.of(rest, page, last -> List.of(last.partnershipId().toString()))));
    }

    @PUT
    @Path("/{partnershipId}")
    @RolesAllowed("organiser")
    @Operation(summary = "Correct a partnership", description = "Members who stay keep the country first entered.")
    @APIResponseSchema(value = ProgrammeView.class, responseDescription = "The programme after the change")
    public Uni<Response> change(UUID programmeId, UUID partnershipId, @NotNull @Valid PartnershipBody body) {
        SeenVersion seen = SeenVersion.of(request.requiredVersion());
        return commands.run(
                CommandName.of("change-partnership", partnershipId, body),
                occasion -> changePartnership.handle(body.toChange(programmeId, partnershipId, seen), occasion),
                fact -> Answer.ok(ProgrammeView.of(fact)).version(fact.aggregateVersion()));
    }

    @DELETE
    @Path("/{partnershipId}")
    @RolesAllowed("organiser")
    @Operation(summary = "Take a partnership out of a programme")
    @APIResponseSchema(value = ProgrammeView.class, responseDescription = "The programme after the change")
    public Uni<Response> remove(UUID programmeId, UUID partnershipId) {
        SeenVersion seen = SeenVersion.of(request.requiredVersion());
        return commands.run(
                CommandName.of("remove-partnership", partnershipId, null),
                occasion -> removePartnership.handle(
                        new RemovePartnership.Command(programmeId, partnershipId, seen), occasion),
                fact -> Answer.ok(ProgrammeView.of(fact)).version(fact.aggregateVersion()));
    }

    private static String path(UUID programmeId, UUID partnershipId) {
        return "/v1/programmes/" + programmeId + "/partnerships/" + partnershipId;
    }
}
