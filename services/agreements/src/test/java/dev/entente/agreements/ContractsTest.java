package dev.entente.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platform.inbox.Inbox;
import dev.entente.platformtest.contracts.AsyncApi;
import dev.entente.platformtest.contracts.HttpContract;
import dev.entente.platformtest.contracts.ServiceMessages;
import dev.entente.platformtest.servers.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** What this service offers, hears and tells is what {@code contracts} says of it. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "agreements"))
class ContractsTest {
    @Inject
    Inbox inbox;

    @Inject
    Config config;

    @Test
    void offersOverHttpWhatIsPublished() {
        assertThat(HttpContract.ofService("agreements").drift()).isEmpty();
    }

    @Test
    void hearsAndTellsWhatAsyncApiSays() {
        assertThat(ServiceMessages.of(config, inbox.subscriptions()).differencesFrom(AsyncApi.ofThisProject()))
                .isEmpty();
    }
}
