package dev.entente.scheduling.timetable.adapter;

import static dev.entente.scheduling.Example.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.timetable.domain.Place;
import dev.entente.scheduling.timetable.domain.Placement;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Booking;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Participant;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Slot;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Table;
import dev.entente.timetabling.model.Timetable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngineSeatingTest {
    private static final Instant MORNING = Instant.parse("2026-05-05T08:00:00Z");
    private static final Table FIRST = new Table(id(801), Presence.ON_SITE, null);
    private static final Table SECOND = new Table(id(802), Presence.ON_SITE, null);

    @Test
    void goesToAnotherTableOnlyWhileItsOwnIsBooked() {
        TimetableProblem problem = problem(
                List.of(meeting(100, 1, 2, null), meeting(101, 1, 3, null), meeting(102, 1, 4, null)),
                List.of(new Booking(id(200), id(5), id(6), slot(1), SECOND.tableId())));

        List<Placement> seated = EngineSeating.of(problem, timetable(new int[] {0, 1, 2, 1}, new int[] {1, 1, 1, 0}));

        assertThat(seated)
                .extracting(Placement::tableId)
                .containsExactly(SECOND.tableId(), FIRST.tableId(), SECOND.tableId());
    }

    @Test
    void givesWayToAMeetingThatStaysInItsSlot() {
        TimetableProblem problem = problem(
                List.of(
                        meeting(100, 1, 2, null),
                        meeting(101, 1, 3, null),
                        meeting(102, 5, 6, new Place(slot(1), SECOND.tableId()))),
                List.of());

        List<Placement> seated = EngineSeating.of(problem, timetable(new int[] {0, 1, 1}, new int[] {1, 1, 0}));

        assertThat(seated)
                .extracting(Placement::meetingId, Placement::tableId)
                .containsExactlyInAnyOrder(
                        tuple(id(100), SECOND.tableId()),
                        tuple(id(101), FIRST.tableId()),
                        tuple(id(102), SECOND.tableId()));
    }

    private static Timetable timetable(int[] slots, int[] tables) {
        return new Timetable(slots, tables);
    }

    private static TimetableProblem problem(List<Meeting> meetings, List<Booking> bookings) {
        return new TimetableProblem(
                IntStream.range(0, 3)
                        .mapToObj(place -> new Slot(slot(place), id(500), MORNING.plusSeconds(1200L * place)))
                        .toList(),
                List.of(FIRST, SECOND),
                IntStream.rangeClosed(1, 6)
                        .mapToObj(number -> new Participant(id(number), Presence.ON_SITE, 5, List.of()))
                        .toList(),
                meetings,
                bookings);
    }

    private static Meeting meeting(int number, int one, int other, @Nullable Place standing) {
        return new Meeting(id(number), id(one), id(other), standing);
    }

    private static UUID slot(int place) {
        return id(600 + place);
    }
}
