package dev.entente.timetabling.check;

import dev.entente.timetabling.model.Certificate;
import dev.entente.timetabling.model.Certificate.Status;
import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads a timetable against the problem, rule by rule, the slow and obvious way. It shares no code with the engine, so
 * that a mistake there cannot hide here. People read its sentences: they count participants, meetings, slots and tables
 * from 1.
 */
public final class TimetableChecker {
    private final TimetablingProblem problem;
    private final Timetable timetable;
    /** Whether a locked meeting must be there. */
    private final boolean locksCount;

    private final List<String> violations = new ArrayList<>();

    private TimetableChecker(TimetablingProblem problem, Timetable timetable, boolean locksCount) {
        this.problem = problem;
        this.timetable = timetable;
        this.locksCount = locksCount;
    }

    /**
     * What a timetable really is.
     *
     * @param violations rules that it breaks; empty when it is valid
     * @param missing meetings that participants have fewer than they should, added up
     * @param breaksOf each participant's own breaks
     */
    public record Finding(
            List<String> violations,
            int placed,
            int missing,
            long placedWeight,
            int breaks,
            int fairness,
            int idleSlots,
            List<Integer> breaksOf) {
        public Finding {
            violations = List.copyOf(violations);
            breaksOf = List.copyOf(breaksOf);
        }

        public boolean isValid() {
            return violations.isEmpty();
        }
    }

    /** Checks every rule; meetings without a slot break none, they are only not among the placed. */
    public static Finding check(TimetablingProblem problem, Timetable timetable) {
        return new TimetableChecker(problem, timetable, true).finding();
    }

    /**
     * Checks every rule, and what is claimed about the timetable. Who claims that there is none, or none known, need not
     * have placed what is locked.
     */
    public static Finding check(TimetablingProblem problem, Timetable timetable, Certificate claimed) {
        boolean claimsOne = claimed.status() == Status.OPTIMAL || claimed.status() == Status.FEASIBLE;
        var finding = new TimetableChecker(problem, timetable, claimsOne).finding();
        var violations = new ArrayList<>(finding.violations());
        violations.addAll(new ClaimChecker(problem, claimed, finding).violations());
        return new Finding(
                violations,
                finding.placed(),
                finding.missing(),
                finding.placedWeight(),
                finding.breaks(),
                finding.fairness(),
                finding.idleSlots(),
                finding.breaksOf());
    }

    /** The weight that no timetable exceeds that comes as close to the targets, as far as the certificate's prices prove it. */
    public static long confirmedBound(TimetablingProblem problem, Certificate claimed) {
        return new PricedBound(problem, claimed.prices())
                .weight(claimed.targets().missing());
    }

    /** The meetings that every timetable misses to the targets, as far as the certificate's prices prove it. */
    public static long confirmedMissing(TimetablingProblem problem, Certificate claimed) {
        return new PricedBound(problem, claimed.prices()).missing();
    }

    private Finding finding() {
        if (timetable.meetings() != problem.meetings().size()) {
            violations.add("the timetable has " + timetable.meetings() + " meetings, the problem "
                    + problem.meetings().size());
            return new Finding(violations, 0, 0, 0, 0, 0, 0, List.of());
        }
        checkSlots();
        checkTables();
        checkParticipants();
        checkOrder();
        checkTravel();
        int breaks = 0;
        int idle = 0;
        int most = 0;
        int fewest = Integer.MAX_VALUE;
        var breaksOf = new ArrayList<Integer>();
        var days = busySlots();
        for (int participant = 0; participant < days.size(); participant++) {
            checkDay(participant, days.get(participant));
        }
        for (var busy : days) {
            int[] own = breaksAndIdle(busy);
            breaksOf.add(own[0]);
            breaks += own[0];
            idle += own[1];
            most = Math.max(most, own[0]);
            fewest = Math.min(fewest, own[0]);
        }
        int fairness = problem.participantCount() == 0 ? 0 : most - fewest;
        if (problem.fairness().isPresent() && fairness > problem.fairness().getAsInt()) {
            violations.add("two participants differ by " + fairness + " breaks, allowed are "
                    + problem.fairness().getAsInt());
        }
        return new Finding(
                violations, timetable.placed(), missing(days), placedWeight(), breaks, fairness, idle, breaksOf);
    }

    private int missing(List<SortedSet<Integer>> days) {
        int missing = 0;
        for (int participant = 0; participant < days.size(); participant++) {
            missing += Math.max(
                    0, problem.targetOf(participant) - days.get(participant).size());
        }
        return missing;
    }

    private long placedWeight() {
        long weight = 0;
        for (int number = 0; number < problem.meetings().size(); number++) {
            if (timetable.slotOf(number) != Timetable.NOWHERE) {
                weight += problem.meetings().get(number).weight();
            }
        }
        return weight;
    }

    private void checkSlots() {
        for (int number = 0; number < problem.meetings().size(); number++) {
            Meeting meeting = problem.meetings().get(number);
            int slot = timetable.slotOf(number);
            if (slot == Timetable.NOWHERE) {
                if (meeting.locked() && locksCount) {
                    violations.add("meeting " + (number + 1) + " is locked and has no slot");
                }
            } else if (slot < 0 || slot >= problem.slotCount()) {
                violations.add("meeting " + (number + 1) + " is at slot " + (slot + 1) + ", which does not exist");
            } else if (!meeting.slots().contains(slot)) {
                violations.add("meeting " + (number + 1) + " must not be at slot " + (slot + 1));
            } else {
                for (int participant : meeting.participants()) {
                    if (problem.participants().get(participant).unavailable().contains(slot)) {
                        violations.add("participant " + (participant + 1) + " is not available at slot " + (slot + 1)
                                + ", where meeting " + (number + 1) + " is");
                    }
                }
            }
        }
    }

    private void checkTables() {
        Map<List<Integer>, Integer> meetingAt = new HashMap<>();
        for (int number = 0; number < problem.meetings().size(); number++) {
            int slot = timetable.slotOf(number);
            if (slot < 0 || slot >= problem.slotCount()) {
                continue;
            }
            int pool = problem.meetings().get(number).pool();
            int table = timetable.tableOf(number);
            if (table < 0 || table >= problem.pools().get(pool).tablesAt(slot)) {
                violations.add("meeting " + (number + 1) + " has table " + (table + 1) + " of '"
                        + problem.pools().get(pool).name() + "', which does not exist at slot " + (slot + 1));
            }
            var other = meetingAt.putIfAbsent(List.of(pool, slot, table), number);
            if (other != null) {
                violations.add("meetings " + (other + 1) + " and " + (number + 1) + " share table " + (table + 1)
                        + " at slot " + (slot + 1));
            }
        }
    }

    private void checkParticipants() {
        Map<List<Integer>, Integer> meetingAt = new HashMap<>();
        for (int number = 0; number < problem.meetings().size(); number++) {
            int slot = timetable.slotOf(number);
            if (slot == Timetable.NOWHERE) {
                continue;
            }
            for (int participant : problem.meetings().get(number).participants()) {
                var other = meetingAt.putIfAbsent(List.of(participant, slot), number);
                if (other != null) {
                    violations.add("participant " + (participant + 1) + " has meetings " + (other + 1) + " and "
                            + (number + 1) + " at slot " + (slot + 1));
                }
            }
        }
    }

    private void checkOrder() {
        for (int number = 0; number < problem.meetings().size(); number++) {
            for (int earlier : problem.meetings().get(number).after()) {
                int slot = timetable.slotOf(number);
                int before = timetable.slotOf(earlier);
                if (slot != Timetable.NOWHERE && before != Timetable.NOWHERE && before >= slot) {
                    violations.add("meeting " + (earlier + 1) + " must be over before meeting " + (number + 1));
                }
            }
        }
    }

    private void checkDay(int number, SortedSet<Integer> busy) {
        var participant = problem.participants().get(number);
        if (busy.size() > participant.mostMeetings()) {
            violations.add("participant " + (number + 1) + " has " + busy.size() + " meetings, allowed are "
                    + participant.mostMeetings());
        }
        int first = 0;
        for (int length : problem.stretches()) {
            checkRows(number, participant, busy.subSet(first, first + length));
            first += length;
        }
    }

    private void checkRows(int number, Participant participant, SortedSet<Integer> ofStretch) {
        var row = new ArrayList<Integer>();
        for (int slot : ofStretch) {
            if (!row.isEmpty() && slot - row.getLast() - 1 >= participant.rest()) {
                row.clear();
            }
            row.add(slot);
            if (row.size() == participant.mostInARow() + 1L) {
                violations.add("participant " + (number + 1) + " has more than " + participant.mostInARow()
                        + " meetings from slot " + (row.getFirst() + 1) + " on without a rest");
            }
        }
    }

    private void checkTravel() {
        List<List<Integer>> ofEach = new ArrayList<>();
        problem.participants().forEach(participant -> ofEach.add(new ArrayList<>()));
        for (int number = 0; number < problem.meetings().size(); number++) {
            if (timetable.slotOf(number) != Timetable.NOWHERE) {
                for (int participant : problem.meetings().get(number).participants()) {
                    ofEach.get(participant).add(number);
                }
            }
        }
        for (int participant = 0; participant < ofEach.size(); participant++) {
            int travel = problem.participants().get(participant).travel();
            for (int one : ofEach.get(participant)) {
                for (int other : ofEach.get(participant)) {
                    checkWay(participant, travel, one, other);
                }
            }
        }
    }

    /** From an earlier meeting of one stretch to a later one. */
    private void checkWay(int participant, int travel, int earlier, int later) {
        int from = timetable.slotOf(earlier);
        int to = timetable.slotOf(later);
        int hall = problem.hallOf(problem.meetings().get(earlier));
        int otherHall = problem.hallOf(problem.meetings().get(later));
        boolean needsTime = hall != otherHall && hall != TablePool.NO_HALL && otherHall != TablePool.NO_HALL;
        if (needsTime && from < to && problem.stretchOf(from) == problem.stretchOf(to) && to - from - 1 < travel) {
            violations.add("participant " + (participant + 1) + " has " + (to - from - 1)
                    + " slots to go from meeting " + (earlier + 1) + " to meeting " + (later + 1)
                    + " in another hall, and needs " + travel);
        }
    }

    /** The slots at which each participant has a meeting. */
    private List<SortedSet<Integer>> busySlots() {
        var busy = new ArrayList<SortedSet<Integer>>();
        for (int participant = 0; participant < problem.participantCount(); participant++) {
            busy.add(new TreeSet<>());
        }
        for (int number = 0; number < problem.meetings().size(); number++) {
            if (timetable.slotOf(number) != Timetable.NOWHERE) {
                for (int participant : problem.meetings().get(number).participants()) {
                    busy.get(participant).add(timetable.slotOf(number));
                }
            }
        }
        return busy;
    }

    /** Walks through a participant's slots, stretch by stretch. */
    private int[] breaksAndIdle(SortedSet<Integer> busy) {
        int breaks = 0;
        int idle = 0;
        int first = 0;
        for (int length : problem.stretches()) {
            Integer last = null;
            for (int slot : busy.subSet(first, first + length)) {
                if (last != null && slot > last + 1) {
                    breaks++;
                    idle += slot - last - 1;
                }
                last = slot;
            }
            first += length;
        }
        return new int[] {breaks, idle};
    }
}
