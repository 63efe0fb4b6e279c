package dev.entente.timetabling.whatif;

import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Locked meetings that can all stay where they are, taken up one after the other. */
final class StayingLocks {
    private final TimetablingProblem problem;
    /** pool → slot → tables that nobody has yet */
    private final List<List<Integer>> tablesLeft = new ArrayList<>();

    private final Map<Integer, List<Meeting>> ofParticipant = new HashMap<>();

    StayingLocks(TimetablingProblem problem) {
        this.problem = problem;
        problem.pools().forEach(pool -> tablesLeft.add(new ArrayList<>(pool.tablesBySlot())));
    }

    /** Says whether it can stay beside those that were taken up before. */
    boolean takeUp(Meeting meeting) {
        var tables = tablesLeft.get(meeting.pool());
        int slot = slotOf(meeting);
        boolean stays = tables.get(slot) > 0
                && !problem.possibleSlots(meeting).isEmpty()
                && meeting.participants().stream().allMatch(who -> suits(who, meeting));
        if (stays) {
            tables.set(slot, tables.get(slot) - 1);
            meeting.participants()
                    .forEach(who -> ofParticipant
                            .computeIfAbsent(who, none -> new ArrayList<>())
                            .add(meeting));
        }
        return stays;
    }

    private boolean suits(int participant, Meeting meeting) {
        int travel = problem.participants().get(participant).travel();
        return ofParticipant.getOrDefault(participant, List.of()).stream()
                .noneMatch(other -> slotOf(other) == slotOf(meeting) || areTooNear(meeting, other, travel));
    }

    private boolean areTooNear(Meeting meeting, Meeting other, int travel) {
        int hall = problem.hallOf(meeting);
        int otherHall = problem.hallOf(other);
        boolean apart = hall != otherHall && hall != TablePool.NO_HALL && otherHall != TablePool.NO_HALL;
        return apart
                && Math.abs(slotOf(meeting) - slotOf(other)) <= travel
                && problem.stretchOf(slotOf(meeting)) == problem.stretchOf(slotOf(other));
    }

    private static int slotOf(Meeting locked) {
        return locked.slots().slots().findFirst().orElseThrow();
    }
}
