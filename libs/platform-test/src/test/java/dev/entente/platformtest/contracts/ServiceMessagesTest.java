package dev.entente.platformtest.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platform.inbox.Subscription;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceMessagesTest {
    private static final String MEETINGS = "entente.scheduling.meetings";
    private static final String EVENTS = "entente.registration.matchmaking-events";
    private static final String PARTICIPANTS = "entente.registration.participants";
    private static final Set<String> TOLD = Set.of("entente.agreements.outcomes", "entente.agreements.agreements");

    private final AsyncApi document = AsyncApi.ofThisProject();
    private final Subscription meetings = to("agreements.meetings", "entente.scheduling.meeting-held.v1");
    private final Subscription events = to("agreements.events", "entente.registration.session-closed.v1");
    private final Subscription participants =
            to("agreements.participants", "entente.registration.participant-approved.v1");

    @Test
    void findsNothingWhenTheServiceDoesWhatIsWritten() {
        assertThat(agreements(Set.of(MEETINGS, EVENTS, PARTICIPANTS), TOLD, List.of(meetings, events, participants)))
                .isEmpty();
    }

    @Test
    void noticesTopicsThatAreHeardOrToldOtherwise() {
        assertThat(agreements(
                        Set.of(MEETINGS, EVENTS, "entente.scheduling.timetables"),
                        Set.of("entente.agreements.outcomes", "entente.agreements.gossip"),
                        List.of(meetings, events)))
                .contains(
                        "agreements hears entente.scheduling.timetables, which AsyncAPI does not say",
                        "AsyncAPI says that agreements hears " + PARTICIPANTS,
                        "agreements tells on entente.agreements.gossip, which AsyncAPI does not say",
                        "AsyncAPI says that agreements tells on entente.agreements.agreements");
    }

    @Test
    void noticesASubscriptionThatIsMissing() {
        assertThat(agreements(Set.of(MEETINGS, EVENTS, PARTICIPANTS), TOLD, List.of(meetings, events)))
                .containsExactly("agreements should have one subscription for " + PARTICIPANTS);
    }

    @Test
    void noticesATypeThatIsNotOnTheTopic() {
        Subscription misspelt =
                to("agreements.meetings", "entente.scheduling.meeting-held.v1", "entente.scheduling.meeting-danced.v1");

        assertThat(agreements(Set.of(MEETINGS, EVENTS, PARTICIPANTS), TOLD, List.of(misspelt, events, participants)))
                .contains("agreements.meetings uses types that are together on no topic it hears: "
                        + "[entente.scheduling.meeting-danced.v1, entente.scheduling.meeting-held.v1]");
    }

    private List<String> agreements(Set<String> heard, Set<String> told, List<Subscription> subscriptions) {
        return new ServiceMessages("agreements", heard, told, subscriptions).differencesFrom(document);
    }

    private static Subscription to(String consumer, String... types) {
        Subscription.Builder builder =
                Subscription.named(consumer).onVoid(gone -> Uni.createFrom().voidItem());
        for (String type : types) {
            builder.on(type, Object.class, message -> Uni.createFrom().voidItem());
        }
        return builder.build();
    }
}
