package dev.entente.timetabling.reason;

import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The event with more slots at its end, at which everybody is there, every meeting but a locked one may be, and no table is missing. */
final class LongerDay {
    private LongerDay() {}

    static TimetablingProblem of(TimetablingProblem problem, int moreSlots) {
        int before = problem.slotCount();
        int slots = before + moreSlots;
        var stretches = new ArrayList<>(problem.stretches());
        stretches.set(stretches.size() - 1, stretches.getLast() + moreSlots);
        return new TimetablingProblem(
                problem.name(),
                stretches,
                problem.participants().stream()
                        .map(participant -> there(participant, slots))
                        .toList(),
                problem.meetings().stream()
                        .map(meeting -> later(meeting, before, slots))
                        .toList(),
                problem.pools().stream().map(pool -> open(pool, moreSlots)).toList(),
                problem.fairness(),
                problem.goal());
    }

    private static Participant there(Participant participant, int slots) {
        return participant.awayInsteadAt(SlotSet.where(slots, participant.unavailable()::contains));
    }

    private static Meeting later(Meeting meeting, int before, int slots) {
        return new Meeting(
                meeting.participants(),
                SlotSet.where(slots, slot -> slot < before ? meeting.slots().contains(slot) : !meeting.locked()),
                meeting.weight(),
                meeting.pool(),
                meeting.after(),
                meeting.locked());
    }

    private static TablePool open(TablePool pool, int moreSlots) {
        List<Integer> tables = new ArrayList<>(pool.tablesBySlot());
        int most = tables.stream().mapToInt(Integer::intValue).max().orElse(0);
        tables.addAll(Collections.nCopies(moreSlots, most));
        return new TablePool(pool.name(), pool.hall(), tables);
    }
}
