package dev.entente.registration.programme.adapter;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.security.CallingRequest;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.platform.transaction.Reads;
import dev.entente.registration.programme.usecase.CreateProgramme;
import dev.entente.registration.programme.usecase.Programmes;
import dev.entente.registration.programme.usecase.RenameProgramme;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/programmes")
@Tag(name = "Programmes", description = "Series of matchmaking events and partnerships that are reported together.")
class ProgrammeResource {
    private final Commands commands;
    private final Reads reads;
    private final CallingRequest request;
    private final Programmes programmes;
    private final CreateProgramme createProgramme;
    private final RenameProgramme renameProgramme;

    ProgrammeResource(
            Commands commands,
            Reads reads,
            CallingRequest request,
            Programmes programmes,
            CreateProgramme createProgramme,
            RenameProgramme renameProgramme) {
        this.commands = commands;
        this.reads = reads;
        this.request = request;
        this.programmes = programmes;
        this.createProgramme = createProgramme;
        this.renameProgramme = renameProgramme;
    }

    @POST
    @RolesAllowed("organiser")
    @Operation(summary = "Begin a programme", description = "The caller is its first organiser.")
    @APIResponseSchema(value = ProgrammeView.class, responseCode = "201", responseDescription = "The programme")
    public Uni<Response> create(@NotNull @Valid ProgrammeBody body) {
        return commands.run(
                CommandName.of("create-programme", "", body),
                occasion -> createProgramme.handle(new CreateProgramme.Command(body.name()), occasion),
                fact -> Answer.created("/v1/programmes/" + fact.aggregateId(), ProgrammeView.of(fact))
                        .version(fact.aggregateVersion()));
    }

    @GET
    @RolesAllowed({"organiser", "analyst"})
    @Operation(summary = "List the programmes that the caller organises or reads reports of")
    public Uni<Page<ProgrammeView>> list(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        return reads.run(occasion -> programmes
                .page(occasion.actor().accountId(), page)
                .map(found -> Page.of(
                        found.stream().map(ProgrammeView::of).toList(),
                        page,
                        last -> List.of(last.programmeId().toString()))));
    }

    @GET
    @Path("/{programmeId}")
    @RolesAllowed({"organiser", "analyst"})
    @Operation(summary = "Read a programme")
    @APIResponseSchema(value = ProgrammeView.class, responseDescription = "The programme")
    public Uni<Response> get(UUID programmeId) {
        return reads.run(occasion -> programmes
                        .get(programmeId, occasion.actor().accountId())
                        .map(ProgrammeView::of))
                .map(view -> Response.ok(view)
                        .header("ETag", "\"" + view.version() + "\"")
                        .build());
    }

    @PUT
    @Path("/{programmeId}")
    @RolesAllowed("organiser")
    @Operation(summary = "Rename a programme")
    @APIResponseSchema(value = ProgrammeView.class, responseDescription = "The programme after the change")
    public Uni<Response> rename(UUID programmeId, @NotNull @Valid ProgrammeBody body) {
        SeenVersion seen = SeenVersion.of(request.requiredVersion());
        return commands.run(
                CommandName.of("rename-programme", programmeId, body),
                occasion ->
                        renameProgramme.handle(new RenameProgramme.Command(programmeId, body.name(), seen), occasion),
                fact -> Answer.ok(ProgrammeView.of(fact)).version(fact.aggregateVersion()));
    }
}
