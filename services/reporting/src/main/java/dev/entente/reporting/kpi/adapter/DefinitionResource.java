package dev.entente.reporting.kpi.adapter;

import dev.entente.platform.paging.Page;
import dev.entente.platform.rule.Refusal;
import dev.entente.reporting.kpi.domain.Definitions;
import dev.entente.reporting.kpi.domain.KpiRule;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/definitions")
@RolesAllowed({"organiser", "participant", "analyst", "admin"})
@NonBlocking
@Tag(name = "Definitions", description = "The rules that turn facts into numbers")
class DefinitionResource {
    private final Definitions definitions;

    DefinitionResource(Definitions definitions) {
        this.definitions = definitions;
    }

    @GET
    @Operation(
            summary = "All definitions in all versions",
            description = "One page: they are few and come with the release.")
    @APIResponse(responseCode = "200", description = "By name, then version")
    public Page<DefinitionView> list() {
        return new Page<>(definitions.all().stream().map(DefinitionView::inList).toList(), new Page.PageInfo(null));
    }

    @GET
    @Path("/{definition}")
    @Operation(summary = "One definition with the text of its file")
    @APIResponse(responseCode = "200", description = "The definition")
    @APIResponse(responseCode = "404", description = "DEFINITION_MUST_BE_KNOWN")
    public DefinitionView get(String definition) {
        return definitions
                .find(definition)
                .map(DefinitionView::whole)
                .orElseThrow(() -> new Refusal(
                        KpiRule.DEFINITION_MUST_BE_KNOWN,
                        "There is no definition " + definition + "; GET /v1/definitions lists them."));
    }
}
