package dev.entente.platform.outbox;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** A restored database is always met on a new connection. */
@ApplicationScoped
class PooledOutboxConnections implements OutboxConnections {
    private final Pool pool;
    private final RestoreWatch restores;
    private final String service;

    PooledOutboxConnections(
            @ReactiveDataSource("relay") Pool pool,
            RestoreWatch restores,
            @ConfigProperty(name = "entente.service") String service) {
        this.pool = pool;
        this.restores = restores;
        this.service = service;
    }

    @Override
    public Uni<@Nullable OutboxRows> open(int shard) {
        return pool.getConnection().chain(connection -> {
            OutboxTable rows = new OutboxTable(connection, service);
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
