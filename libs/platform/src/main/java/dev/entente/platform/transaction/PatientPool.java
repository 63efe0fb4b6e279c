package dev.entente.platform.transaction;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The application's pool, with a limit to how long a transaction waits for a connection while all are taken. Statements are
 * parsed and planned once per connection also where they are longer than Vert.x would keep, which is 2,048 characters.
 */
@Singleton
class PatientPool implements PgPoolCreator {
    private static final int LONGEST_STATEMENT_KEPT = 4096;

    private final Duration patience;

    PatientPool(@ConfigProperty(name = "entente.database.longest-wait", defaultValue = "10S") Duration patience) {
        this.patience = patience;
    }

    @Override
    public Pool create(Input input) {
        return PgBuilder.pool()
                .with(input.poolOptions()
                        .setConnectionTimeout(Math.toIntExact(patience.toMillis()))
                        .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS))
                .connectingTo(input.pgConnectOptionsList().stream()
                        .<SqlConnectOptions>map(PatientPool::keepingLongStatements)
                        .toList())
                .using(input.vertx())
                .build();
    }

    private static PgConnectOptions keepingLongStatements(PgConnectOptions given) {
        return given.setPreparedStatementCacheSqlLimit(LONGEST_STATEMENT_KEPT);
    }
}
