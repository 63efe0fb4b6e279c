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
        assertThat(violations(List.of(BOOKED), "first 1 meeting-accepted", "first 2 meeting-scheduled"))
                .isEmpty();
    }

    @Test
    void findsWhatWasAcknowledgedAndIsNotThere() {
        assertThat(violations(List.of(BOOKED))).singleElement().asString().contains("lost", "acceptance of first");
    }

    @Test
    void findsWhatIsThereAndNobodyWasToldOf() {
        assertThat(violations(List.of(BOOKED), "first 2 meeting-scheduled", "first 3 meeting-cancelled"))
                .singleElement()
                .asString()
                .contains("nobody was told of version 3 of first");
    }

    @Test
    void findsTwoCommandsBehindOneFact() {
        assertThat(violations(List.of(BOOKED, cancelled("first", 2, 20, 30)), "first 2 meeting-scheduled"))
                .singleElement()
                .asString()
                .contains("two commands made one fact");
    }

    @Test
    void takesNoOffenceAtWhatIsUnclear() {
        assertThat(violations(List.of(BOOKED, Histories.unclear("second")), "first 2 meeting-scheduled"))
                .isEmpty();
    }

    private static List<String> violations(List<Operation> operations, String... meetings) {
        return AcknowledgedWrites.violations(
                operations, RecordedFacts.of(List.of(meetings)), RecordedFacts.of(List.of()));
    }
}
