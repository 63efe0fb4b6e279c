package dev.entente.reporting.projection.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platform.inbox.Subscription;
import dev.entente.platformtest.contracts.AsyncApi;
import dev.entente.platformtest.contracts.HttpContract;
import dev.entente.platformtest.contracts.ServiceMessages;
import dev.entente.platformtest.servers.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/**
 * What this service offers and hears is what {@code contracts} says of it. Facts come by generation and by no channel of the
 * settings.
 */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class ContractsTest {
    private static final int ANY_GENERATION = 1;

    @Inject
    FactSubscriptions subscriptions;

    @Inject
    Config config;

    private final AsyncApi document = AsyncApi.ofThisProject();

    @Test
    void offersOverHttpWhatIsPublished() {
        assertThat(HttpContract.ofService("reporting").drift()).isEmpty();
    }

    @Test
    void hearsAndTellsWhatAsyncApiSays() {
        Map<String, Subscription> byTopic = subscriptions.of(ANY_GENERATION);
        ServiceMessages ofSettings = ServiceMessages.of(config, List.of());
        Set<String> heard = new TreeSet<>(ofSettings.heard());
        heard.addAll(byTopic.keySet());

        assertThat(new ServiceMessages("reporting", heard, ofSettings.told(), byTopic.values())
                        .differencesFrom(document))
                .isEmpty();
    }

    @Test
    void usesEveryFactOfEveryTopicThatItReads() {
        subscriptions
                .of(ANY_GENERATION)
                .forEach((topic, subscription) ->
                        assertThat(subscription.types()).as(topic).isEqualTo(document.factsOn(topic)));
    }
}
