package dev.entente.agreements;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@WithTestResource(
        value = RealServers.class,
        initArgs = {@ResourceArg(name = "service", value = "agreements")})
class WatermarkTest {
    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    @Test
    void tellsWhereBothTopicsOfFactsEnd() {
        eventually(() -> assertThat(messages.publishedOn("entente.agreements.watermarks"))
                .last()
                .satisfies(watermark -> assertThat(watermark.body().get("ends").fieldNames())
                        .toIterable()
                        .containsExactlyInAnyOrder("entente.agreements.outcomes", "entente.agreements.agreements")));
    }
}
