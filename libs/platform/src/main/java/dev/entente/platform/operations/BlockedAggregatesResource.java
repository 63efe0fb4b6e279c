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

@Path("/v1/operations/blocked-aggregates")
@RolesAllowed("admin")
@Tag(name = "Operations")
class BlockedAggregatesResource {
    private static final String PAGE = """
            select consumer, aggregate_id as "aggregateId", epoch, version, parked,
                   (select letter.id from dead_letter as letter
                     where letter.status = 'OPEN' and letter.consumer = kept.consumer
                       and letter.aggregate_id = kept.aggregate_id
                       and (letter.epoch, letter.version) > (kept.epoch, kept.version)
                     order by letter.epoch, letter.version limit 1) as "deadLetterId"
              from applied_version as kept
             where blocked and (cast(:consumer as text) is null or consumer = cast(:consumer as text))
               and (consumer, aggregate_id) > (:afterConsumer, :afterAggregate)
             order by consumer, aggregate_id limit :most""";

    private final Reads reads;
    private final JsonRows rows;

    BlockedAggregatesResource(Reads reads, JsonRows rows) {
        this.reads = reads;
        this.rows = rows;
    }

    @GET
    @Operation(summary = "Aggregates whose later messages wait for the decision about a dead letter")
    @APIResponse(responseCode = "200", description = "A page of blocked aggregates")
    public Uni<Page<BlockedAggregate>> list(
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String consumer) {
        PageRequest page = PageRequest.of(limit, cursor);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("consumer", consumer);
        parameters.put("afterConsumer", page.after(0).orElse(""));
        parameters.put("afterAggregate", page.after(1).orElse(""));
        parameters.put("most", page.rowsToRead());
        return reads.run(occasion -> rows.read(PAGE, parameters, BlockedAggregate.class))
                .map(found -> Page.of(found, page, row -> List.of(row.consumer(), row.aggregateId())));
    }
}
