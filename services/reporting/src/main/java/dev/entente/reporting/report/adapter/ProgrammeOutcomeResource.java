package dev.entente.reporting.report.adapter;

import dev.entente.platform.paging.PageRequest;
import dev.entente.reporting.report.domain.Scope;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/programmes/{programmeId}/outcomes")
@RolesAllowed({"organiser", "analyst", "admin"})
@Tag(name = "Outcomes", description = "Numbers with their definitions, their as-of time and the facts behind them")
class ProgrammeOutcomeResource {
    private final OutcomeAnswers answers;
    private final OutcomeStreams streams;

    ProgrammeOutcomeResource(OutcomeAnswers answers, OutcomeStreams streams) {
        this.answers = answers;
        this.streams = streams;
    }

    @GET
    @Operation(
            operationId = "programmeOutcomes",
            summary = "The numbers of a programme",
            description = OutcomeTexts.OUTCOMES)
    @APIResponse(responseCode = "200", description = "The numbers")
    @APIResponse(responseCode = "400", description = OutcomeTexts.MALFORMED)
    @APIResponse(responseCode = "404", description = "PROGRAMME_MUST_BE_KNOWN: none such, or not yours")
    public Uni<OutcomeReportView> outcomes(
            UUID programmeId, @BeanParam OutcomeParameters asked, @RestQuery List<String> definition) {
        return answers.outcomes(Scope.programme(programmeId), asked, definition);
    }

    @GET
    @Path("/{definition}/supporting-facts")
    @Operation(
            operationId = "programmeSupportingFacts",
            summary = "The messages behind a number of a programme",
            description = OutcomeTexts.SUPPORTING_FACTS)
    @APIResponse(responseCode = "200", description = "A page of them, by recorded time")
    @APIResponse(responseCode = "400", description = OutcomeTexts.MALFORMED)
    @APIResponse(responseCode = "404", description = "PROGRAMME_MUST_BE_KNOWN: none such, or not yours")
    public Uni<SupportingFactsView> supportingFacts(
            UUID programmeId,
            String definition,
            @BeanParam OutcomeParameters asked,
            @RestQuery @Nullable String group,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        return answers.supportingFacts(
                Scope.programme(programmeId), asked, definition, group, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "programmeOutcomeStream",
            summary = "The numbers of a programme as they change",
            description = OutcomeTexts.STREAM)
    @APIResponse(responseCode = "200", description = "The stream")
    @APIResponse(responseCode = "400", description = OutcomeTexts.MALFORMED)
    @APIResponse(responseCode = "404", description = "PROGRAMME_MUST_BE_KNOWN: none such, or not yours")
    @Blocking // whether the stream may be opened must be known before its first byte
    public Multi<OutboundSseEvent> stream(
            UUID programmeId,
            @RestQuery List<String> definition,
            @RestQuery @Nullable String groupBy,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context Sse sse) {
        return streams.of(Scope.programme(programmeId), definition, groupBy, lastEventId, sse);
    }
}
