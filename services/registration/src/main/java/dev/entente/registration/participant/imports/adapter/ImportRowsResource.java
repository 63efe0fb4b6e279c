package dev.entente.registration.participant.imports.adapter;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.transaction.Reads;
import dev.entente.registration.participant.imports.domain.RowStatus;
import dev.entente.registration.participant.imports.usecase.ImportRow;
import dev.entente.registration.participant.imports.usecase.ParticipantImports;
import dev.entente.registration.participant.usecase.InvitationCodes;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/jobs/{jobId}/rows")
@Tag(name = "Participant imports")
class ImportRowsResource {
    private final Reads reads;
    private final ParticipantImports imports;
    private final InvitationCodes codes;

    ImportRowsResource(Reads reads, ParticipantImports imports, InvitationCodes codes) {
        this.reads = reads;
        this.imports = imports;
        this.codes = codes;
    }

    @GET
    @RolesAllowed("organiser")
    @Operation(summary = "List an import's rows and what became of each", description = "For who started it.")
    public Uni<Page<ImportRowView>> rows(
            UUID jobId,
            @RestQuery @Nullable RowStatus status,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        return reads.run(occasion -> imports.page(jobId, occasion.actor().accountId(), status, page)
                .map(found -> Page.of(found, page, last -> List.of(Integer.toString(last.row())))
                        .map(this::view)));
    }

    /** Where the secret is another one than the code was made with, a code would be wrong and is left out. */
    private ImportRowView view(ImportRow row) {
        String code = row.invitationId() == null ? null : codes.codeOf(row.invitationId());
        boolean valid = code != null && codes.hashOf(code).equals(row.codeHash());
        return new ImportRowView(
                row.row(), row.externalId(), row.status(), row.errors(), row.participantId(), valid ? code : null);
    }
}
