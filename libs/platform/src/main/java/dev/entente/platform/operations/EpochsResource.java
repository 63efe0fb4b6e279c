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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What became of this service's database, and what a restore of it cost. */
@Path("/v1/operations/epochs")
@RolesAllowed("admin")
@Tag(name = "Operations")
class EpochsResource {
    private static final String EPOCHS = """
            select epoch, started_at as "startedAt",
                   (select count(*) from lost_fact as lost where lost.epoch = started.epoch) as "lostFacts",
                   restated_aggregates as "restatedAggregates"
              from service_epoch as started
             where epoch < :before
             order by epoch desc limit :most""";
    private static final String LOST_FACTS = """
            select message_id as "messageId", type, key as "aggregateId", lost_epoch as epoch, version,
                   recorded_at as "recordedAt", topic, partition, "offset"
              from lost_fact
             where epoch = :epoch
               and (topic, partition, "offset") > (:afterTopic, cast(:afterPartition as integer), :afterOffset)
             order by topic, partition, "offset" limit :most""";

    private final Reads reads;
    private final JsonRows rows;

    EpochsResource(Reads reads, JsonRows rows) {
        this.reads = reads;
        this.rows = rows;
    }

    @GET
    @Operation(
            summary = "The epochs of this service's database, the youngest first",
            description =
                    "Each but the first was started because the service's topics held facts that its database did "
                            + "not have: it had been restored to an earlier time.")
    @APIResponse(responseCode = "200", description = "A page of epochs")
    public Uni<Page<StartedEpoch>> list(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("before", page.after(0, Long::valueOf).orElse(Long.MAX_VALUE));
        parameters.put("most", page.rowsToRead());
        return reads.run(occasion -> rows.read(EPOCHS, parameters, StartedEpoch.class))
                .map(found -> Page.of(found, page, row -> List.of(Long.toString(row.epoch()))));
    }

    @GET
    @Path("/{epoch}/lost-facts")
    @Operation(
            summary = "Facts that were published and that the restored database did not have any more",
            description =
                    "They stay on their topics, but no consumer holds to them. Whoever caused them has to do again "
                            + "what is still wanted.")
    @APIResponse(responseCode = "200", description = "A page of lost facts, in order of their places")
    public Uni<Page<LostFact>> lostFacts(
            @RestPath long epoch, @RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("epoch", epoch);
        parameters.put("afterTopic", page.after(0).orElse(""));
        parameters.put("afterPartition", page.after(1, Integer::valueOf).orElse(-1));
        parameters.put("afterOffset", page.after(2, Long::valueOf).orElse(-1L));
        parameters.put("most", page.rowsToRead());
        return reads.run(occasion -> rows.read(LOST_FACTS, parameters, LostFact.class))
                .map(found -> Page.of(found, page, EpochsResource::place));
    }

    private static List<String> place(LostFact lost) {
        return List.of(lost.topic(), Integer.toString(lost.partition()), Long.toString(lost.offset()));
    }
}
