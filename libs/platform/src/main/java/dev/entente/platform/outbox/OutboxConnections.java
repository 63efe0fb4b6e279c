package dev.entente.platform.outbox;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Connections from which may be published: each holds its shard's lock, and the topics were compared with the database
 * behind it first. A restored database is always met on a new connection.
 */
@ApplicationScoped
class OutboxConnections {
    private final Pool pool;
    private final RestoreWatch restores;
    private final String service;

    OutboxConnections(
            @ReactiveDataSource("relay") Pool pool,
            RestoreWatch restores,
            @ConfigProperty(name = "entente.service") String service) {
        this.pool = pool;
        this.restores = restores;
        this.service = service;
    }

    /** Nothing while another instance publishes this shard. */
    Uni<@Nullable OutboxRows> open(int shard) {
        return pool.getConnection().chain(connection -> {
            OutboxRows rows = new OutboxRows(connection, service);
            return rows.lock(shard)
                    .call(taken ->
                            taken ? restores.look(connection) : Uni.createFrom().voidItem())
                    .onFailure()
                    .call(rows::close)
                    .chain(taken ->
                            taken ? Uni.createFrom().item(rows) : rows.close().replaceWith((OutboxRows) null));
        });
    }
}
