package dev.entente.timetabling.command;

import dev.entente.timetabling.check.RepairChecker;
import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.command.ChangedDay.Happened;
import dev.entente.timetabling.files.ChangesFile;
import dev.entente.timetabling.files.RepairFile;
import dev.entente.timetabling.files.TimetableFile;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.repair.Repair;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A repaired timetable against the event as changes made it and, when it is at hand, against the timetable before it. */
final class RepairedCheck {
    private final TimetablingProblem planned;
    private final RepairFile repaired;
    private final List<ChangesFile> lists;
    /** the time of each list, from 0 */
    private final int[] times;

    private final List<String> wrong = new ArrayList<>();

    /**
     * @param file where the repaired timetable was read from
     * @param now the first slot that had not begun when the last list came, from 1; null for what the repair says
     */
    RepairedCheck(
            TimetablingProblem planned,
            Path file,
            RepairFile repaired,
            List<ChangesFile> lists,
            @Nullable Integer now) {
        repaired.requireKnown(file, lists, planned.slotCount());
        this.planned = planned;
        this.repaired = repaired;
        this.lists = lists;
        this.times =
                repaired.changes().stream().mapToInt(known -> known.now() - 1).toArray();
        if (now != null) {
            requirePossible(now);
            takeTime(times.length - 1, now - 1, "it was at slot " + now);
        }
    }

    private void requirePossible(int now) {
        if (!isInOrder(times.length - 1, now - 1)) {
            throw new IllegalArgumentException("--now cannot be " + now + ": the lists came one after the other, "
                    + repaired.changes().stream()
                            .map(RepairFile.Known::sentence)
                            .collect(Collectors.joining(", "))
                    + ", and there are " + planned.slotCount() + " slots");
        }
    }

    /** Somebody else's word on when a list came, which counts where it can be. */
    private void takeTime(int list, int time, String sentence) {
        if (times[list] != time) {
            wrong.add("the result says that it was repaired after "
                    + repaired.changes().get(list).sentence() + ", but " + sentence);
            if (isInOrder(list, time)) {
                times[list] = time;
            }
        }
    }

    /** Lists came one after the other, whoever says when. */
    private boolean isInOrder(int list, int time) {
        int earliest = list == 0 ? 0 : times[list - 1];
        int latest = list == times.length - 1 ? planned.slotCount() : times[list + 1];
        return earliest <= time && time <= latest;
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** How many there are in the end, with added and cancelled ones. */
    int meetings() {
        return day(lists.size()).meetings();
    }

    /** Everything but what only the timetable before can show. */
    TimetableChecker.Finding check(Path file) {
        var day = day(lists.size());
        var timetable = repaired.timetable(file, day.meetings());
        wrong.addAll(day.violations(timetable));
        var finding = TimetableChecker.check(day.asOf(timetable), timetable);
        compare("breaks after the repair", repaired.breaksAfter(), finding.breaks());
        return finding;
    }

    /** What the repair promised to leave as it was, and what it says that it changed. */
    TimetableChecker.Finding checkAgainst(Path beforeFile, TimetableFile before, Path file) {
        int earlier = lists.size() - 1;
        before.requireKnown(beforeFile, lists.subList(0, earlier), planned.slotCount());
        for (int list = 0; list < earlier; list++) {
            var known = before.changes().get(list);
            takeTime(list, known.now() - 1, beforeFile.getFileName() + " says at slot " + known.now());
        }
        var finding = check(file);
        // a repair need not be as fair as is demanded of this one
        var dayBefore = new ChangedDay(planned.withFairness(OptionalInt.empty()), happened(earlier));
        var stood = before.timetable(beforeFile, dayBefore.meetings());
        var wrongBefore = dayBefore.violations(stood);
        if (!wrongBefore.isEmpty()) {
            wrongBefore.forEach(violation -> wrong.add(beforeFile.getFileName() + ": " + violation));
            return finding;
        }
        var day = day(lists.size());
        var stands = repaired.timetable(file, day.meetings());
        wrong.addAll(RepairChecker.violations(day.asOf(stands), stood, stands, times[earlier]));
        compare(
                "breaks before the repair",
                repaired.breaksBefore(),
                TimetableChecker.check(dayBefore.asOf(stood), stood).breaks());
        compareChanges(day, stood, stands);
        return finding;
    }

    private ChangedDay day(int firstLists) {
        return new ChangedDay(planned, happened(firstLists));
    }

    private List<Happened> happened(int firstLists) {
        return IntStream.range(0, firstLists)
                .mapToObj(list -> new Happened(lists.get(list), times[list]))
                .toList();
    }

    private void compareChanges(ChangedDay day, Timetable stood, Timetable stands) {
        IntPredicate had = number -> number < stood.meetings() && stood.slotOf(number) != Timetable.NOWHERE;
        IntPredicate has = number -> stands.slotOf(number) != Timetable.NOWHERE;
        IntPredicate sameSlot = number -> stood.slotOf(number) == stands.slotOf(number);
        IntPredicate isNew = number -> number >= stood.meetings();
        compare(
                "is moved",
                repaired.moved(),
                meetings(stands, had.and(has).and(sameSlot.negate())).mapToObj(number -> moved(number, stood, stands)),
                Repair.Moved::meeting);
        compare(
                "has another table",
                repaired.reseated(),
                meetings(
                                stands,
                                had.and(has)
                                        .and(sameSlot)
                                        .and(number -> stood.tableOf(number) != stands.tableOf(number)))
                        .mapToObj(number -> moved(number, stood, stands)),
                Repair.Moved::meeting);
        compare(
                "has lost its place",
                repaired.lost(),
                meetings(stands, had.and(has.negate()).and(number -> !day.isCancelled(number)))
                        .mapToObj(number -> new Repair.Lost(number + 1, place(stood, number))),
                Repair.Lost::meeting);
        compare(
                "has entered",
                repaired.entered(),
                meetings(stands, had.negate().and(has))
                        .mapToObj(number -> new Repair.Entered(number + 1, place(stands, number))),
                Repair.Entered::meeting);
        compare(
                "has found no place",
                repaired.refused(),
                meetings(stands, isNew.and(has.negate()).and(number -> !day.isCancelled(number)))
                        .mapToObj(number -> number + 1),
                Integer::intValue);
    }

    private static IntStream meetings(Timetable timetable, IntPredicate which) {
        return IntStream.range(0, timetable.meetings()).filter(which);
    }

    private static Repair.Moved moved(int number, Timetable stood, Timetable stands) {
        return new Repair.Moved(number + 1, place(stood, number), place(stands, number));
    }

    /** Counted from 1, as files do. */
    private static Repair.Place place(Timetable timetable, int number) {
        return new Repair.Place(timetable.slotOf(number) + 1, timetable.tableOf(number) + 1);
    }

    private <T> void compare(String what, List<T> claims, Stream<T> facts, ToIntFunction<T> meeting) {
        var claimed = new HashSet<>(claims);
        var found = new HashSet<>(facts.toList());
        var differing = new TreeSet<Integer>();
        claimed.stream().filter(each -> !found.contains(each)).mapToInt(meeting).forEach(differing::add);
        found.stream().filter(each -> !claimed.contains(each)).mapToInt(meeting).forEach(differing::add);
        differing.forEach(number ->
                wrong.add("the result does not say right whether meeting " + number + " " + what + ", or where"));
    }

    private void compare(String what, int claim, int fact) {
        if (claim != fact) {
            wrong.add("the result claims " + what + " " + claim + ", but it is " + fact);
        }
    }
}
