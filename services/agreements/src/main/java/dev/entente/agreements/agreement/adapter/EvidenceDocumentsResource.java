package dev.entente.agreements.agreement.adapter;

import dev.entente.agreements.agreement.domain.Upload;
import dev.entente.agreements.agreement.usecase.AddEvidence;
import dev.entente.agreements.agreement.usecase.AgreementCommand;
import dev.entente.agreements.agreement.usecase.ListEvidence;
import dev.entente.agreements.roster.domain.SeenVersion;
import dev.entente.platform.paging.Page;
import dev.entente.platform.security.BodyLimit;
import dev.entente.platform.security.CallingRequest;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.platform.transaction.Reads;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/agreements/{agreementId}/evidence-documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence documents", description = "Files that prove agreements, for their parties and the organiser")
class EvidenceDocumentsResource {
    private final Commands commands;
    private final Reads reads;
    private final CallingRequest request;
    private final Uploads uploads;
    private final AddEvidence addEvidence;
    private final ListEvidence listEvidence;

    EvidenceDocumentsResource(
            Commands commands,
            Reads reads,
            CallingRequest request,
            Uploads uploads,
            AddEvidence addEvidence,
            ListEvidence listEvidence) {
        this.commands = commands;
        this.reads = reads;
        this.request = request;
        this.uploads = uploads;
        this.addEvidence = addEvidence;
        this.listEvidence = listEvidence;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @BodyLimit(Upload.LARGEST)
    @RolesAllowed({"organiser", "participant"})
    @Operation(
            summary = "Add a file that proves an agreement",
            description = "PDF, PNG, JPEG or a signed container (ASiC, CMS) of at most 10 MiB as the body. Its type is"
                    + " found by its content, and must be the one that Content-Type says.")
    @APIResponse(
            responseCode = "201",
            description = "Added; the ETag is the agreement's",
            content = @Content(schema = @Schema(implementation = EvidenceDocumentView.class)))
    @APIResponse(responseCode = "409", description = "This very file was added before, or the agreement is WITHDRAWN")
    @APIResponse(responseCode = "413", description = "Larger than 10 MiB")
    @APIResponse(responseCode = "415", description = "The file is of no accepted type, or not what it says")
    public Uni<Response> add(
            @PathParam("agreementId") UUID agreementId,
            @Parameter(description = Wording.PARTICIPANT_ID) @QueryParam("participantId") @Nullable UUID participantId,
            @Parameter(description = Wording.OCCURRED_AT) @QueryParam("occurredAt") @Nullable Instant occurredAt,
            @Parameter(description = "The file's name, percent-encoded where it is not ASCII")
                    @HeaderParam(UploadHeaders.FILE_NAME)
                    @Nullable
                    String fileName,
            @HeaderParam("Content-Type") @Parameter(hidden = true) @Nullable String contentType,
            byte[] content) {
        SeenVersion seen = request.expectedVersion().map(SeenVersion::new).orElse(SeenVersion.ANY);
        AgreementCommand command = new AgreementCommand(agreementId, seen, participantId, occurredAt);
        return uploads.of(UploadHeaders.mediaType(contentType), UploadHeaders.fileName(fileName), content)
                .chain(upload -> add(command, upload));
    }

    private Uni<Response> add(AgreementCommand command, Upload upload) {
        return commands.run(
                name(command, upload),
                occasion -> addEvidence.handle(command, upload, occasion),
                added -> Answer.created(
                                "/v1/evidence-documents/" + added.document().id(),
                                EvidenceDocumentView.of(added.document()))
                        .version(added.agreement().factVersion()));
    }

    /** A repeated key is compared by the file's hash, so that the file itself is not hashed as JSON. */
    private static CommandName name(AgreementCommand command, Upload upload) {
        List<String> body = List.of(
                upload.sha256(),
                String.valueOf(upload.saidType()),
                String.valueOf(upload.fileName()),
                String.valueOf(command.participantId()),
                String.valueOf(command.occurredAt()));
        return CommandName.of("add-evidence", command.agreementId(), body).actingFor(command.participantId());
    }

    @GET
    @RolesAllowed({"organiser", "participant"})
    @Operation(summary = "List the evidence for an agreement", description = "All of it: there are 20 at most")
    @APIResponse(responseCode = "200", description = "The documents without their content")
    @APIResponse(responseCode = "404", description = "The agreement is not the caller's")
    public Uni<Page<EvidenceDocumentView>> list(@PathParam("agreementId") UUID agreementId) {
        return reads.run(occasion -> listEvidence.handle(agreementId, occasion.actor()))
                .map(documents -> new Page<>(
                        documents.stream().map(EvidenceDocumentView::of).toList(), new Page.PageInfo(null)));
    }
}
