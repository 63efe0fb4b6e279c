package dev.entente.e2e.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicFoldTest {
    private static final String MEETINGS = "entente.scheduling.meetings";

    @Test
    void findsTheVersionThatWasSkipped() {
        var fold = TopicFold.of(List.of(meeting(1, "REQUESTED"), meeting(3, "SCHEDULED")));

        assertThat(fold.versionFaults())
                .singleElement()
                .asString()
                .contains("version 3")
                .contains("after 1");
    }

    @Test
    void findsThatTheFirstVersionIsMissing() {
        var fold = TopicFold.of(List.of(meeting(2, "ACCEPTED")));

        assertThat(fold.versionFaults()).singleElement().asString().contains("after 0");
    }

    @Test
    void takesNoOffenceAtRepetitions() {
        var fold = TopicFold.of(List.of(
                meeting(1, "REQUESTED"), meeting(2, "ACCEPTED"), meeting(1, "REQUESTED"), meeting(2, "ACCEPTED")));

        assertThat(fold.versionFaults()).isEmpty();
    }

    @Test
    void keepsTheStateOfTheLastVersionThoughAnEarlierOneIsRepeated() {
        var fold = TopicFold.of(List.of(meeting(1, "REQUESTED"), meeting(2, "ACCEPTED"), meeting(1, "REQUESTED")));

        assertThat(fold.states(MEETINGS))
                .extracting(state -> state.path("status").asText())
                .containsExactly("ACCEPTED");
        assertThat(fold.lastVersions(MEETINGS)).isEqualTo(Map.of("m", 2L));
    }

    private static TopicMessage meeting(long version, String status) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putObject("meeting").put("meetingId", "m").put("status", status);
        return new TopicMessage(MEETINGS, 0, version, "entente.scheduling.meeting-changed.v1", "m", 1, version, body);
    }
}
