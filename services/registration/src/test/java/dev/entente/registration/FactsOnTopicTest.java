package dev.entente.registration;

import static dev.entente.registration.RegistrationService.olga;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platformtest.contracts.Schemas;
import dev.entente.platformtest.messages.NewEpoch;
import dev.entente.platformtest.messages.PublishedMessage;
import dev.entente.platformtest.messages.TestMessages;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@RegistrationTest
class FactsOnTopicTest {
    private static final String PARTICIPANTS = "entente.registration.participants";
    private static final String EVENTS = "entente.registration.matchmaking-events";

    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    @Test
    void publishesEachFactOnceInOrderAndAsPromised() {
        Gathering gathering = Gathering.live().inRegistration();
        String participant = gathering.participantEnteredByOlga(Gathering.organisation("CLUSTER", "FR"));
        olga().body("{}").post("/v1/participants/" + participant + "/approval");

        Awaitility.await()
                .untilAsserted(() -> assertThat(messages.publishedOn(PARTICIPANTS, participant))
                        .hasSize(2));

        List<PublishedMessage> ofParticipant = messages.publishedOn(PARTICIPANTS, participant);
        List<PublishedMessage> ofEvent = messages.publishedOn(EVENTS, gathering.id());
        assertThat(ofParticipant).extracting(PublishedMessage::aggregateVersion).containsExactly(1L, 2L);
        assertThat(ofEvent).extracting(PublishedMessage::aggregateVersion).containsExactly(1L, 2L);
        assertThat(ofParticipant.get(1).type()).isEqualTo("entente.registration.participant-approved.v1");
        ofParticipant.forEach(
                message -> Schemas.validate(message.type(), message.body().toString()));
        ofEvent.forEach(
                message -> Schemas.validate(message.type(), message.body().toString()));
    }

    @Test
    void tellsItsStateAnewAsItsContractsSay() {
        Gathering.live().inRegistration().participantEnteredByOlga(Gathering.organisation("CLUSTER", "FR"));

        List<PublishedMessage> told = NewEpoch.toldIn(messages);

        assertThat(told)
                .extracting(PublishedMessage::type)
                .contains(
                        "entente.registration.matchmaking-event-restored.v1",
                        "entente.registration.organisation-restored.v1",
                        "entente.registration.participant-restored.v1",
                        "entente.registration.epoch-started.v1");
        told.forEach(message -> Schemas.validate(message.type(), message.body().toString()));
    }
}
