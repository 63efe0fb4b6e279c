package dev.entente.sample;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static dev.entente.sample.SampleService.SHIPS;
import static dev.entente.sample.SampleService.ada;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.DatabaseOutage;
import dev.entente.platformtest.servers.RealServers;
import dev.entente.platformtest.servers.Sql;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@WithTestResource(
        value = RealServers.class,
        initArgs = {
            @ResourceArg(name = "service", value = "sample"),
            @ResourceArg(name = "topics", value = SampleService.TOPICS)
        })
class DatabaseOutageTest {
    private static final String PASSED = "entente.harbour.ship-passed.v1";
    private static final Duration OUTAGE = Duration.ofSeconds(4);

    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    private final UUID ship = UUID.randomUUID();

    @Test
    void waitsAnOutageOutAndThenAppliesEveryMessageOnce() {
        passes();
        eventually(() -> assertThat(noted()).isEqualTo("1"));

        try (DatabaseOutage outage = DatabaseOutage.begin()) {
            assertThat(outage).isNotNull();
            passes();
            passes();
            Awaitility.await().during(OUTAGE).atMost(OUTAGE.multipliedBy(3)).until(this::requestsFail);
        }

        passes();
        eventually(() -> assertThat(noted()).isEqualTo("1,2,3,4"));
        assertThat(Sql.value("select count(*) from dead_letter where aggregate_id = ?", ship.toString()))
                .isEqualTo("0");
    }

    private void passes() {
        messages.send(SHIPS, PASSED, ship, "{\"ship\":{\"shipId\":\"%s\",\"name\":\"Argo\"}}".formatted(ship));
    }

    private boolean requestsFail() {
        return ada().get("/v1/lanterns").statusCode() == 500;
    }

    private String noted() {
        return String.join(",", Sql.column("select version from ship_log where ship_id = ? order by seq", ship));
    }
}
