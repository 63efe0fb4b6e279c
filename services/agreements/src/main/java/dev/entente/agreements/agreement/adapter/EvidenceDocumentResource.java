package dev.entente.agreements.agreement.adapter;

import dev.entente.agreements.agreement.domain.EvidenceDocument;
import dev.entente.agreements.agreement.usecase.ReadEvidence;
import dev.entente.agreements.agreement.usecase.WholeDocument;
import dev.entente.platform.transaction.Reads;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/evidence-documents/{documentId}")
@Tag(name = "Evidence documents")
class EvidenceDocumentResource {
    private final Reads reads;
    private final ReadEvidence readEvidence;

    EvidenceDocumentResource(Reads reads, ReadEvidence readEvidence) {
        this.reads = reads;
        this.readEvidence = readEvidence;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({"organiser", "participant"})
    @Operation(summary = "Download an evidence document", description = "The ETag is its SHA-256")
    @APIResponse(
            responseCode = "200",
            description = "The file as it was sent",
            content = @Content(mediaType = MediaType.WILDCARD, schema = @Schema(format = "binary")))
    @APIResponse(responseCode = "404", description = "Its agreement is not the caller's")
    public Uni<Response> download(@PathParam("documentId") UUID documentId) {
        return reads.run(occasion -> readEvidence.handle(documentId, occasion.actor()))
                .map(EvidenceDocumentResource::file);
    }

    /** Always as a download and never sniffed: the file comes from a stranger and must not run as a page of ours. */
    private static Response file(WholeDocument whole) {
        EvidenceDocument document = whole.document();
        return Response.ok(whole.content().content(), document.type().mediaType())
                .tag(document.sha256())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encodedName(document))
                .build();
    }

    private static String encodedName(EvidenceDocument document) {
        String name =
                Objects.requireNonNullElse(document.fileName(), document.id().toString());
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
