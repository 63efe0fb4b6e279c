package dev.entente.sample.painting.adapter;

import dev.entente.platform.jobs.Jobs;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.sample.painting.usecase.PaintFence;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;

@Path("/v1/paintings")
@RolesAllowed("organiser")
class PaintingResource {
    private final Commands commands;
    private final Jobs jobs;

    PaintingResource(Commands commands, Jobs jobs) {
        this.commands = commands;
        this.jobs = jobs;
    }

    @POST
    public Uni<Response> paint(@NotNull PaintFence.Input body) {
        return commands.run(
                CommandName.of("paint-fence", "fence", body),
                occasion -> jobs.start("painting", body, occasion),
                job -> Answer.accepted("/v1/jobs/" + job, Map.of("id", job)));
    }
}
