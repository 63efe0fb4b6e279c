package dev.entente.registration.participant.imports.adapter;

import dev.entente.platform.rule.Refusal;
import dev.entente.platform.security.BodyLimit;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.registration.participant.imports.domain.ImportMode;
import dev.entente.registration.participant.imports.domain.ImportRule;
import dev.entente.registration.participant.imports.domain.Upload;
import dev.entente.registration.participant.imports.usecase.StartParticipantImport;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/matchmaking-events/{matchmakingEventId}/participant-imports")
@Tag(name = "Participant imports", description = "Many participants at once, from CSV or JSON.")
class ParticipantImportResource {
    private static final int LARGEST_FILE = 8 * 1024 * 1024;
    private static final String CSV = "text/csv";

    private final Commands commands;
    private final Uploads uploads;
    private final StartParticipantImport startImport;

    ParticipantImportResource(Commands commands, Uploads uploads, StartParticipantImport startImport) {
        this.commands = commands;
        this.uploads = uploads;
        this.startImport = startImport;
    }

    @POST
    @Consumes(CSV)
    @BodyLimit(LARGEST_FILE)
    @RolesAllowed("organiser")
    @Operation(
            summary = "Import participants",
            description = "Known ones are found by externalId and brought up to date; unknown organisations are"
                    + " registered. CSV has a header of column names; JSON is {\"rows\":[…]} with the same names.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = UploadBody.class))
            })
    @APIResponseSchema(
            value = StartedImportView.class,
            responseCode = "202",
            responseDescription = "The import is a job; Location is its path")
    public Uni<Response> csv(
            UUID matchmakingEventId,
            @RestQuery @Parameter(description = "Only tell what would happen; false when left out.") @Nullable
                    Boolean dryRun,
            @RestQuery @Parameter(description = "atomic, as when left out, or partial.") @Nullable String mode,
            byte @NotNull [] body) {
        return start(matchmakingEventId, uploads.csv(body), dryRun, mode);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(LARGEST_FILE)
    @RolesAllowed("organiser")
    @Operation(hidden = true) // the contract knows one operation, which csv describes for both types
    public Uni<Response> json(
            UUID matchmakingEventId,
            @RestQuery @Nullable Boolean dryRun,
            @RestQuery @Nullable String mode,
            byte @NotNull [] body) {
        return start(matchmakingEventId, uploads.json(body), dryRun, mode);
    }

    private Uni<Response> start(
            UUID matchmakingEventId, Upload upload, @Nullable Boolean dryRun, @Nullable String mode) {
        StartParticipantImport.Command command = new StartParticipantImport.Command(
                matchmakingEventId, upload, modeOf(mode), Boolean.TRUE.equals(dryRun));
        return commands.run(
                CommandName.of("import-participants", matchmakingEventId, command),
                occasion -> startImport.handle(command, occasion),
                job -> Answer.accepted(
                        "/v1/jobs/" + job,
                        StartedImportView.of(job, upload.rows().size())));
    }

    private static ImportMode modeOf(@Nullable String mode) {
        return Arrays.stream(ImportMode.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(mode == null ? "atomic" : mode))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(ImportRule.MODE_MUST_BE_KNOWN, "mode is atomic or partial.").at("?mode"));
    }
}
