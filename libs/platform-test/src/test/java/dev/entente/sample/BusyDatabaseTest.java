package dev.entente.sample;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static dev.entente.sample.SampleService.ada;
import static dev.entente.sample.SampleService.lantern;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.entente.platformtest.servers.RealServers;
import dev.entente.platformtest.servers.Sql;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = RealServers.class,
        initArgs = {
            @ResourceArg(name = "service", value = "sample"),
            @ResourceArg(name = "topics", value = SampleService.TOPICS)
        })
class BusyDatabaseTest {
    private static final int CONNECTIONS = 16;

    @Inject
    Pool pool;

    @Inject
    @ReactiveDataSource("relay")
    Pool relay;

    private static final String WAITING = "select count(*) from pg_locks where not granted";

    @Test
    void asksForRepetitionWhenEveryConnectionIsTaken() {
        String lantern = lantern();
        List<CompletableFuture<Integer>> waiting = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
                HeldLantern held = HeldLantern.hold(lantern)) {
            assertThat(held).isNotNull();
            for (int caller = 0; caller < CONNECTIONS; caller++) {
                waiting.add(CompletableFuture.supplyAsync(() -> light(lantern), callers));
            }
            eventually(() -> assertThat(Sql.value(WAITING)).isEqualTo(Integer.toString(CONNECTIONS)));

            ada().get("/v1/lanterns")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "1")
                    .body("code", equalTo("SERVICE_NOT_READY_NOW"));
        }

        assertThat(waiting.stream().map(CompletableFuture::join).filter(status -> status == 200))
                .hasSize(1);
        assertThat(waiting.stream().map(CompletableFuture::join).filter(status -> status == 409))
                .hasSize(CONNECTIONS - 1);
        ada().get("/v1/lanterns").then().statusCode(200);
    }

    @Test
    void letsNoStatementAndNoTransactionGoOnForEver() {
        for (Pool each : List.of(pool, relay)) {
            assertThat(setting(each, "statement_timeout")).isEqualTo("2min");
            assertThat(setting(each, "idle_in_transaction_session_timeout")).isEqualTo("1min");
        }
    }

    private static String setting(Pool pool, String name) {
        return pool.query("show " + name).executeAndAwait().iterator().next().getString(0);
    }

    private static int light(String lantern) {
        return ada().post("/v1/lanterns/" + lantern + "/lighting").statusCode();
    }
}
