package dev.entente.agreements.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.entente.agreements.roster.domain.Meeting;
import dev.entente.platform.message.MessageJson;
import dev.entente.platformtest.contracts.ContractSample;
import dev.entente.platformtest.contracts.ContractSamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConsumedMessagesTest {
    private static final ContractSamples SAMPLES = ContractSamples.ofThisProject();
    private final MessageJson json = new MessageJson();

    @ParameterizedTest
    @MethodSource("meetings")
    void readsEverySampleOfAMeeting(ContractSample sample) throws IOException {
        Meeting copy = read(sample, MeetingMessage.class).toCopy();
        assertThat(copy.id()).hasToString(text(sample, "/meeting/meetingId"));
        assertThat(copy.isHeld()).isEqualTo(text(sample, "/meeting/attendance").equals("HELD"));
        assertThat(copy.mayYetBeHeld())
                .isEqualTo(text(sample, "/meeting/attendance").equals("UNREPORTED")
                        && List.of("REQUESTED", "ACCEPTED", "SCHEDULED").contains(text(sample, "/meeting/status")));
        assertThat(copy.requester().country()).isEqualTo(text(sample, "/meeting/requester/country"));
    }

    @ParameterizedTest
    @MethodSource("participants")
    void readsEverySampleOfAParticipant(ContractSample sample) throws IOException {
        assertThat(read(sample, ParticipantMessage.class).toCopy().id())
                .hasToString(text(sample, "/participant/participantId"));
    }

    @ParameterizedTest
    @MethodSource("matchmakingEvents")
    void readsEverySampleOfAMatchmakingEvent(ContractSample sample) throws IOException {
        assertThat(read(sample, MatchmakingEventMessage.class).toCopy().phase())
                .hasToString(text(sample, "/matchmakingEvent/phase"));
    }

    @Test
    void refusesAMeetingWithoutAttendance() {
        byte[] body = "{\"occurredAt\":\"2018-01-01T00:00:00Z\",\"meeting\":{}}".getBytes(StandardCharsets.UTF_8);
        assertThat(catchThrowable(() -> json.read(body, MeetingMessage.class))).isInstanceOf(IOException.class);
    }

    static Stream<ContractSample> meetings() {
        return samples("entente.scheduling.meeting-");
    }

    static Stream<ContractSample> participants() {
        return samples("entente.registration.participant-");
    }

    static Stream<ContractSample> matchmakingEvents() {
        return samples("entente.registration.matchmaking-event-");
    }

    private static Stream<ContractSample> samples(String prefix) {
        return SAMPLES.samples().stream().filter(sample -> sample.type().startsWith(prefix));
    }

    private <T> T read(ContractSample sample, Class<T> type) throws IOException {
        return json.read(sample.json().getBytes(StandardCharsets.UTF_8), type);
    }

    private static String text(ContractSample sample, String pointer) {
        return sample.body().at(pointer).asText();
    }
}
