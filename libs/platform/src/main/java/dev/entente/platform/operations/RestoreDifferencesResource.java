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

@Path("/v1/operations/restore-differences")
@RolesAllowed("admin")
@Tag(name = "Operations")
class RestoreDifferencesResource {
    private static final String PAGE = """
            select consumer, aggregate_id as "aggregateId", epoch, topic, partition, held_epoch as "heldEpoch",
                   held_version as "heldVersion", told_version as "toldVersion",
                   case when told_version is null then 'VOID' else 'TAKEN_BACK' end as kind, found_at as "foundAt"
              from restore_difference
             where (cast(:consumer as text) is null or consumer = cast(:consumer as text))
               and (consumer, aggregate_id, epoch) > (:afterConsumer, :afterAggregate, :afterEpoch)
             order by consumer, aggregate_id, epoch limit :most""";

    private final Reads reads;
    private final JsonRows rows;

    RestoreDifferencesResource(Reads reads, JsonRows rows) {
        this.reads = reads;
        this.rows = rows;
    }

    @GET
    @Operation(
            summary = "Where what was held here and what a restored service told anew differ",
            description = "The consumers of this service have already followed the restored service: a state that was "
                    + "taken back was replaced, and what is void was withdrawn. This list says what that concerned.")
    @APIResponse(responseCode = "200", description = "A page of differences")
    public Uni<Page<RestoreDifference>> list(
            @RestQuery @Nullable Integer limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String consumer) {
        PageRequest page = PageRequest.of(limit, cursor);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("consumer", consumer);
        parameters.put("afterConsumer", page.after(0).orElse(""));
        parameters.put("afterAggregate", page.after(1).orElse(""));
        parameters.put("afterEpoch", page.after(2, Long::valueOf).orElse(0L));
        parameters.put("most", page.rowsToRead());
        return reads.run(occasion -> rows.read(PAGE, parameters, RestoreDifference.class))
                .map(found -> Page.of(
                        found, page, row -> List.of(row.consumer(), row.aggregateId(), Long.toString(row.epoch()))));
    }
}
