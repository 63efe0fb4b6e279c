package dev.entente.scheduling.timetable.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HallAllotmentTest {
    private static final int NORTH = 0;
    private static final int SOUTH = 1;

    @Test
    void leavesSomebodyWhereItSitsAlready() {
        HallAllotment allotment = new HallAllotment(List.of(meeting(1, 2), meeting(3, 4)), new int[] {10, 10});
        allotment.bind(List.of(id(2)), SOUTH);
        allotment.bind(List.of(id(3)), NORTH);

        assertThat(allotment.allot(List.of(0, 1))).isEqualTo(Map.of(0, SOUTH, 1, NORTH));
    }

    @Test
    void keepsThoseTogetherWhoMeetEachOther() {
        List<Meeting> twoCircles =
                List.of(meeting(1, 2), meeting(5, 6), meeting(2, 3), meeting(6, 7), meeting(1, 3), meeting(5, 7));

        Map<Integer, Integer> halls = new HallAllotment(twoCircles, new int[] {9, 9}).allot(List.of(0, 1, 2, 3, 4, 5));

        assertThat(List.of(halls.get(2), halls.get(4))).containsOnly(halls.get(0));
        assertThat(List.of(halls.get(3), halls.get(5))).containsOnly(halls.get(1));
        assertThat(halls.get(0)).isNotEqualTo(halls.get(1));
    }

    @Test
    void fillsNoHallMuchMoreThanTheOthers() {
        List<Meeting> ofOne =
                IntStream.range(2, 32).mapToObj(other -> meeting(1, other)).toList();

        Map<Integer, Integer> halls = new HallAllotment(ofOne, new int[] {40, 20})
                .allot(IntStream.range(0, 30).boxed().toList());

        assertThat(halls.values().stream().filter(hall -> hall == NORTH)).hasSize(22);
        assertThat(halls.values().stream().filter(hall -> hall == SOUTH)).hasSize(8);
    }

    private static Meeting meeting(int one, int other) {
        return new Meeting(id(100 * one + other), id(one), id(other), null);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
