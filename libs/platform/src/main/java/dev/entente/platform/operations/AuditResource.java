package dev.entente.platform.operations;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.transaction.Reads;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/operations/audit")
@RolesAllowed("admin")
@Tag(name = "Operations")
class AuditResource {
    private static final String PAGE = """
            select seq, recorded_at as "recordedAt", account_id as "accountId", roles, command, subject,
                   for_participant_id as "forParticipantId", note
              from audit_entry
             where (cast(:account as text) is null or account_id = cast(:account as text))
               and (cast(:subject as text) is null or subject = cast(:subject as text))
               and (cast(:command as text) is null or command = cast(:command as text))
               and seq < :before
             order by seq desc limit :most""";

    private final Reads reads;
    private final JsonRows rows;

    AuditResource(Reads reads, JsonRows rows) {
        this.reads = reads;
        this.rows = rows;
    }

    @GET
    @Operation(summary = "Who did what, to what, for whom; the youngest first")
    @APIResponse(responseCode = "200", description = "A page of audit entries")
    public Uni<Page<AuditEntry>> list(
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String account,
            @RestQuery @Nullable String subject,
            @RestQuery @Nullable String command) {
        PageRequest page = PageRequest.of(limit, cursor);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("account", account);
        parameters.put("subject", subject);
        parameters.put("command", command);
        parameters.put("before", page.after(0, Long::valueOf).orElse(Long.MAX_VALUE));
        parameters.put("most", page.rowsToRead());
        return reads.run(occasion -> rows.read(PAGE, parameters, AuditEntry.class))
                .map(found -> Page.of(found, page, row -> List.of(Long.toString(row.seq()))));
    }
}
