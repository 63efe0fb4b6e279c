package dev.entente.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platform.inbox.Inbox;
import dev.entente.platformtest.contracts.AsyncApi;
import dev.entente.platformtest.contracts.HttpContract;
import dev.entente.platformtest.contracts.ServiceMessages;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** What this service offers, hears and tells is what {@code contracts} says of it. */
@RegistrationTest
class ContractsTest {
    @Inject
    Inbox inbox;

    @Inject
    Config config;

    @Test
    void offersOverHttpWhatIsPublished() {
        assertThat(HttpContract.ofService("registration").drift()).isEmpty();
    }

    @Test
    void hearsAndTellsWhatAsyncApiSays() {
        assertThat(ServiceMessages.of(config, inbox.subscriptions()).differencesFrom(AsyncApi.ofThisProject()))
                .isEmpty();
    }
}
