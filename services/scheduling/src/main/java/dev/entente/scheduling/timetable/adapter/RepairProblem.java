package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.HallVisits;
import dev.entente.scheduling.timetable.domain.Place;
import dev.entente.scheduling.timetable.domain.Placement;
import dev.entente.scheduling.timetable.domain.Sequence;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.repair.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands, in the engine's terms, and what must change in it. Displaced meetings come to it as new ones, for whom others
 * may move; those that wait for a place take what is free.
 */
final class RepairProblem {
    private final TimetableProblem problem;
    private final EngineProblem engine;
    private final Tables tables;
    private final Halls halls;
    private final TimetablingProblem whole;
    /** the engine's number of a meeting → its number in the whole problem; displaced ones come last */
    private final List<Integer> order;

    /** its number in the whole problem → the engine's number of a meeting */
    private final int[] numbers;
    /** those that wait for others, by their numbers in the whole problem */
    private final List<Integer> waiting;

    private final int standing;
    private final Map<UUID, Integer> placeOfSlot;

    RepairProblem(TimetableProblem problem, TimetableWishes wishes) {
        this.problem = problem;
        this.engine = new EngineProblem(problem);
        this.tables = new Tables(problem);
        this.halls = engine.halls();
        this.whole = engine.inNumbers(wishes);
        this.placeOfSlot = IntStream.range(0, problem.slots().size())
                .boxed()
                .collect(Collectors.toMap(place -> problem.slots().get(place).slotId(), place -> place));
        Map<Boolean, List<Integer>> displaced = IntStream.range(
                        0, whole.meetings().size())
                .boxed()
                .collect(Collectors.partitioningBy(this::isDisplaced));
        this.order = Stream.of(false, true)
                .flatMap(last -> displaced.getOrDefault(last, List.of()).stream())
                .toList();
        this.standing = displaced.getOrDefault(false, List.of()).size();
        this.numbers = new int[order.size()];
        IntStream.range(0, numbers.length).forEach(number -> numbers[order.get(number)] = number);
        this.waiting = order.stream()
                .filter(inWhole -> !whole.meetings().get(inWhole).after().isEmpty())
                .toList();
    }

    /**
     * Meetings that stand at a table which the engine would not give them: not at the booth of one of them, or at a booth that is
     * not theirs, or no longer.
     * They stay there, lest they move though nothing is wrong with them; so do those to which somebody has too little time
     * to go, those between which somebody has too little rest, and those that are not when they should be, as it is.
     */
    static List<Meeting> standingElsewhere(TimetableProblem problem) {
        Tables tables = new Tables(problem);
        List<Meeting> staying = problem.meetings().stream()
                .filter(meeting -> !meeting.displaced() && meeting.standing() != null)
                .toList();
        TimetableProblem asItStands =
                problem.holding(staying.stream().map(Meeting::meetingId).collect(Collectors.toSet()));
        Set<UUID> letOff = new HashSet<>(new HallVisits(asItStands).hurried());
        letOff.addAll(asItStands.tirelessParticipants());
        Set<UUID> outOfTurn = new Sequence(asItStands).outOfTurn();
        return staying.stream()
                .filter(meeting -> isElsewhere(meeting, tables)
                        || outOfTurn.contains(meeting.meetingId())
                        || meeting.participantIds().stream().anyMatch(letOff::contains))
                .toList();
    }

    private static boolean isElsewhere(Meeting meeting, Tables tables) {
        Place place = meeting.standing();
        return place != null && !tables.areFor(meeting, place.tableId());
    }

    /** Without the displaced meetings. */
    TimetablingProblem published() {
        return whole.withMeetings(
                IntStream.range(0, standing).mapToObj(this::renumbered).toList());
    }

    /** With the engine's numbers of those that it waits for, as far as the engine knows them when it hears of this one. */
    private dev.entente.timetabling.model.Meeting renumbered(int number) {
        dev.entente.timetabling.model.Meeting meeting = whole.meetings().get(order.get(number));
        int known = Math.max(number, standing);
        return meeting.after().isEmpty()
                ? meeting
                : meeting.after(meeting.after().stream()
                        .map(this::numberOf)
                        .filter(earlier -> earlier < known)
                        .toList());
    }

    /** Those that wait for a displaced one and are known before it. */
    private List<Integer> waitingFor(int number) {
        int inWhole = order.get(number);
        return waiting.stream()
                .filter(later -> whole.meetings().get(later).after().contains(inWhole))
                .map(this::numberOf)
                .filter(later -> later < number)
                .toList();
    }

    private int numberOf(int inWhole) {
        return numbers[inWhole];
    }

    Timetable timetable() {
        int[] slots = new int[standing];
        int[] seats = new int[standing];
        int[][] booked = new int[whole.pools().size()][problem.slots().size()];
        for (int number = 0; number < standing; number++) {
            int inWhole = order.get(number);
            Place place = isBooking(inWhole) ? null : standingPlace(inWhole);
            slots[number] = Timetable.NOWHERE;
            seats[number] = Timetable.NOWHERE;
            if (isBooking(inWhole)) {
                slots[number] = onlySlot(inWhole);
                seats[number] = booked[whole.meetings().get(inWhole).pool()][slots[number]]++;
            } else if (place != null) {
                slots[number] = slotNumber(place.slotId());
                seats[number] = seatNumber(inWhole, place).orElseThrow();
            }
        }
        return new Timetable(slots, seats);
    }

    /** The displaced come first, lest those that only waited take their places. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (int number = standing; number < order.size(); number++) {
            changes.add(new Change.MeetingAdded(renumbered(number), waitingFor(number)));
        }
        order.subList(0, standing).stream()
                .filter(inWhole -> !isBooking(inWhole) && standingPlace(inWhole) == null)
                .flatMap(inWhole -> whole.meetings().get(inWhole).participants().stream())
                .distinct()
                .sorted()
                .forEach(participant -> changes.add(lookAgain(participant)));
        return changes;
    }

    /** Where each meeting is after the repair. */
    List<Placement> placements(Timetable repaired) {
        List<Placement> placements = new ArrayList<>();
        for (int number = 0; number < order.size(); number++) {
            int inWhole = order.get(number);
            if (!isBooking(inWhole) && repaired.slotOf(number) != Timetable.NOWHERE) {
                TimetableProblem.Slot slot = problem.slots().get(repaired.slotOf(number));
                placements.add(meeting(inWhole).placedAt(slot, table(inWhole, slot, repaired.tableOf(number))));
            }
        }
        return placements;
    }

    /** Only of displaced meetings it is proven that no more of them can have places. */
    boolean allThatWaitHavePlaces(Timetable repaired) {
        return IntStream.range(0, standing).allMatch(number -> repaired.slotOf(number) != Timetable.NOWHERE);
    }

    /** Says nothing new of the participant, but that its free slots may be filled. */
    private Change lookAgain(int participant) {
        SlotSet away = whole.participants().get(participant).unavailable();
        return new Change.ParticipantBack(
                participant, SlotSet.all(problem.slots().size()).without(away));
    }

    private UUID table(int inWhole, TimetableProblem.Slot slot, int seat) {
        Meeting meeting = meeting(inWhole);
        Place place = meeting.standing();
        boolean stays = place != null && !meeting.displaced() && place.slotId().equals(slot.slotId());
        if (place != null && stays) {
            return place.tableId();
        }
        return tables.boothFor(meeting)
                .orElseGet(() -> halls.free(slot.slotId(), inWhole).tableIds().get(seat));
    }

    private boolean isBooking(int inWhole) {
        return inWhole >= problem.meetings().size();
    }

    private boolean isDisplaced(int inWhole) {
        return !isBooking(inWhole) && meeting(inWhole).displaced();
    }

    private @Nullable Place standingPlace(int inWhole) {
        return meeting(inWhole).standing();
    }

    private Optional<Integer> seatNumber(int inWhole, Place place) {
        Optional<UUID> booth = tables.boothFor(meeting(inWhole));
        int seat = booth.isPresent()
                ? tables.boothNumber(place.tableId())
                : halls.free(place.slotId(), inWhole).numbers().getOrDefault(place.tableId(), -1);
        return seat < 0 ? Optional.empty() : Optional.of(seat);
    }

    private Meeting meeting(int inWhole) {
        return problem.meetings().get(inWhole);
    }

    private int onlySlot(int inWhole) {
        return whole.meetings().get(inWhole).slots().slots().findFirst().orElseThrow();
    }

    private int slotNumber(UUID slotId) {
        Integer number = placeOfSlot.get(slotId);
        if (number == null) {
            throw new IllegalArgumentException("The problem does not know slot " + slotId);
        }
        return number;
    }
}
