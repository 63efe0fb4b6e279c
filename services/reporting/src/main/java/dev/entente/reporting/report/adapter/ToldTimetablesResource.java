package dev.entente.reporting.report.adapter;

import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Times;
import dev.entente.platform.transaction.Reads;
import dev.entente.reporting.report.domain.AsOf;
import dev.entente.reporting.report.domain.Scope;
import dev.entente.reporting.report.usecase.ListTimetables;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How good timetables are, over an event or a whole programme. */
@Path("/v1")
@RolesAllowed({"organiser", "analyst", "admin"})
@Tag(name = "Timetables", description = "How good each timetable is, with its bounds and the fact behind them")
class ToldTimetablesResource {
    private static final String STATUS = "Only those in this state, for example PUBLISHED";
    private static final String DESCRIPTION =
            "Breaks, bounds and fairness are those of the timetable's certificate as scheduling told it; `fact` is the "
                    + "message that did. All pages speak of the moment of the first.";

    private final Reads reads;
    private final ListTimetables listTimetables;

    ToldTimetablesResource(Reads reads, ListTimetables listTimetables) {
        this.reads = reads;
        this.listTimetables = listTimetables;
    }

    @GET
    @Path("/matchmaking-events/{matchmakingEventId}/timetables")
    @Operation(
            operationId = "matchmakingEventTimetables",
            summary = "How good the timetables of a matchmaking event are",
            description = DESCRIPTION)
    @APIResponse(responseCode = "200", description = "A page of them, by id")
    @APIResponse(responseCode = "400", description = OutcomeTexts.MALFORMED)
    @APIResponse(responseCode = "404", description = "MATCHMAKING_EVENT_MUST_BE_KNOWN: none such, or not yours")
    public Uni<ToldTimetablesView> ofEvent(
            UUID matchmakingEventId,
            @BeanParam AsOfParameter asked,
            @Parameter(description = STATUS) @RestQuery @Nullable String status,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        return list(Scope.matchmakingEvent(matchmakingEventId), asked, status, PageRequest.of(limit, cursor));
    }

    @GET
    @Path("/programmes/{programmeId}/timetables")
    @Operation(
            operationId = "programmeTimetables",
            summary = "How good the timetables of a programme's events are",
            description = DESCRIPTION)
    @APIResponse(responseCode = "200", description = "A page of them, by id")
    @APIResponse(responseCode = "400", description = OutcomeTexts.MALFORMED)
    @APIResponse(responseCode = "404", description = "PROGRAMME_MUST_BE_KNOWN: none such, or not yours")
    public Uni<ToldTimetablesView> ofProgramme(
            UUID programmeId,
            @BeanParam AsOfParameter asked,
            @Parameter(description = STATUS) @RestQuery @Nullable String status,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        return list(Scope.programme(programmeId), asked, status, PageRequest.of(limit, cursor));
    }

    private Uni<ToldTimetablesView> list(Scope scope, AsOfParameter asked, @Nullable String status, PageRequest page) {
        AsOf asOf = page.after(0, Times::instant).<AsOf>map(AsOf.At::new).orElseGet(asked::asOf);
        ListTimetables.Query query = new ListTimetables.Query(scope, asOf, status, page);
        return reads.run(occasion -> listTimetables.handle(query, occasion)).map(ToldTimetablesView::of);
    }
}
