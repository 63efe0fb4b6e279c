package dev.entente.scheduling.timetable.adapter;

import dev.entente.platform.security.BodyLimit;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.scheduling.timetable.usecase.StartWhatIf;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** How a matchmaking event would do under other circumstances. */
@Path("/v1/matchmaking-events/{matchmakingEventId}/what-ifs")
@RolesAllowed("organiser")
@Tag(name = "Timetables")
@APIResponse(responseCode = "404", description = "There is no such thing among the caller's")
@APIResponse(responseCode = "409", description = "The present state forbids it; the problem's code names the rule")
@APIResponse(responseCode = "422", description = "The input breaks a rule, which the problem's code names")
class WhatIfResource {
    private final Commands commands;
    private final StartWhatIf startWhatIf;

    WhatIfResource(Commands commands, StartWhatIf startWhatIf) {
        this.commands = commands;
        this.startWhatIf = startWhatIf;
    }

    @Schema(name = "WhatIfJob")
    record JobView(UUID jobId) {}

    @POST
    @BodyLimit(EventTimetablesResource.LARGEST_ORDER)
    @Operation(
            operationId = "askWhatIf",
            summary = "How the event would do with fewer tables, other slots, or when some do not come",
            description =
                    "A job timetables all accepted and coming meetings anew in each scenario, beside the event as "
                            + "it is; nothing is booked. Its result, at GET /v1/jobs/{jobId}, holds the outcomes side by side "
                            + "(WhatIfAnswer).")
    @APIResponseSchema(value = JobView.class, responseCode = "202")
    public Uni<Response> ask(@RestPath UUID matchmakingEventId, @Valid @NotNull WhatIfBody body) {
        return commands.run(
                CommandName.of("ask-what-if", matchmakingEventId, body),
                occasion -> startWhatIf.handle(body.toCommand(matchmakingEventId), occasion),
                jobId -> Answer.accepted("/v1/jobs/" + jobId, new JobView(jobId)));
    }
}
