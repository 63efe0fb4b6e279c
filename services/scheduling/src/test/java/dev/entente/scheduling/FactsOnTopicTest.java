package dev.entente.scheduling;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platformtest.contracts.Schemas;
import dev.entente.platformtest.messages.NewEpoch;
import dev.entente.platformtest.messages.PublishedMessage;
import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "scheduling"))
class FactsOnTopicTest {
    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    @Test
    void tellsAcceptanceWithSlotAsTwoFactsInOrder() {
        Gathering hannover = Gathering.tomorrow(messages).tables(2).announced();
        String meetingId = hannover.visitor().meets(hannover.visitor(), hannover.slot(0));

        eventually(() -> assertThat(factsOf(meetingId))
                .containsExactly("meeting-requested.v1", "meeting-accepted.v1", "meeting-scheduled.v1"));
    }

    @Test
    void keepsItsContractsThroughALongLife() {
        Gathering hannover = Gathering.in2016(messages).tables(2).announced();
        Guest ada = hannover.visitor();
        Guest bob = hannover.visitor();
        String meetingId = ada.meets(bob, hannover.slot(0));
        bob.does("slot-proposals", meetingId, Map.of("slotId", hannover.slot(1)))
                .statusCode(200);
        ada.does("slot-proposal-refusal", meetingId, Map.of()).statusCode(200);
        ada.does("slot-proposals", meetingId, Map.of("slotId", hannover.slot(2)))
                .statusCode(200);
        bob.does("slot-proposal-consent", meetingId, Map.of()).statusCode(200);
        hannover.does("unscheduling", meetingId, Map.of()).statusCode(200);
        bob.does("slot-choice", meetingId, Map.of("slotId", hannover.slot(3))).statusCode(200);
        hannover.enters("RUNNING");
        ada.reports(meetingId, Map.of("attendance", "HELD")).statusCode(200);
        bob.reports(meetingId, Map.of("attendance", "HELD")).statusCode(200);

        eventually(() -> assertThat(factsOf(meetingId)).hasSize(11));
        List<PublishedMessage> facts = published(meetingId);
        assertThat(facts)
                .extracting(PublishedMessage::aggregateVersion)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 11).boxed().toList());
        facts.forEach(fact -> Schemas.validate(fact.type(), fact.body().toString()));
    }

    @Test
    void keepsNotesAndReasonsAtHome() {
        Gathering hannover = Gathering.tomorrow(messages).tables(2).announced();
        Guest ada = hannover.visitor();
        Guest bob = hannover.visitor();
        String meetingId = ada.calling()
                .posts(
                        hannover.path("/meeting-requests"),
                        Map.of("requesterId", ada.id, "receiverId", bob.id, "note", "Call Zebedee on 0123"))
                .statusCode(201)
                .extract()
                .path("meetingId");
        bob.does("decline", meetingId, Map.of("reason", "Zebedee is ill")).statusCode(200);

        eventually(() -> assertThat(factsOf(meetingId)).hasSize(2));
        assertThat(published(meetingId).toString()).doesNotContain("Zebedee");
    }

    @Test
    void tellsItsStateAnewAsItsContractsSay() {
        Gathering hannover = Gathering.tomorrow(messages).tables(2).announced();
        hannover.visitor().meets(hannover.visitor(), hannover.slot(0));

        List<PublishedMessage> told = NewEpoch.toldIn(messages);

        assertThat(told)
                .extracting(PublishedMessage::type)
                .contains("entente.scheduling.meeting-restored.v1", "entente.scheduling.epoch-started.v1");
        told.forEach(message -> Schemas.validate(message.type(), message.body().toString()));
    }

    private static List<String> factsOf(String meetingId) {
        return published(meetingId).stream()
                .map(message -> message.type().replace("entente.scheduling.", ""))
                .toList();
    }

    private static List<PublishedMessage> published(String meetingId) {
        return messages.publishedOn("entente.scheduling.meetings", meetingId);
    }
}
