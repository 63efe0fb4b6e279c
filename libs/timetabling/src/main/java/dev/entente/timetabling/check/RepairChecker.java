package dev.entente.timetabling.check;

import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads a repaired timetable against the one before it, for what a repair promises beside the rules: what has begun and
 * what is locked stays where it is, whoever is not hit keeps a place, and who stays in its slot keeps its table. People
 * read its sentences: they count from 1.
 */
public final class RepairChecker {
    private final TimetablingProblem changed;
    private final Timetable before;
    private final Timetable after;
    private final int now;
    private final List<String> violations = new ArrayList<>();

    private RepairChecker(TimetablingProblem changed, Timetable before, Timetable after, int now) {
        this.changed = changed;
        this.before = before;
        this.after = after;
        this.now = now;
    }

    /**
     * Promises that are broken.
     *
     * @param changed the event as the changes made it
     * @param before may lack the meetings that were added last
     * @param now the first slot that had not begun when the changes came
     */
    public static List<String> violations(TimetablingProblem changed, Timetable before, Timetable after, int now) {
        var checker = new RepairChecker(changed, before, after, now);
        for (int number = 0; number < changed.meetings().size(); number++) {
            checker.checkBegun(number);
            checker.checkLock(number);
            checker.checkTable(number);
        }
        checker.checkLost();
        return List.copyOf(checker.violations);
    }

    private int slotBefore(int number) {
        return number < before.meetings() ? before.slotOf(number) : Timetable.NOWHERE;
    }

    private boolean hasBegun(int slot) {
        return slot != Timetable.NOWHERE && slot < now;
    }

    private void checkBegun(int number) {
        int from = slotBefore(number);
        int to = after.slotOf(number);
        if (hasBegun(from) && (from != to || before.tableOf(number) != after.tableOf(number))) {
            violations.add("meeting " + (number + 1) + " has begun at " + place(before, number) + " and is now "
                    + (to == Timetable.NOWHERE ? "nowhere" : "at " + place(after, number)));
        } else if (hasBegun(to) && from != to) {
            violations.add("meeting " + (number + 1) + " is now at " + place(after, number) + ", which has begun");
        }
    }

    private void checkLock(int number) {
        int from = slotBefore(number);
        int to = after.slotOf(number);
        boolean moves = from != Timetable.NOWHERE && to != Timetable.NOWHERE && from != to;
        if (moves && changed.meetings().get(number).locked()) {
            violations.add("meeting " + (number + 1) + " is locked and moves from slot " + (from + 1) + " to slot "
                    + (to + 1));
        }
    }

    private void checkTable(int number) {
        int slot = after.slotOf(number);
        boolean stays = slot != Timetable.NOWHERE && slot == slotBefore(number) && !hasBegun(slot);
        if (stays && after.tableOf(number) != before.tableOf(number)) {
            int pool = changed.meetings().get(number).pool();
            boolean isThere = before.tableOf(number) < changed.pools().get(pool).tablesAt(slot);
            if (isThere) {
                violations.add("meeting " + (number + 1) + " leaves table " + (before.tableOf(number) + 1)
                        + " and stays at slot " + (slot + 1) + ", where that table still is");
            }
        }
    }

    /** Of those who could stay, no more lose their places than there are tables too few. */
    private void checkLost() {
        Map<Integer, Map<Integer, List<Integer>>> staying = new TreeMap<>();
        for (int number = 0; number < before.meetings(); number++) {
            int slot = before.slotOf(number);
            var meeting = changed.meetings().get(number);
            if (slot != Timetable.NOWHERE
                    && !hasBegun(slot)
                    && changed.possibleSlots(meeting).contains(slot)) {
                staying.computeIfAbsent(slot, at -> new TreeMap<>())
                        .computeIfAbsent(meeting.pool(), of -> new ArrayList<>())
                        .add(number);
            }
        }
        staying.forEach((slot, byPool) -> byPool.forEach((pool, numbers) -> checkLost(slot, pool, numbers)));
    }

    private void checkLost(int slot, int pool, List<Integer> staying) {
        int tooMany = Math.max(0, staying.size() - changed.pools().get(pool).tablesAt(slot));
        var lost = staying.stream()
                .filter(number -> after.slotOf(number) == Timetable.NOWHERE)
                .map(number -> String.valueOf(number + 1))
                .collect(Collectors.toList());
        if (lost.size() > tooMany) {
            violations.add("meetings that no change hits must keep a place: of slot " + (slot + 1) + ", " + tooMany
                    + " had to leave, but without a place are " + String.join(", ", lost));
        }
    }

    private static String place(Timetable timetable, int number) {
        return "slot " + (timetable.slotOf(number) + 1) + ", table " + (timetable.tableOf(number) + 1);
    }
}
