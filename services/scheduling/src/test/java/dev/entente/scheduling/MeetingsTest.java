package dev.entente.scheduling;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "scheduling"))
class MeetingsTest {
    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    @Test
    void bookMeetingWhenReceiverAcceptsWithSlot() {
        Gathering hannover = Gathering.tomorrow(messages).tables(3).announced();
        Guest ada = hannover.guest().of("CLUSTER", "BE").joins();
        Guest bob = hannover.guest().of("COMPANY", "DE").joins();

        String meetingId = ada.calling()
                .posts(
                        hannover.path("/meeting-requests"),
                        Map.of("requesterId", ada.id, "receiverId", bob.id, "note", "Batteries?"))
                .statusCode(201)
                .body("status", equalTo("REQUESTED"))
                .body("kind", equalTo("C2B"))
                .body("note", equalTo("Batteries?"))
                .body("slotId", nullValue())
                .extract()
                .path("meetingId");

        bob.calling()
                .posts("/v1/meetings/" + meetingId + "/acceptance", Map.of("slotId", hannover.slot(0)))
                .statusCode(200)
                .body("status", equalTo("SCHEDULED"))
                .body("slotId", equalTo(hannover.slot(0).toString()))
                .body("tableId", notNullValue())
                .body("version", equalTo(3));
    }
}
