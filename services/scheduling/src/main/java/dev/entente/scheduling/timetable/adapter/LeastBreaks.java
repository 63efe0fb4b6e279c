package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.DayQuality;
import dev.entente.scheduling.timetable.domain.DayQuality.Day;
import dev.entente.scheduling.timetable.domain.Placement;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.scheduling.timetable.domain.WorstOff;
import dev.entente.timetabling.engine.DaysAlone;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Breaks that participants have however the others' days are laid: milliseconds, whoever made the timetable. What stands outside
 * its sessions may stay there, so conditions do not count.
 */
final class LeastBreaks {
    private final EngineProblem engine;
    private final int toPlace;
    private final DaysAlone days;

    LeastBreaks(TimetableProblem problem) {
        this.engine = new EngineProblem(problem.atAnyTime());
        this.toPlace = problem.meetings().size();
        this.days = new DaysAlone(engine.inNumbers(TimetableWishes.USUAL));
    }

    /** In every timetable of all meetings. */
    int ofAll() {
        return days.breaks();
    }

    /** @param quality of these placements, with at least one break */
    WorstOff worstOff(DayQuality quality, List<Placement> placements) {
        Set<UUID> placed = placements.stream().map(Placement::meetingId).collect(Collectors.toSet());
        IntPredicate isPlaced = meeting -> meeting >= toPlace || placed.contains(engine.meetingId(meeting));
        int most = quality.days().values().stream().mapToInt(Day::breaks).max().orElseThrow();
        return new WorstOff(
                most,
                quality.days().entrySet().stream()
                        .filter(each -> each.getValue().breaks() == most)
                        .sorted(Comparator.comparing(Map.Entry::getKey))
                        .limit(WorstOff.MOST_NAMED)
                        .map(each -> new WorstOff.Day(
                                each.getKey(),
                                each.getValue().meetings(),
                                days.breaksOf(engine.number(each.getKey()), isPlaced)))
                        .toList());
    }
}
