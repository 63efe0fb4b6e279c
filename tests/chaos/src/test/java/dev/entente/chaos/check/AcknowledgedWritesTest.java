package dev.entente.chaos.check;

import static dev.entente.chaos.check.Histories.booked;
import static dev.entente.chaos.check.Histories.cancelled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.chaos.history.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcknowledgedWritesTest {
    private static final Operation BOOKED = booked("first", 2, "ten", 0, 10);

    @Test
    void agreesWhenJustWhatWasToldIsRecorded() {
        assertThat(violations(
                        List.of(BOOKED),
                        "first 1 entente.scheduling.meeting-accepted.v1",
                        "first 2 entente.scheduling.meeting-scheduled.v1"))
                .isEmpty();
    }

    @Test
    void findsWhatWasAcknowledgedAndIsNotThere() {
        assertThat(violations(List.of(BOOKED))).singleElement().asString().contains("lost", "acceptance of first");
    }

    @Test
    void findsWhatIsThereAndNobodyWasToldOf() {
        assertThat(violations(
                        List.of(BOOKED),
                        "first 2 entente.scheduling.meeting-scheduled.v1",
                        "first 3 entente.scheduling.meeting-cancelled.v1"))
                .singleElement()
                .asString()
                .contains("nobody was told of version 3 of first");
    }

    @Test
    void findsAnotherFactThanTheOneThatWasAskedFor() {
        assertThat(violations(List.of(BOOKED), "first 2 entente.scheduling.meeting-cancelled.v1"))
                .singleElement()
                .asString()
                .contains("recorded as meeting-cancelled", "acceptance of first");
    }

    @Test
    void findsAnAcceptanceBeforeWhatNobodyAccepted() {
        List<Operation> operations = List.of(cancelled("first", 2, 20, 30));

        assertThat(violations(
                        operations,
                        "first 1 entente.scheduling.meeting-accepted.v1",
                        "first 2 entente.scheduling.meeting-cancelled.v1"))
                .singleElement()
                .asString()
                .contains("nobody was told of version 1 of first");
    }

    @Test
    void findsTwoCommandsBehindOneFact() {
        assertThat(violations(
                        List.of(BOOKED, cancelled("first", 2, 20, 30)),
                        "first 2 entente.scheduling.meeting-scheduled.v1"))
                .anySatisfy(found -> assertThat(found).contains("two commands made one fact"));
    }

    @Test
    void takesNoOffenceAtWhatIsUnclear() {
        assertThat(violations(
                        List.of(BOOKED, Histories.unclear("second")),
                        "first 2 entente.scheduling.meeting-scheduled.v1"))
                .isEmpty();
    }

    private static List<String> violations(List<Operation> operations, String... meetings) {
        return AcknowledgedWrites.violations(
                operations, RecordedFacts.of(List.of(meetings)), RecordedFacts.of(List.of()));
    }
}
