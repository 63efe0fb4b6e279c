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

    @Test
    void remembersWhereAMessageCameFirst() {
        var fold = TopicFold.of(List.of(meeting(1, "REQUESTED"), meeting(2, "ACCEPTED"), meeting(1, "REQUESTED")));

        assertThat(fold.places()).isEqualTo(Map.of("of 1", MEETINGS + "-0@1", "of 2", MEETINGS + "-0@2"));
    }

    @Test
    void goesOnFromTheVersionToldAgainAfterARestore() {
        var fold = TopicFold.of(List.of(
                meeting(1, "REQUESTED"),
                meeting(2, "ACCEPTED"),
                meeting(3, "SCHEDULED"),
                toldAgain(2, "ACCEPTED"),
                started(0),
                changedAfterwards(3, "CANCELLED")));

        assertThat(fold.versionFaults()).isEmpty();
        assertThat(fold.states(MEETINGS))
                .extracting(state -> state.path("status").asText())
                .containsExactly("CANCELLED");
    }

    @Test
    void forgetsWhatWasNotToldAgainAfterARestore() {
        var fold = TopicFold.of(List.of(meeting(1, "REQUESTED"), started(0)));

        assertThat(fold.states(MEETINGS)).isEmpty();
        assertThat(fold.lastVersions(MEETINGS)).isEmpty();
    }

    @Test
    void keepsWhatLiesOnPartitionsOnWhichNoEpochStarted() {
        var fold = TopicFold.of(List.of(meeting(1, "REQUESTED"), started(1)));

        assertThat(fold.lastVersions(MEETINGS)).isEqualTo(Map.of("m", 1L));
    }

    private static TopicMessage started(int partition) {
        var body = JsonNodeFactory.instance.objectNode();
        String type = "entente.scheduling.epoch-started.v1";
        return new TopicMessage("started", MEETINGS, partition, 9, type, MEETINGS + "/" + partition, 2, 0, body);
    }

    private static TopicMessage toldAgain(long version, String status) {
        return meeting("entente.scheduling.meeting-restored.v1", 2, version, status);
    }

    private static TopicMessage changedAfterwards(long version, String status) {
        return meeting("entente.scheduling.meeting-changed.v1", 2, version, status);
    }

    private static TopicMessage meeting(long version, String status) {
        return meeting("entente.scheduling.meeting-changed.v1", 1, version, status);
    }

    private static TopicMessage meeting(String type, long epoch, long version, String status) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putObject("meeting").put("meetingId", "m").put("status", status);
        return new TopicMessage("of " + version, MEETINGS, 0, version, type, "m", epoch, version, body);
    }
}
