package dev.entente.scheduling.meeting.adapter;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.transaction.Reads;
import dev.entente.scheduling.meeting.domain.MeetingRule;
import dev.entente.scheduling.meeting.domain.MeetingStatus;
import dev.entente.scheduling.meeting.usecase.FindFreeSlots;
import dev.entente.scheduling.meeting.usecase.MeetingFilter;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What can be read of an event's meetings: lists, agendas, free slots. */
@Path("/v1/matchmaking-events/{matchmakingEventId}")
@RolesAllowed({"organiser", "participant"})
@Tag(name = "Meetings")
@APIResponse(responseCode = "404", description = "There is no such thing among the caller's")
class MeetingListResource {
    private final Reads reads;
    private final MeetingReads useCases;

    MeetingListResource(Reads reads, MeetingReads useCases) {
        this.reads = reads;
        this.useCases = useCases;
    }

    @GET
    @Path("/meetings")
    @Operation(
            operationId = "listMeetings",
            summary = "An event's meetings: all for its organiser, one's own for a participant",
            description = "Ordered by id, which is the order in which they were requested.")
    public Uni<Page<MeetingView>> list(
            @RestPath UUID matchmakingEventId,
            @RestQuery @Nullable MeetingStatus status,
            @Parameter(description = "Either side") @RestQuery @Nullable UUID participantId,
            @Parameter(description = "Changed at this moment or later, whatever became of them") @RestQuery @Nullable
                    Instant updatedSince,
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        MeetingFilter filter = new MeetingFilter(matchmakingEventId, status, participantId, updatedSince);
        return reads.run(occasion -> useCases.list().handle(filter, page, occasion))
                .map(found -> found.map(MeetingView::of));
    }

    @GET
    @Path("/participants/{participantId}/agenda")
    @Tag(name = "Agenda")
    @Operation(operationId = "readAgenda", summary = "A participant's scheduled meetings in the order of time")
    public Uni<Page<MeetingView>> agenda(@RestPath UUID matchmakingEventId, @RestPath UUID participantId) {
        return reads.run(occasion -> useCases.agenda().handle(matchmakingEventId, participantId, occasion))
                .map(found -> whole(found).map(MeetingView::of));
    }

    @GET
    @Path("/free-slots")
    @Tag(name = "Agenda")
    @Operation(
            operationId = "findFreeSlots",
            summary = "The slots in which two participants and a table that suits them are free")
    public Uni<Page<FreeSlotView>> freeSlots(
            @RestPath UUID matchmakingEventId,
            @Parameter(description = "Given twice: the two participants") @RestQuery List<UUID> participantId) {
        if (participantId.size() != 2 || participantId.get(0).equals(participantId.get(1))) {
            throw new Refusal(
                            MeetingRule.TWO_PARTICIPANTS_MUST_BE_NAMED,
                            "Name two different participants: ?participantId=…&participantId=….")
                    .at("?participantId");
        }
        FindFreeSlots.Question question =
                new FindFreeSlots.Question(matchmakingEventId, participantId.get(0), participantId.get(1));
        return reads.run(occasion -> useCases.freeSlots().handle(question, occasion))
                .map(found -> whole(found).map(FreeSlotView::of));
    }

    /** A list that an event's number of slots bounds, in the form of all lists. */
    private static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, new Page.PageInfo(null));
    }
}
