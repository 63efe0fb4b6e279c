package dev.entente.scheduling.meeting.adapter;

import dev.entente.platform.security.CallingRequest;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.scheduling.meeting.usecase.ReportAttendance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What parties and organisers say of a meeting's attendance. */
@Path("/v1/meetings/{meetingId}/attendance")
@RolesAllowed({"organiser", "participant"})
@Tag(name = "Attendance")
@APIResponse(responseCode = "404", description = "There is no such thing among the caller's")
@APIResponse(
        responseCode = "409",
        description =
                "The present state forbids it; the problem's code names the rule, or NOT_YET_KNOWN: repeat it shortly")
@APIResponse(responseCode = "422", description = "The input breaks a rule, which the problem's code names")
@APIResponse(responseCode = "412", description = "It changed since the caller read it")
class AttendanceResource {
    private final Commands commands;
    private final CallingRequest request;
    private final ReportAttendance reportAttendance;

    AttendanceResource(Commands commands, CallingRequest request, ReportAttendance reportAttendance) {
        this.commands = commands;
        this.request = request;
        this.reportAttendance = reportAttendance;
    }

    @POST
    @Operation(
            operationId = "reportAttendance",
            summary = "A party says who came, or the organiser decides",
            description = "Two parties that contradict each other make the attendance DISPUTED; the organiser decides.")
    @APIResponseSchema(value = MeetingView.class, responseCode = "200")
    public Uni<Response> report(@RestPath UUID meetingId, @Valid @NotNull AttendanceBody body) {
        ReportAttendance.Command command =
                body.toCommand(meetingId, request.expectedVersion().orElse(null));
        return commands.run(
                CommandName.of("report-attendance", meetingId, body).actingFor(body.participantId()),
                occasion -> reportAttendance.handle(command, occasion),
                MeetingAnswers::changed);
    }
}
