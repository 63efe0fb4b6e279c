package dev.entente.platform.operations;

import dev.entente.platform.inbox.DeadLetterDecisions;
import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.platform.transaction.Reads;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/operations/dead-letters")
@RolesAllowed("admin")
@Tag(name = "Operations", description = "For operators: what got stuck, and what to do about it")
class DeadLettersResource {
    private final Reads reads;
    private final Commands commands;
    private final DeadLetterStore letters;
    private final DeadLetterDecisions decisions;

    DeadLettersResource(Reads reads, Commands commands, DeadLetterStore letters, DeadLetterDecisions decisions) {
        this.reads = reads;
        this.commands = commands;
        this.letters = letters;
        this.decisions = decisions;
    }

    @Schema(name = "SkippingBody")
    record SkippingBody(
            @Schema(description = "Why it may be passed over; kept in the audit") @NotBlank @Size(max = 500)
            String note) {}

    @GET
    @Operation(summary = "Messages that could not be applied, the youngest first, without their bodies")
    @APIResponse(responseCode = "200", description = "A page of dead letters")
    public Uni<Page<DeadLetterRow>> list(
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String consumer,
            @RestQuery @Nullable DeadLetterStatus status) {
        PageRequest page = PageRequest.of(limit, cursor);
        return reads.run(occasion -> letters.page(consumer, status, page))
                .map(rows -> Page.of(rows, page, DeadLettersResource::sortValues));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One dead letter with headers and body")
    @APIResponse(
            responseCode = "200",
            description = "The dead letter",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeadLetterDetail.class)))
    @APIResponse(responseCode = "404", description = "There is no such dead letter")
    public Uni<DeadLetterDetail> get(@RestPath UUID id) {
        return reads.run(occasion -> letters.detail(id));
    }

    @POST
    @Path("/{id}/retry")
    @Operation(
            summary = "Apply the message now",
            description = "Its parked successors follow in the same transaction. A successor that cannot be applied "
                    + "becomes a dead letter of its own.")
    @APIResponse(
            responseCode = "200",
            description = "It is applied",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeadLetterRow.class)))
    @APIResponse(responseCode = "404", description = "There is no such dead letter")
    @APIResponse(responseCode = "409", description = "It is settled already, or not this message's turn")
    @APIResponse(responseCode = "422", description = "It still cannot be applied; reason says why")
    public Uni<Response> retry(@RestPath UUID id) {
        return decisions.clearing(() -> commands.run(
                CommandName.of("retry-dead-letter", id, null),
                occasion -> decisions.retry(id, occasion).chain(() -> letters.get(id)),
                Answer::ok));
    }

    @POST
    @Path("/{id}/skip")
    @Operation(
            summary = "Pass over the message",
            description = "The aggregate goes on as if the message had been applied, and its parked successors follow.")
    @APIResponse(
            responseCode = "200",
            description = "It is passed over",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeadLetterRow.class)))
    @APIResponse(responseCode = "404", description = "There is no such dead letter")
    @APIResponse(responseCode = "409", description = "It is settled already, or not this message's turn")
    public Uni<Response> skip(@RestPath UUID id, @Valid @NotNull SkippingBody body) {
        return decisions.clearing(() -> commands.run(
                CommandName.of("skip-dead-letter", id, body).because(body.note()),
                occasion -> decisions.skip(id, occasion).chain(() -> letters.get(id)),
                Answer::ok));
    }

    private static List<String> sortValues(DeadLetterRow row) {
        return List.of(row.receivedAt().toString(), row.id().toString());
    }
}
