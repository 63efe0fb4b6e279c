package dev.entente.registration.organisation.adapter;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.security.CallingRequest;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.platform.transaction.Reads;
import dev.entente.registration.organisation.domain.Organisation;
import dev.entente.registration.organisation.usecase.ChangeOrganisation;
import dev.entente.registration.organisation.usecase.OrganisationSearch;
import dev.entente.registration.organisation.usecase.Organisations;
import dev.entente.registration.organisation.usecase.RegisterOrganisation;
import dev.entente.registration.vocabulary.domain.Countries;
import dev.entente.registration.vocabulary.domain.OrganisationKind;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/organisations")
@Tag(name = "Organisations", description = "The shared directory of clusters, companies, research and public bodies.")
class OrganisationResource {
    private final Commands commands;
    private final Reads reads;
    private final CallingRequest request;
    private final Organisations organisations;
    private final RegisterOrganisation registerOrganisation;
    private final ChangeOrganisation changeOrganisation;

    OrganisationResource(
            Commands commands,
            Reads reads,
            CallingRequest request,
            Organisations organisations,
            RegisterOrganisation registerOrganisation,
            ChangeOrganisation changeOrganisation) {
        this.commands = commands;
        this.reads = reads;
        this.request = request;
        this.organisations = organisations;
        this.registerOrganisation = registerOrganisation;
        this.changeOrganisation = changeOrganisation;
    }

    @POST
    @RolesAllowed({"organiser", "participant"})
    @Operation(summary = "Register an organisation", description = "It belongs to the caller; everybody may find it.")
    @APIResponseSchema(value = OrganisationView.class, responseCode = "201", responseDescription = "The organisation")
    public Uni<Response> register(@NotNull @Valid OrganisationBody body) {
        return commands.run(
                CommandName.of("register-organisation", "", body),
                occasion -> registerOrganisation.handle(new RegisterOrganisation.Command(body.details()), occasion),
                organisation -> Answer.created("/v1/organisations/" + organisation.id(), view(organisation))
                        .version(organisation.factVersion()));
    }

    @GET
    @RolesAllowed({"organiser", "participant", "analyst"})
    @Operation(summary = "Search the directory")
    public Uni<Page<OrganisationView>> list(
            @RestQuery @Parameter(description = "Part of the name.") @Nullable String q,
            @RestQuery @Nullable String country,
            @RestQuery @Nullable OrganisationKind kind,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        String known = country == null ? null : Countries.known(country, "?country");
        return reads.run(occasion -> organisations
                .page(new OrganisationSearch(q, known, kind), page)
                .map(found -> Page.of(found, page, last -> List.of(last.id().toString()))
                        .map(this::view)));
    }

    @GET
    @Path("/{organisationId}")
    @RolesAllowed({"organiser", "participant", "analyst"})
    @Operation(summary = "Read an organisation")
    @APIResponseSchema(value = OrganisationView.class, responseDescription = "The organisation")
    public Uni<Response> get(UUID organisationId) {
        return reads.run(occasion -> organisations.get(organisationId).map(this::view))
                .map(view -> Response.ok(view)
                        .header("ETag", "\"" + view.version() + "\"")
                        .build());
    }

    @PUT
    @Path("/{organisationId}")
    @RolesAllowed({"organiser", "participant"})
    @Operation(
            summary = "Correct an organisation",
            description = "Participants of live events follow a new kind or country; those of events entered afterwards"
                    + " keep what was entered first.")
    @APIResponseSchema(value = OrganisationView.class, responseDescription = "The organisation after the change")
    public Uni<Response> change(UUID organisationId, @NotNull @Valid OrganisationBody body) {
        SeenVersion seen = SeenVersion.of(request.requiredVersion());
        return commands.run(
                CommandName.of("change-organisation", organisationId, body),
                occasion -> changeOrganisation.handle(
                        new ChangeOrganisation.Command(organisationId, body.details(), seen), occasion),
                organisation -> Answer.ok(view(organisation)).version(organisation.factVersion()));
    }

    private OrganisationView view(Organisation organisation) {
        return OrganisationView.of(organisation, request.actor().accountId());
    }
}
