package dev.entente.timetabling.reason;

import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.reason.Crowding.Crowd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds why an event has no timetable of all its meetings: the reasons that are easiest to mend first. */
public final class Diagnosis {
    private final TimetablingProblem problem;
    /** participant → its meetings */
    private final List<List<Integer>> meetingsOf;
    /** pool → its meetings */
    private final List<List<Integer>> meetingsIn;
    /** meeting → the slots that it may have */
    private final int[][] slotsOf;

    public Diagnosis(TimetablingProblem problem) {
        this.problem = problem;
        this.meetingsOf = Stream.generate(() -> (List<Integer>) new ArrayList<Integer>())
                .limit(problem.participantCount())
                .toList();
        this.meetingsIn = Stream.generate(() -> (List<Integer>) new ArrayList<Integer>())
                .limit(problem.pools().size())
                .toList();
        for (int meeting = 0; meeting < problem.meetings().size(); meeting++) {
            for (int participant : problem.meetings().get(meeting).participants()) {
                meetingsOf.get(participant).add(meeting);
            }
            meetingsIn.get(problem.meetings().get(meeting).pool()).add(meeting);
        }
        this.slotsOf = problem.meetings().stream()
                .map(meeting -> problem.possibleSlots(meeting).slots().toArray())
                .toArray(int[][]::new);
    }

    /**
     * Of an event that is known to have no timetable: everything that counting shows or, if that is nothing, one conflict that is as
     * small as can be found. Where all meetings have room, it can only be the fairness. Where meetings may be chosen, it is about those
     * that are locked, for others need no place.
     *
     * @param stop asked often while it is searched for a smallest conflict; what is found until then is answered
     * @return empty when nothing was found in time or with the memory that is left; also when there is a timetable, of an event that
     *     demands no fairness
     */
    public List<Obstacle> find(BooleanSupplier stop) {
        if (problem.goal() == Goal.CHOOSE_AND_PLACE) {
            return ofLocked(locked -> locked.find(stop));
        }
        var counted = findByCounting();
        return counted.isEmpty() ? TiedKnot.find(problem, stop).map(List::of).orElse(List.of()) : counted;
    }

    private List<Obstacle> ofLocked(Function<Diagnosis, List<Obstacle>> look) {
        var locked = meetings()
                .filter(meeting -> problem.meetings().get(meeting).locked())
                .boxed()
                .toList();
        var numberOf =
                IntStream.range(0, locked.size()).boxed().collect(Collectors.toMap(locked::get, number -> number));
        var alone = problem.withMeetings(locked.stream()
                        .map(problem.meetings()::get)
                        .map(meeting -> meeting.after(meeting.after().stream()
                                .filter(numberOf::containsKey)
                                .map(numberOf::get)
                                .toList()))
                        .toList())
                .withGoal(Goal.PLACE_ALL);
        var participants =
                IntStream.range(0, problem.participantCount()).boxed().toList();
        return look.apply(new Diagnosis(alone)).stream()
                .map(obstacle -> NamedObstacle.of(obstacle, participants, locked))
                .toList();
    }

    /**
     * Only what counting shows: meetings, participants and pools that have no room alone; where meetings may be chosen, only of
     * those that are locked. Quick at any size.
     */
    public List<Obstacle> findByCounting() {
        if (problem.goal() == Goal.CHOOSE_AND_PLACE) {
            return ofLocked(Diagnosis::findByCounting);
        }
        return Stream.of(noCommonSlot(), tooManyMeetings(), tooFewSlots(), tooLittleTimeBetweenHalls(), tooFewTables())
                .flatMap(each -> each)
                .toList();
    }

    private Stream<Obstacle> noCommonSlot() {
        return meetings()
                .filter(meeting -> slotsOf[meeting].length == 0)
                .mapToObj(meeting -> (Obstacle) new Obstacle.NoCommonSlot(
                        meeting, problem.meetings().get(meeting).participants()));
    }

    private Stream<Obstacle> tooManyMeetings() {
        return IntStream.range(0, problem.participantCount())
                .filter(participant -> meetingsOf.get(participant).size()
                        > problem.participants().get(participant).mostMeetings())
                .mapToObj(participant -> (Obstacle) new Obstacle.TooManyMeetings(
                        participant,
                        meetingsOf.get(participant).size(),
                        problem.participants().get(participant).mostMeetings()));
    }

    /** Meetings that have no slot at all are told as such. */
    private Stream<Obstacle> tooFewSlots() {
        var oneEach = IntStream.generate(() -> 1).limit(problem.slotCount()).toArray();
        return IntStream.range(0, problem.participantCount()).boxed().flatMap(participant -> {
            var own =
                    meetingsOf.get(participant).stream().filter(this::hasASlot).toList();
            return Crowding.find(own.stream().map(meeting -> slotsOf[meeting]).toList(), oneEach).stream()
                    .map(crowd -> new Obstacle.TooFewSlots(participant, named(own, crowd), slots(crowd)));
        });
    }

    private boolean hasASlot(int meeting) {
        return slotsOf[meeting].length > 0;
    }

    private Stream<Obstacle> tooLittleTimeBetweenHalls() {
        return IntStream.range(0, problem.participantCount())
                .filter(participant -> problem.participants().get(participant).travel() > 0)
                .mapToObj(this::tooLittleTimeBetweenHalls)
                .flatMap(Optional::stream);
    }

    /**
     * Whoever has meetings in more halls than there are stretches goes from hall to hall within them, and meets nobody in
     * any hall on the way. Meetings that are in no hall may be held on the way.
     */
    private Optional<Obstacle> tooLittleTimeBetweenHalls(int participant) {
        var inHalls = meetingsOf.get(participant).stream()
                .map(meeting -> problem.hallOf(problem.meetings().get(meeting)))
                .filter(hall -> hall != TablePool.NO_HALL)
                .toList();
        int halls = (int) inHalls.stream().distinct().count();
        int ways = Math.max(0, halls - problem.stretches().size());
        int travel = ways * problem.participants().get(participant).travel();
        int slots = slotsBetweenFirstAndLast(problem.participants().get(participant));
        return travel == 0 || inHalls.size() + travel <= slots
                ? Optional.empty()
                : Optional.of(
                        new Obstacle.TooLittleTimeBetweenHalls(participant, inHalls.size(), halls, travel, slots));
    }

    /** Somebody may go from hall to hall while it can meet nobody, but not before it comes or after it leaves. */
    private int slotsBetweenFirstAndLast(Participant participant) {
        int slots = 0;
        int first = 0;
        for (int length : problem.stretches()) {
            var there = IntStream.range(first, first + length)
                    .filter(slot -> !participant.unavailable().contains(slot))
                    .summaryStatistics();
            slots += there.getCount() == 0 ? 0 : there.getMax() - there.getMin() + 1;
            first += length;
        }
        return slots;
    }

    private Stream<Obstacle> tooFewTables() {
        return IntStream.range(0, problem.pools().size()).boxed().flatMap(pool -> {
            var own = meetingsIn.get(pool).stream().filter(this::hasASlot).toList();
            var tables = problem.pools().get(pool);
            var seats = IntStream.range(0, problem.slotCount())
                    .map(tables::tablesAt)
                    .toArray();
            return Crowding.find(own.stream().map(meeting -> slotsOf[meeting]).toList(), seats).stream()
                    .map(crowd -> new Obstacle.TooFewTables(
                            tables.name(),
                            named(own, crowd),
                            slots(crowd),
                            crowd.places().stream()
                                    .mapToInt(slot -> seats[slot])
                                    .sum()));
        });
    }

    private IntStream meetings() {
        return IntStream.range(0, problem.meetings().size());
    }

    private static List<Integer> named(List<Integer> own, Crowd crowd) {
        return crowd.guests().stream().map(own::get).toList();
    }

    private SlotSet slots(Crowd crowd) {
        return SlotSet.where(problem.slotCount(), slot -> crowd.places().contains(slot));
    }
}
