package dev.entente.platform.operations;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.jobs.Jobs;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/operations/republications")
@RolesAllowed("admin")
@Tag(name = "Operations")
class RepublicationsResource {
    private final Commands commands;
    private final RepublicationStore store;
    private final Jobs jobs;

    RepublicationsResource(Commands commands, RepublicationStore store, Jobs jobs) {
        this.commands = commands;
        this.store = store;
        this.jobs = jobs;
    }

    @Schema(name = "StartedJob")
    record StartedJob(UUID id) {}

    @POST
    @Operation(
            summary = "Send facts again from the outbox",
            description = "For a topic that lost messages or a consumer that must hear them anew. The job ends when "
                    + "the relay has been asked for all of them; they then leave in order per aggregate.")
    @APIResponse(
            responseCode = "202",
            description = "The job has been started; see Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StartedJob.class)))
    @APIResponse(responseCode = "422", description = "This service has no facts on that topic")
    public Uni<Response> republish(@Valid @NotNull RepublicationOrder order) {
        return commands.run(
                CommandName.of("republish", subject(order), order),
                occasion -> requireFacts(order).chain(() -> start(order, occasion)),
                job -> Answer.accepted("/v1/jobs/" + job, new StartedJob(job)));
    }

    private Uni<UUID> start(RepublicationOrder order, Occasion occasion) {
        return jobs.start(Republication.TYPE, order, occasion);
    }

    private Uni<Void> requireFacts(RepublicationOrder order) {
        String topic = order.topic();
        return topic == null
                ? Uni.createFrom().voidItem()
                : store.hasFactsOn(topic)
                        .invoke(found -> require(
                                found,
                                OperationsRule.TOPIC_MUST_HAVE_FACTS_HERE,
                                "/topic",
                                "This service has sent no facts on that topic."))
                        .replaceWithVoid();
    }

    private static String subject(RepublicationOrder order) {
        if (order.aggregateId() != null) {
            return order.aggregateId();
        }
        return order.topic() == null ? "outbox" : order.topic();
    }
}
