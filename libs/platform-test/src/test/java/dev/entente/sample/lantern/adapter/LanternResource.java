package dev.entente.sample.lantern.adapter;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.security.CallingRequest;
import dev.entente.platform.transaction.Answer;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.platform.transaction.Reads;
import dev.entente.sample.lantern.domain.Lantern;
import dev.entente.sample.lantern.usecase.HangLantern;
import dev.entente.sample.lantern.usecase.Lanterns;
import dev.entente.sample.lantern.usecase.LightLantern;
import dev.entente.sample.lantern.usecase.RenameLantern;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/lanterns")
@RolesAllowed({"organiser", "admin"})
class LanternResource {
    private final Commands commands;
    private final Reads reads;
    private final CallingRequest request;
    private final LanternUseCases useCases;
    private final Lanterns lanterns;

    LanternResource(
            Commands commands, Reads reads, CallingRequest request, LanternUseCases useCases, Lanterns lanterns) {
        this.commands = commands;
        this.reads = reads;
        this.request = request;
        this.useCases = useCases;
        this.lanterns = lanterns;
    }

    @POST
    public Uni<Response> hang(@Valid @NotNull LanternBody body) {
        return commands.run(
                CommandName.of("hang-lantern", body.name(), body),
                occasion -> useCases.hang().handle(new HangLantern.Command(body.name()), occasion),
                lantern -> Answer.created("/v1/lanterns/" + lantern.id(), LanternView.of(lantern))
                        .version(lantern.factVersion()));
    }

    @POST
    @Path("/{id}/lighting")
    public Uni<Response> light(@RestPath UUID id) {
        return commands.run(
                CommandName.of("light-lantern", id, null),
                occasion -> useCases.light().handle(new LightLantern.Command(id), occasion),
                LanternResource::changed);
    }

    @PUT
    @Path("/{id}")
    public Uni<Response> rename(@RestPath UUID id, @Valid @NotNull LanternBody body) {
        long seen = request.requiredVersion();
        return commands.run(
                CommandName.of("rename-lantern", id, body),
                occasion -> useCases.rename().handle(new RenameLantern.Command(id, body.name(), seen), occasion),
                LanternResource::changed);
    }

    @GET
    @Path("/{id}")
    public Uni<LanternView> get(@RestPath UUID id) {
        return reads.run(occasion -> lanterns.get(id)).map(LanternView::of);
    }

    @GET
    public Uni<Page<LanternView>> list(@RestQuery @Nullable Integer limit, @RestQuery @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        return reads.run(occasion -> lanterns.byName(page.after(0), page.rowsToRead()))
                .map(rows ->
                        Page.of(rows, page, lantern -> List.of(lantern.name())).map(LanternView::of));
    }

    private static Answer changed(Lantern lantern) {
        return Answer.ok(LanternView.of(lantern)).version(lantern.factVersion());
    }
}
