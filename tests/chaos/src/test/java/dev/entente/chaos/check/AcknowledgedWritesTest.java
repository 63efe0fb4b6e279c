package dev.entente.chaos.check;

import static dev.entente.chaos.check.Histories.booked;
import static dev.entente.chaos.check.Histories.cancelled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.chaos.history.Loss;
import dev.entente.chaos.history.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    @Test
    void findsWhatWasToldAnewThoughNothingWasPutBack() {
        assertThat(violations(
                        List.of(BOOKED),
                        "first 1 entente.scheduling.meeting-accepted.v1",
                        "first 2 entente.scheduling.meeting-scheduled.v1",
                        "first 2 entente.scheduling.meeting-restored.v1"))
                .singleElement()
                .asString()
                .contains("first was told anew");
    }

    @Test
    void letsWhatWasAcknowledgedDuringALossBeThereOrNot() {
        assertThat(violationsAfterLoss(9, 11)).isEmpty();
        assertThat(violationsAfterLoss(
                        9,
                        11,
                        "first 1 entente.scheduling.meeting-accepted.v1",
                        "first 2 entente.scheduling.meeting-scheduled.v1",
                        "first 2 entente.scheduling.meeting-restored.v1"))
                .isEmpty();
    }

    @Test
    void findsWhatWasAcknowledgedBeforeALossOrAfterItAndIsNotThere() {
        assertThat(violationsAfterLoss(10, 20)).singleElement().asString().contains("lost");
        assertThat(violationsAfterLoss(5, 10)).singleElement().asString().contains("lost");
    }

    @Test
    void findsWhatAServiceAcknowledgedThatLostNothing() {
        Circumstances elsewhere = new Circumstances(Optional.of(new Loss(Set.of("agreements"), 9, 11)), Map.of());

        assertThat(violations(elsewhere)).singleElement().asString().contains("lost");
    }

    @Test
    void findsAnotherFactThanTheOneThatMayHaveStayed() {
        assertThat(violationsAfterLoss(9, 11, "first 2 entente.scheduling.meeting-cancelled.v1"))
                .singleElement()
                .asString()
                .contains("nobody was told of version 2 of first");
    }

    @Test
    void letsOnlyMeetingsOfThoseWhoWithdrewEndUnasked() {
        Circumstances withdrawal = new Circumstances(Optional.empty(), Map.of("first", 15L));
        String[] facts = {
            "first 1 entente.scheduling.meeting-accepted.v1",
            "first 2 entente.scheduling.meeting-scheduled.v1",
            "first 3 entente.scheduling.meeting-cancelled.v1",
            "second 1 entente.scheduling.meeting-cancelled.v1"
        };

        assertThat(violations(withdrawal, facts))
                .singleElement()
                .asString()
                .contains("nobody was told of version 1 of second");
    }

    private static List<String> violationsAfterLoss(long from, long until, String... meetings) {
        return violations(
                new Circumstances(Optional.of(new Loss(Set.of("scheduling"), from, until)), Map.of()), meetings);
    }

    private static List<String> violations(Circumstances circumstances, String... meetings) {
        return AcknowledgedWrites.violations(
                List.of(BOOKED), RecordedFacts.of(List.of(meetings)), RecordedFacts.of(List.of()), circumstances);
    }

    private static List<String> violations(List<Operation> operations, String... meetings) {
        return AcknowledgedWrites.violations(
                operations, RecordedFacts.of(List.of(meetings)), RecordedFacts.of(List.of()), Circumstances.NONE);
    }
}
