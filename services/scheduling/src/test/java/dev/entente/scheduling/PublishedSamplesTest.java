package dev.entente.scheduling;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platformtest.messages.PublishedSamples;
import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was published once as an example of a message may come from a producer of any age. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "scheduling"))
class PublishedSamplesTest {
    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    @Test
    void appliesEachMessageThatWasEverShown() {
        var samples = new PublishedSamples(messages);

        assertThat(samples.sendTo("scheduling")).isPositive();

        eventually(() -> assertThat(samples.notApplied()).isEmpty());
    }
}
