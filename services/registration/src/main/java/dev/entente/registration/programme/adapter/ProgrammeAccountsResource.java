package dev.entente.registration.programme.adapter;

import dev.entente.platform.security.CallingRequest;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.registration.AccountIdsBody;
import dev.entente.registration.programme.usecase.ChangeProgrammeAnalysts;
import dev.entente.registration.programme.usecase.ChangeProgrammeOrganisers;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/programmes/{programmeId}")
@Tag(name = "Programmes")
class ProgrammeAccountsResource {
    private final Commands commands;
    private final CallingRequest request;
    private final ChangeProgrammeOrganisers changeOrganisers;
    private final ChangeProgrammeAnalysts changeAnalysts;

    ProgrammeAccountsResource(
            Commands commands,
            CallingRequest request,
            ChangeProgrammeOrganisers changeOrganisers,
            ChangeProgrammeAnalysts changeAnalysts) {
        this.commands = commands;
        this.request = request;
        this.changeOrganisers = changeOrganisers;
        this.changeAnalysts = changeAnalysts;
    }

    @PUT
    @Path("/organisers")
    @RolesAllowed("organiser")
    @Operation(summary = "Say who organises a programme", description = "The caller must be among them.")
    @APIResponseSchema(value = ProgrammeView.class, responseDescription = "The programme after the change")
    public Uni<Response> organisers(UUID programmeId, @NotNull @Valid AccountIdsBody body) {
        SeenVersion seen = SeenVersion.of(request.requiredVersion());
        return commands.run(
                CommandName.of("change-programme-organisers", programmeId, body),
                occasion -> changeOrganisers.handle(
                        new ChangeProgrammeOrganisers.Command(programmeId, body.accounts(), seen), occasion),
                fact -> Answer.ok(ProgrammeView.of(fact)).version(fact.aggregateVersion()));
    }

    @PUT
    @Path("/analysts")
    @RolesAllowed("organiser")
    @Operation(summary = "Say who may read a programme's reports")
    @APIResponseSchema(value = ProgrammeView.class, responseDescription = "The programme after the change")
    public Uni<Response> analysts(UUID programmeId, @NotNull @Valid AccountIdsBody body) {
        SeenVersion seen = SeenVersion.of(request.requiredVersion());
        return commands.run(
                CommandName.of("change-programme-analysts", programmeId, body),
                occasion -> changeAnalysts.handle(
                        new ChangeProgrammeAnalysts.Command(programmeId, body.accounts(), seen), occasion),
                fact -> Answer.ok(ProgrammeView.of(fact)).version(fact.aggregateVersion()));
    }
}
