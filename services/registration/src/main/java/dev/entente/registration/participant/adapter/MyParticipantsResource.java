package dev.entente.registration.participant.adapter;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.transaction.Reads;
import dev.entente.registration.participant.usecase.Participants;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/me/participants")
@Tag(name = "Participants")
class MyParticipantsResource {
    private final Reads reads;
    private final Participants participants;

    MyParticipantsResource(Reads reads, Participants participants) {
        this.reads = reads;
        this.participants = participants;
    }

    @GET
    @RolesAllowed("participant")
    @Operation(summary = "List the participants that the caller acts for", description = "At all events.")
    public Uni<Page<ParticipantView>> list(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        return reads.run(occasion -> participants
                .pageOfAccount(occasion.actor().accountId(), page)
                .map(found -> ParticipantPages.of(found, page)));
    }
}
