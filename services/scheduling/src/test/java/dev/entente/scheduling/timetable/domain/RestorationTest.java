package dev.entente.scheduling.timetable.domain;

import static dev.entente.scheduling.Example.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Booking;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Claim;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Participant;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Slot;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ada meets one partner after the other, in a session of six slots with a table in each of two halls. */
class RestorationTest {
    private static final UUID ADA = id(1);
    private static final UUID IN_THE_NORTH = id(901);
    private static final UUID IN_THE_SOUTH = id(902);
    private static final UUID NORTHERN_BOOTH = id(903);

    private final List<Table> tables = new ArrayList<>(List.of(
            new Table(IN_THE_NORTH, Presence.ON_SITE, null, "North"),
            new Table(IN_THE_SOUTH, Presence.ON_SITE, null, "South")));
    private final List<Meeting> meetings = new ArrayList<>();
    private final List<Placement> earlier = new ArrayList<>();
    private final List<Booking> bookings = new ArrayList<>();
    private final List<Claim> closed = new ArrayList<>();
    private final Map<UUID, Set<UUID>> after = new HashMap<>();
    private @Nullable Rest rest;
    private int travelSlots;

    @Test
    void bringsEarlierPlacesBack() {
        wasAt(1, 0, IN_THE_NORTH);
        wasAt(2, 4, IN_THE_SOUTH);

        assertThat(slotsRestored()).containsExactly(0, 4);
    }

    @Test
    void bringsBackToAnyBoothOfTheTwo() {
        tables.add(new Table(id(904), Presence.ON_SITE, ADA, "North"));
        tables.add(new Table(NORTHERN_BOOTH, Presence.ON_SITE, ADA, "North"));
        wasAt(1, 3, NORTHERN_BOOTH);

        assertThat(restored()).extracting(Placement::tableId).containsExactly(NORTHERN_BOOTH);
    }

    @Test
    void placesNobodyWhereItWouldHaveNoRest() {
        rest = new Rest(1, 1);
        wasAt(1, 0, IN_THE_NORTH);
        wasAt(2, 2, IN_THE_NORTH);
        isNew(3);

        assertThat(slotsRestored()).containsExactly(0, 2, 4);
    }

    @Test
    void bringsNothingBackThatWouldDenyARestSinceSomethingWasBooked() {
        rest = new Rest(1, 1);
        wasAt(1, 0, IN_THE_NORTH);
        wasAt(2, 4, IN_THE_NORTH);
        booked(3, 3, IN_THE_NORTH);

        assertThat(slotsRestored()).containsExactly(0, 5);
    }

    @Test
    void bringsBackWhatLeavesNoRestToThoseWhoHaveNoneWhateverIsDone() {
        rest = new Rest(1, 1);
        wasAt(1, 4, IN_THE_NORTH);
        booked(2, 2, IN_THE_NORTH);
        booked(3, 3, IN_THE_NORTH);

        assertThat(slotsRestored()).containsExactly(4);
    }

    @Test
    void leavesTimeToGoFromHallToHallToWhatTheEarlierOneDidNotKnow() {
        travelSlots = 1;
        wasAt(1, 0, IN_THE_NORTH);
        closed.add(new Claim(slot(1), IN_THE_NORTH));
        isNew(2);

        assertThat(slotsRestored()).containsExactly(0, 2);
    }

    @Test
    void bringsNothingBackToWhichThereIsNoTimeToGoSinceSomethingWasBooked() {
        travelSlots = 1;
        wasAt(1, 3, IN_THE_NORTH);
        booked(2, 2, IN_THE_SOUTH);

        List<Placement> restored = restored();

        assertThat(restored).hasSize(1);
        assertThat(TimetableCheck.of(problem(), restored).violations()).isEmpty();
    }

    @Test
    void bringsBackTheFirstOfTwoThatAreInEachOthersWay() {
        wasAt(1, 0, IN_THE_NORTH);
        wasAt(2, 0, IN_THE_SOUTH);

        assertThat(restored().getFirst().place()).isEqualTo(new Place(slot(0), IN_THE_NORTH));
        assertThat(slotsRestored()).containsExactly(0, 1);
    }

    @Test
    void bringsNothingBackBeforeWhatItWaitsForAndWasBookedSince() {
        after.put(id(101), Set.of(id(102)));
        wasAt(1, 2, IN_THE_NORTH);
        booked(2, 3, IN_THE_SOUTH);

        assertThat(slotsRestored()).containsExactly(4);
    }

    /** The second waits for the first, but somebody moved the first behind it. */
    @Test
    void leavesWhatIsOutOfTurnWhereItIsWhenNeitherCanMove() {
        after.put(id(102), Set.of(id(101)));
        List.of(0, 2, 4, 5)
                .forEach(slot -> tables.forEach(table -> closed.add(new Claim(slot(slot), table.tableId()))));
        wasAt(1, 0, IN_THE_NORTH, new Place(slot(3), IN_THE_NORTH));
        wasAt(2, 2, IN_THE_NORTH, new Place(slot(1), IN_THE_NORTH));

        assertThat(restored())
                .extracting(Placement::meetingId, Placement::slotId)
                .containsExactlyInAnyOrder(tuple(id(101), slot(3)), tuple(id(102), slot(1)));
    }

    /** Who stays is in the way of the second, which stays as well. */
    @Test
    void leavesWhereItIsWhatFindsNoOtherPlaceAndWhoeverWasThereEarlier() {
        List.of(0, 3, 4, 5)
                .forEach(slot -> tables.forEach(table -> closed.add(new Claim(slot(slot), table.tableId()))));
        wasAt(1, 0, IN_THE_NORTH, new Place(slot(1), IN_THE_NORTH));
        wasAt(2, 1, IN_THE_NORTH, new Place(slot(2), IN_THE_NORTH));
        meetings.add(new Meeting(id(199), id(11), id(14), new Place(slot(2), IN_THE_SOUTH)));

        assertThat(restored())
                .extracting(Placement::place)
                .containsExactlyInAnyOrder(
                        new Place(slot(1), IN_THE_NORTH),
                        new Place(slot(2), IN_THE_NORTH),
                        new Place(slot(2), IN_THE_SOUTH));
    }

    private List<Placement> restored() {
        List<Placement> restored = Restoration.of(problem(), earlier);
        assertThat(TimetableCheck.of(problem(), restored).violations()).isEmpty();
        return restored;
    }

    private List<Integer> slotsRestored() {
        return restored().stream()
                .map(placement -> slots().stream().map(Slot::slotId).toList().indexOf(placement.slotId()))
                .sorted()
                .toList();
    }

    private void wasAt(int partner, int slot, UUID tableId) {
        wasAt(partner, slot, tableId, null);
    }

    private void wasAt(int partner, int slot, UUID tableId, @Nullable Place standing) {
        Meeting meeting = isThere(partner, standing);
        earlier.add(meeting.placedAt(slots().get(slot), tableId));
    }

    private void isNew(int partner) {
        isThere(partner, null);
    }

    private Meeting isThere(int partner, @Nullable Place standing) {
        Meeting meeting = new Meeting(id(100 + partner), ADA, id(10 + partner), standing);
        meetings.add(meeting);
        return meeting;
    }

    private void booked(int partner, int slot, UUID tableId) {
        bookings.add(new Booking(id(100 + partner), ADA, id(10 + partner), slot(slot), tableId));
    }

    private TimetableProblem problem() {
        return new TimetableProblem(
                slots(),
                tables,
                Stream.concat(Stream.of(ADA), IntStream.range(11, 15).mapToObj(id -> id(id)))
                        .map(id -> new Participant(id, Presence.ON_SITE, 20, List.of()))
                        .toList(),
                meetings,
                bookings,
                List.of(),
                List.of(),
                closed,
                new Paces(rest, travelSlots),
                new MeetingTimes(Map.of(), after));
    }

    private static List<Slot> slots() {
        return IntStream.range(0, 6)
                .mapToObj(number -> new Slot(
                        slot(number),
                        id(800),
                        Instant.parse("2026-05-05T08:00:00Z").plusSeconds(1200L * number)))
                .toList();
    }

    private static UUID slot(int number) {
        return id(600 + number);
    }
}
