package dev.entente.timetabling.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TimetablingProblemTest {
    private static final int SLOTS = 4;
    private static final SlotSet ALL = SlotSet.all(SLOTS);
    private static final Meeting SOUND = Meeting.of(0, 1, ALL);

    static Stream<Arguments> senselessMeetings() {
        return Stream.of(
                Arguments.of(Meeting.of(0, 3, ALL), "has participants [1, 4] of 3"),
                Arguments.of(Meeting.of(-1, 0, ALL), "has participants [0, 1] of 3"),
                Arguments.of(Meeting.of(1, 1, ALL), "must have two or more different participants but has [2, 2]"),
                Arguments.of(
                        new Meeting(List.of(2), ALL, 1, 0, List.of(), false),
                        "must have two or more different participants but has [3]"),
                Arguments.of(SOUND.weighing(0), "must weigh at least 1 but weighs 0"),
                Arguments.of(new Meeting(List.of(0, 1), ALL, 1, 1, List.of(), false), "has pool 2 of 1"),
                Arguments.of(SOUND.after(List.of(0, 2)), "waits for meetings [1, 3] of 2"),
                Arguments.of(Meeting.of(0, 1, SlotSet.only(9, 8)), "may take slots [9] of 4"),
                Arguments.of(
                        new Meeting(List.of(0, 1), ALL, 1, 0, List.of(), true),
                        "is locked, so it must have one slot but has 4"));
    }

    @ParameterizedTest
    @MethodSource("senselessMeetings")
    void namesAMeetingThatMakesNoSense(Meeting meeting, String wrong) {
        assertThatThrownBy(() -> problem(TablePool.of("hall", 2, SLOTS), SlotSet.none(SLOTS), SOUND, meeting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("meeting 2 " + wrong);
    }

    @Test
    void refusesAPoolOfAnotherNumberOfSlots() {
        assertThatThrownBy(() -> problem(TablePool.of("hall", 2, 3), SlotSet.none(SLOTS), SOUND))
                .hasMessage("pool 'hall' has tables for 3 slots of 4");
    }

    @Test
    void refusesAnAbsenceAfterTheLastSlot() {
        assertThatThrownBy(() -> problem(TablePool.of("hall", 2, SLOTS), SlotSet.only(5, 4), SOUND))
                .hasMessage("participant 1 is not available at a slot that does not exist");
    }

    private static TimetablingProblem problem(TablePool pool, SlotSet absence, Meeting... meetings) {
        return new TimetablingProblem(
                "senseless",
                List.of(SLOTS),
                Collections.nCopies(3, Participant.awayAt(absence)),
                List.of(meetings),
                List.of(pool),
                OptionalInt.empty());
    }
}
