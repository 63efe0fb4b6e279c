package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.timetable.domain.Place;
import dev.entente.scheduling.timetable.domain.Placement;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Slot;
import dev.entente.timetabling.model.Timetable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives the meetings of each slot real tables. A meeting that stays in its slot keeps its table, one at a booth has no
 * choice, and who sat at a table before stays there when that can be. All are in the hall that the engine reckoned with.
 */
final class EngineSeating {
    private final TimetableProblem problem;
    private final Timetable found;
    private final Tables tables;
    private final Halls halls;
    /** hall → its common tables; online rooms are in none */
    private final Map<Integer, List<UUID>> common = new HashMap<>();

    private final List<Placement> placements = new ArrayList<>();

    private EngineSeating(TimetableProblem problem, Timetable found) {
        this.problem = problem;
        this.found = found;
        this.tables = new Tables(problem);
        this.halls = new Halls(problem);
        for (Presence kind : Presence.values()) {
            tables.common(kind)
                    .forEach(table -> common.computeIfAbsent(halls.ofTable(table), none -> new ArrayList<>())
                            .add(table));
        }
    }

    static List<Placement> of(TimetableProblem problem, Timetable found) {
        EngineSeating seating = new EngineSeating(problem, found);
        List<List<Integer>> bySlot = new ArrayList<>();
        problem.slots().forEach(slot -> bySlot.add(new ArrayList<>()));
        for (int meeting = 0; meeting < problem.meetings().size(); meeting++) {
            if (found.slotOf(meeting) != Timetable.NOWHERE) {
                bySlot.get(found.slotOf(meeting)).add(meeting);
            }
        }
        for (int slot = 0; slot < bySlot.size(); slot++) {
            seating.seat(problem.slots().get(slot), bySlot.get(slot));
        }
        return seating.placements;
    }

    private void seat(Slot slot, List<Integer> meetings) {
        Map<Integer, SequencedSet<UUID>> free = new HashMap<>();
        for (Presence kind : Presence.values()) {
            tables.free(slot.slotId(), kind)
                    .forEach(table -> free.computeIfAbsent(halls.ofTable(table), none -> new LinkedHashSet<>())
                            .add(table));
        }
        List<Integer> waiting = atBooths(slot, meetings);
        waiting = wherePossible(slot, waiting, free, number -> standing(slot, meeting(number)));
        waiting = wherePossible(slot, waiting, free, this::tableOfTheEngine);
        for (int number : waiting) {
            place(number, slot, free(free, number).removeFirst());
        }
    }

    private List<Integer> atBooths(Slot slot, List<Integer> meetings) {
        List<Integer> waiting = new ArrayList<>();
        for (int number : meetings) {
            tables.boothFor(meeting(number))
                    .ifPresentOrElse(booth -> place(number, slot, booth), () -> waiting.add(number));
        }
        return waiting;
    }

    /** @return those whose wanted table is none or taken */
    private List<Integer> wherePossible(
            Slot slot,
            List<Integer> meetings,
            Map<Integer, SequencedSet<UUID>> free,
            Function<Integer, @Nullable UUID> wanted) {
        List<Integer> waiting = new ArrayList<>();
        for (int number : meetings) {
            UUID table = wanted.apply(number);
            if (table != null && free(free, number).remove(table)) {
                place(number, slot, table);
            } else {
                waiting.add(number);
            }
        }
        return waiting;
    }

    private static @Nullable UUID standing(Slot slot, Meeting meeting) {
        Place standing = meeting.standing();
        return standing != null && standing.slotId().equals(slot.slotId()) ? standing.tableId() : null;
    }

    /** The engine numbers the tables so that participants stay at theirs from slot to slot. */
    private UUID tableOfTheEngine(int number) {
        return common.getOrDefault(halls.of(number), List.of()).get(found.tableOf(number));
    }

    private SequencedSet<UUID> free(Map<Integer, SequencedSet<UUID>> free, int number) {
        return free.computeIfAbsent(halls.of(number), none -> new LinkedHashSet<>());
    }

    private Meeting meeting(int number) {
        return problem.meetings().get(number);
    }

    private void place(int number, Slot slot, UUID tableId) {
        placements.add(meeting(number).placedAt(slot, tableId));
    }
}
